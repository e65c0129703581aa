import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// The week of ISO 8601 beside the year of the calendar: around New Year the two do not belong together.
///
///     TO_CHAR(day, 'YYYY-IW')   →   2027-53 on 1 January 2027, which is the week 2026-53
struct CalendarYearWithISOWeek: ExpressionRule {
  let code = "DAT005"
  let name = "calendar-year-with-iso-week"
  let summary = "the week of ISO 8601 beside the year of the calendar"
  let defaultSeverity = Severity.warning
  var kinds: Set<ExpressionKind> { [.call, .operation] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    switch script.tree[expression] {
    case .call: return DateFormat.formats(of: expression, script).flatMap { findings(in: $0, script) }
    case .binary(.concat, let left, let right): return concatenation(left, right, script).map { [$0] } ?? []
    default: return []
    }
  }

  private static let message = "around New Year this names a week that is a year off: the week is that of ISO 8601, the year is not"

  // MARK: Formats

  private func findings(in format: DateFormat, _ script: Script) -> [Diagnostic] {
    guard format.holds("IW") else { return [] }
    return format.places(of: "YYYY").filter { format.letters[$0 - 1] != UInt8(ascii: "I") }.map { place in
      let range = format.range(at: place, count: 4)
      let written = script.file.text(range)
      let meant = (written.hasPrefix("y") ? "i" : "I") + written.dropFirst()
      return finding(
        Self.message, at: range, help: "the year that belongs to IW is \(meant)",
        fix: Diagnostic.Fix("write \(meant)", edits: [TextEdit(replacing: range, with: String(meant))]))
    }
  }

  // MARK: YEAR(x) || WEEKISO(x)

  private func concatenation(_ left: ExpressionID, _ right: ExpressionID, _ script: Script) -> Diagnostic? {
    guard let week = script.expressions(in: right).first(where: { isISOWeek($0, script) }) else { return nil }
    guard let year = script.expressions(in: left).last(where: { isYear($0, script) }), let word = word(of: year, script) else { return nil }
    let meant = script.grammar.hasTryCast ? "YEAROFWEEKISO" : "ISOYEAR"
    let range = script.range(ofToken: word)
    return finding(
      Self.message, at: range, notes: [Diagnostic.Note("the week of ISO 8601", at: script.range(week))],
      help: "the year of such a week is \(meant)",
      fix: Diagnostic.Fix("write \(meant)", edits: [TextEdit(replacing: range, with: meant)]))
  }

  private func isISOWeek(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .call: script.calledName(expression) == "weekiso"
    case .extract(let part, _): script.name(part) == "week" && script.grammar.extractsISOWeek
    default: false
    }
  }

  private func isYear(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .call: script.calledName(expression) == "year"
    case .extract(let part, _): script.name(part) == "year" && script.grammar.extractsISOWeek
    default: false
    }
  }

  private func word(of year: ExpressionID, _ script: Script) -> UInt32? {
    let first = script.tree.extent(of: year).first
    if case .call = script.tree[year] { return first }
    return script.kind(first + 2).isWord ? first + 2 : nil
  }
}
