import SQLiteDriver

/// The order of values of one type, numbers with their special ones: −Infinity < … < Infinity < NaN.
enum ScalarOrder {
  static func compare(_ left: JSONTree, _ right: JSONTree) -> Int {
    guard let one = rank(left), let other = rank(right), one != 0 || other != 0 else { return JSONOrder.compare(left, right) }
    return one - other
  }

  /// Nil for what is no number.
  private static func rank(_ tree: JSONTree) -> Int? {
    switch tree {
    case .number: 0
    case .string(let content): special[String(decoding: content, as: UTF8.self)]
    default: nil
    }
  }

  private static let special = ["-Infinity": -1, "Infinity": 1, "NaN": 2]

  /// `tc_key(letter, value)`: one value for all that are equal, to be compared with `=`; NULL has one too.
  ///
  ///     CASE tc_key('n', amount) WHEN tc_key('i', 1) THEN …
  static func key(_ read: JSONReader) -> ScalarFunction {
    .lenient("tc_key", 2) { (arguments, result) throws(SQLFailure) in
      let letter = TypeLetters(arguments)[1]
      guard letter != .unknown || arguments.isNull(at: 1) else { return result.argument(arguments, 1) }
      switch try arguments.element(1, letter, read) {
      case .null: result.blob([])
      case .number(let digits): result.text(DecimalDigits.trimmed(digits))
      case .string(let content): result.text(content)
      case let tree: result.json(tree)
      }
    }
  }
}
