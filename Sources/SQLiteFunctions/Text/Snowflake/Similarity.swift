import Patterns
import SQLiteDriver

/// How alike two texts are: `tc_sf_editdistance(a, b[, most])`, `tc_sf_jarowinkler(a, b)`; and `tc_sf_soundex(text)`.
///
///     tc_sf_editdistance('Gute nacht', 'Ich weis nicht')   →   8
///     tc_sf_jarowinkler('Snowflake', 'Oracle')             →   61
///     tc_sf_soundex('Marsha')                              →   M620
///
/// docs.snowflake.com/en/sql-reference/functions/editdistance, …/jarowinkler_similarity, …/soundex
enum Similarity {
  static var functions: [ScalarFunction] { distance + jaroWinkler + soundex }

  private static var distance: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_editdistance", 2...3) { arguments, result throws(SQLFailure) in
      let distance = editDistance(arguments.bytes(at: 0).scalars, arguments.bytes(at: 1).scalars)
      result.integer(Int64(min(distance, max(0, arguments.int(at: 2, default: .max)))))
    }
  }

  /// The fewest insertions, deletions and replacements (Levenshtein).
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (line, scalar) in left.enumerated() {
      var (corner, next) = (row[0], [line + 1])
      for (place, other) in right.enumerated() {
        next.append(min(row[place + 1] + 1, next[place] + 1, corner + (scalar == other ? 0 : 1)))
        corner = row[place + 1]
      }
      row = next
    }
    return row[right.count]
  }

  private static var jaroWinkler: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_jarowinkler", 2...2) { arguments, result throws(SQLFailure) in
      let (left, right) = (arguments.bytes(at: 0).scalars.map(\.simpleLowercase), arguments.bytes(at: 1).scalars.map(\.simpleLowercase))
      let jaro = jaro(left, right)
      let prefix = Double(zip(left, right).prefix(4).prefix { $0 == $1 }.count)
      result.integer(Int64((jaro + prefix * 0.1 * (1 - jaro)) * 100))
    }
  }

  private static func jaro(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    let window = max(0, max(left.count, right.count) / 2 - 1)
    var taken = [Bool](repeating: false, count: right.count)
    var matched: [Unicode.Scalar] = []
    for (place, scalar) in left.enumerated() {
      let near = max(0, place - window)..<max(max(0, place - window), min(right.count, place + window + 1))
      guard let found = near.first(where: { !taken[$0] && right[$0] == scalar }) else { continue }
      taken[found] = true
      matched.append(scalar)
    }
    guard !matched.isEmpty else { return 0 }
    let others = right.indices.filter { taken[$0] }.map { right[$0] }
    let (count, moved) = (Double(matched.count), zip(matched, others).count { $0 != $1 })
    return (count / Double(left.count) + count / Double(right.count) + (count - Double(moved / 2)) / count) / 3
  }

  private static var soundex: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_soundex", 1...1) { arguments, result throws(SQLFailure) in
      let letters = arguments.bytes(at: 0).map { $0 & 0xdf }.filter { (65...90).contains($0) }
      guard let first = letters.first else { return result.text([]) }
      var (code, last) = ([first], digit(first))
      for letter in letters.dropFirst() where code.count < 4 {
        let next = digit(letter)
        if let next, next != last { code.append(next) }
        // H and W do not part two letters of one digit, vowels do.
        if letter != UInt8(ascii: "H"), letter != UInt8(ascii: "W") { last = next }
      }
      result.text(code + [UInt8](repeating: UInt8(ascii: "0"), count: 4 - code.count))
    }
  }

  private static let digits = Array("01230120022455012623010202".utf8)

  private static func digit(_ letter: UInt8) -> UInt8? {
    let digit = digits[Int(letter - 65)]
    return digit == UInt8(ascii: "0") ? nil : digit
  }
}
