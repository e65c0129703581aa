import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A value that means something, written as a number or a date, in more than one place.
///
///     COALESCE(ended_at, '9999-12-31') … WHERE ended_at = '9999-12-31'
struct MagicConstant: BodyRule {
  let code = "STY004"
  let name = "magic-constant"
  let summary = "a date or number that stands for something, written out again and again"
  let defaultSeverity = Severity.info
  let presets = Preset.onRequest
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript else { return [] }
    var places: [String: [ExpressionID]] = [:]
    for expression in script.expressions(in: script.tree.extent(of: body.owner)) {
      if let constant = constant(expression, script) { places[constant, default: []].append(expression) }
    }
    return places.values.filter { $0.count > 1 }.map { finding($0, script) }
  }

  private func finding(_ places: [ExpressionID], _ script: Script) -> Diagnostic {
    let text = script.quoted(script.range(places[0]))
    return finding(
      "\(text) means something, and stands in \(places.count) places: who changes one of them must find the others",
      at: script.range(places[0]),
      notes: places.dropFirst().prefix(3).map { Diagnostic.Note("again here", at: script.range($0)) },
      help: "declare it once, with a name that says what it means")
  }

  /// Dates that stand for "never" and "always", rates, and years.
  private func constant(_ expression: ExpressionID, _ script: Script) -> String? {
    switch script.tree[expression] {
    case .string(let token), .typed(_, let token): sentinel(script.string(token))
    case .number(let token): number(script.text(token))
    default: nil
    }
  }

  private func sentinel(_ text: String) -> String? {
    guard text.utf8.count >= 10 else { return nil }
    let day = String(text.prefix(10))
    return ["1900-01-01", "1970-01-01", "1899-12-31", "0001-01-01", "9999-12-31", "2999-12-31", "9999-01-01"].contains(day) ? day : nil
  }

  private func number(_ text: String) -> String? {
    let isRate = text.contains(".") && text.utf8.count > 3
    let isYear = text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && text.allSatisfy(\.isNumber)
    return isRate || isYear ? text : nil
  }
}
