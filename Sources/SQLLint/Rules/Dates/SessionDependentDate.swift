import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A date that is written in an order that the session decides.
///
///     '03/04/2026'::DATE   →   3 April, or 4 March
struct SessionDependentDate: ExpressionRule {
  let code = "DAT003"
  let name = "session-dependent-date"
  let summary = "a date is written in an order that the session decides"
  let defaultSeverity = Severity.warning
  var kinds: Set<ExpressionKind> { [.cast, .typedLiteral, .call] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !script.grammar.isLenient, let token = literal(expression, script) else { return [] }
    guard let date = WrittenDate(script.string(token)) else { return [] }
    return [finding(date, token, script)]
  }

  private static let types: Set<String> = [
    "date", "timestamp", "timestamptz", "timestamp_ntz", "timestamp_tz", "timestamp_ltz", "datetime",
  ]
  private static let functions: Set<String> = [
    "to_date", "date", "to_timestamp", "to_timestamp_ntz", "to_timestamp_tz", "to_timestamp_ltz", "try_to_date", "try_to_timestamp",
  ]

  /// The text of a cast, of `DATE '…'`, of TO_DATE without a format.
  private func literal(_ expression: ExpressionID, _ script: Script) -> TokenID? {
    switch script.tree[expression] {
    case .cast(let value, let type, trying: _):
      guard case .string(let token) = script.tree[value], Self.types.contains(script.name(script.tree[type].name)) else { return nil }
      return token
    case .typed(let type, let token): return Self.types.contains(script.name(type)) ? token : nil
    case .call(_, let arguments, distinct: _):
      guard arguments.count == 1, let value = script.tree[arguments].first, case .string(let token) = script.tree[value] else { return nil }
      return script.calledName(expression).map(Self.functions.contains) == true ? token : nil
    default: return nil
    }
  }

  private func finding(_ date: WrittenDate, _ token: TokenID, _ script: Script) -> Diagnostic {
    let text = script.file.text(script.range(token))
    let readings = date.readings.map(\.description)
    let meaning = readings.count > 1 ? "\(readings[0]) or \(readings[1])" : "\(readings.first ?? "a date"), or an error"
    return finding(
      "what \(text) is depends on the session: \(meaning)", at: script.range(token), help: "write YYYY-MM-DD", fix: fix(date, token, script)
    )
  }

  /// Only where one reading is possible.
  private func fix(_ date: WrittenDate, _ token: TokenID, _ script: Script) -> Diagnostic.Fix? {
    guard date.readings.count == 1, let day = date.readings.first, script.file.text(script.range(token)).hasPrefix("'") else { return nil }
    guard !script.isInQuotedBody(token) else { return nil }
    return Diagnostic.Fix("write \(day)", edits: [TextEdit(replacing: script.range(token), with: "'\(day)\(date.rest)'")])
  }
}
