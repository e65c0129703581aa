import SQLiteDriver

/// Casts between kinds of numbers and texts, with PostgreSQL's input rules: `tc_text_to_int(' 12 ')` → 12, `'12.5'` is 22P02.
enum NumberCasts {
  static var functions: [ScalarFunction] {
    [
      text("tc_text_to_int") { (text) throws(SQLFailure) in .integer(try IntegerText.integer(text)) },
      text("tc_text_to_float") { (text) throws(SQLFailure) in .float(try FloatReading.double(text)) },
      .strict("tc_float_text", 1) { (arguments) throws(SQLFailure) in .text(FloatText.text(try arguments.float(at: 0))) },
      .strict("tc_float_to_int", 1) { (arguments) throws(SQLFailure) in .integer(try integer(arguments.float(at: 0))) },
    ]
  }

  /// Halves go to the even number.
  private static func integer(_ value: Double) throws(SQLFailure) -> Int64 {
    guard let integer = Int64(exactly: value.rounded(.toNearestOrEven)) else { throw .bigintOverflow }
    return integer
  }

  private static func text(_ name: String, _ body: @escaping (BorrowedText) throws(SQLFailure) -> FunctionAnswer) -> ScalarFunction {
    .strict(name, 1) { (arguments) throws(SQLFailure) in
      guard let text = arguments.text(at: 0) else { return .null }
      return try body(text)
    }
  }
}
