import SQLSemantics
import SQLSyntax
import SourceText

/// A date format in a call: its letters in upper case, and where they stand.
struct DateFormat {
  let letters: [UInt8]
  let range: SourceRange

  /// The formats among the arguments of TO_CHAR and its like.
  static func formats(of expression: ExpressionID, _ script: Script) -> [DateFormat] {
    guard case .call(_, let arguments, distinct: _) = script.tree[expression], arguments.count > 1 else { return [] }
    guard script.tree[arguments].dropFirst().contains(where: { isString($0, script) }) else { return [] }
    guard let name = script.calledName(expression), takesFormat(name) else { return [] }
    return script.tree[arguments].dropFirst().compactMap { argument in
      guard case .string = script.tree[argument] else { return nil }
      let range = script.range(argument)
      return DateFormat(letters: Array(script.file.text(range).uppercased().utf8), range: range)
    }
  }

  private static func isString(_ expression: ExpressionID, _ script: Script) -> Bool {
    if case .string = script.tree[expression] { true } else { false }
  }

  private static let functions: Set<String> = ["to_char", "to_varchar", "to_date", "to_time", "date", "time"]

  private static func takesFormat(_ name: String) -> Bool {
    if functions.contains(name) || name.hasPrefix("to_timestamp") { return true }
    return name.hasPrefix("try_to_") && (functions.contains(String(name.dropFirst(4))) || name.hasPrefix("try_to_timestamp"))
  }

  /// Where the letters stand, counted from the start of the literal; texts between double quotes are no format.
  func places(of word: StaticString) -> [Int] {
    let wanted = Array(word.description.utf8)
    var places: [Int] = []
    var isQuoted = false
    for index in letters.indices {
      if letters[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted && letters[index...].starts(with: wanted) { places.append(index) }
    }
    return places
  }

  func holds(_ word: StaticString) -> Bool { !places(of: word).isEmpty }

  func range(at place: Int, count: Int) -> SourceRange {
    SourceRange(start: Int(range.start) + place, end: Int(range.start) + place + count)
  }
}
