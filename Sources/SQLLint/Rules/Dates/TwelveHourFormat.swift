import Diagnostics
import SQLSyntax
import SourceText

/// Hours that count to twelve, without the half of the day: two in the afternoon reads as two in the morning.
///
///     TO_CHAR(started_at, 'YYYY-MM-DD HH:MI')   →   2026-11-22 02:30 at 14:30
struct TwelveHourFormat: ExpressionRule {
  let code = "DAT002"
  let name = "twelve-hour-format"
  let summary = "hours count to twelve, and nothing says which half of the day"
  let defaultSeverity = Severity.warning
  var dynamicReading: DynamicReading { .all }
  var kinds: Set<ExpressionKind> { [.call] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .call = script.tree[expression] else { return [] }
    return DateFormat.formats(of: expression, script).flatMap { findings(in: $0, script) }
  }

  private func findings(in format: DateFormat, _ script: Script) -> [Diagnostic] {
    let hours = format.places(of: "HH").filter { !format.letters[($0 + 2)...].starts(with: Array("24".utf8)) }
    guard !hours.isEmpty, !saysHalf(format) else { return [] }
    return hours.compactMap { place in
      let isTwelve = format.letters[(place + 2)...].starts(with: Array("12".utf8))
      guard isTwelve || script.grammar.countsHHToTwelve else { return nil }
      return finding(at: format.range(at: place, count: isTwelve ? 4 : 2), script)
    }
  }

  /// AM, PM, A.M., P.M.; HH24 beside it.
  private func saysHalf(_ format: DateFormat) -> Bool {
    format.holds("AM") || format.holds("PM") || format.holds("A.M.") || format.holds("P.M.") || format.holds("HH24")
  }

  private func finding(at range: SourceRange, _ script: Script) -> Diagnostic {
    let written = script.file.text(range)
    let meant = written.hasPrefix("h") ? "hh24" : "HH24"
    return finding(
      "'\(written)' counts to twelve: two in the afternoon and two in the night are the same here", at: range,
      help: "write \(meant), or say AM which half of the day it is",
      fix: Diagnostic.Fix("write \(meant)", edits: [TextEdit(replacing: range, with: meant)]))
  }
}
