import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// MM where minutes are meant: behind the hours, or before the seconds. MM is the month.
///
///     TO_CHAR(CURRENT_TIMESTAMP(), 'YYYYMMDD_HHMMSS')   →   20261122_091105 at 09:47:05
struct MinuteMonthConfusion: ExpressionRule {
  let code = "DAT001"
  let name = "minute-month-confusion"
  let summary = "MM between hours and seconds is the month, not the minutes"
  let defaultSeverity = Severity.error
  var dynamicReading: DynamicReading { .all }
  var kinds: Set<ExpressionKind> { [.call] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .call(_, let arguments, distinct: _) = script.tree[expression] else { return [] }
    guard let name = script.calledName(expression), takesFormat(name) else { return [] }
    return script.tree[arguments].dropFirst().flatMap { argument -> [Diagnostic] in
      guard case .string = script.tree[argument] else { return [] }
      return minutes(in: script.range(argument), script).map { finding(at: $0, in: script.range(argument), script) }
    }
  }

  private func takesFormat(_ name: String) -> Bool {
    let plain = name.hasPrefix("try_") ? String(name.dropFirst(4)) : name
    return ["to_char", "to_varchar", "to_date", "to_time", "date", "time"].contains(plain) || plain.hasPrefix("to_timestamp")
  }

  private func finding(at minutes: SourceRange, in format: SourceRange, _ script: Script) -> Diagnostic {
    let written = script.file.text(minutes)
    let meant = written == "mm" ? "mi" : "MI"
    return finding(
      "'\(written)' is the month: \(script.file.text(format)) shows it where the minutes are meant", at: minutes,
      help: "minutes are \(meant)", fix: Diagnostic.Fix("write \(meant)", edits: [TextEdit(replacing: minutes, with: meant)]))
  }

  /// Every MM that stands behind the hours or before the seconds.
  private func minutes(in format: SourceRange, _ script: Script) -> [SourceRange] {
    let letters = script.file.text(format).uppercased().utf8.map { $0 }
    return letters.indices.dropLast().compactMap { index in
      guard letters[index] == UInt8(ascii: "M"), letters[index + 1] == UInt8(ascii: "M") else { return nil }
      guard isBehindHours(letters[..<index]) || isBeforeSeconds(letters[(index + 2)...]) else { return nil }
      let start = Int(format.start) + index
      return SourceRange(start: start, end: start + 2)
    }
  }

  /// HH, HH12 or HH24, then no letter.
  private func isBehindHours(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.last { isLetter($0) } == UInt8(ascii: "H")
  }

  private func isBeforeSeconds(_ letters: ArraySlice<UInt8>) -> Bool {
    let rest = letters.drop { !isLetter($0) }
    return rest.starts(with: "SS".utf8)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
