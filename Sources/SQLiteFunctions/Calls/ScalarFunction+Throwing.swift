import SQLiteDriver

extension ScalarFunction {
  typealias ThrowingBody = (_ arguments: FunctionArguments, _ result: FunctionResult) throws(SQLFailure) -> Void

  /// A function that is given NULLs like any other value.
  static func lenient(_ name: String, _ count: Int, _ body: @escaping ThrowingBody) -> ScalarFunction {
    ScalarFunction(name: name, argumentCount: count) { arguments, result in
      do throws(SQLFailure) {
        try body(arguments, result)
      } catch {
        result.error(error.state, error.message)
      }
    }
  }

  /// A function that answers NULL where an argument is NULL.
  static func strict(_ name: String, _ count: Int, _ body: @escaping ThrowingBody) -> ScalarFunction {
    lenient(name, count) { (arguments, result) throws(SQLFailure) in
      guard !arguments.hasNull else { return }
      try body(arguments, result)
    }
  }
}

extension FunctionArguments {
  var hasNull: Bool { (0..<count).contains { isNull(at: $0) } }

  /// The bytes of a text or a binary string; nothing for NULL or beyond the last argument. Whoever wants to know its kind asks before:
  /// SQLite may forget it here.
  func bytes(at index: Int) -> [UInt8] { index < count ? text(at: index).map(Array.init) ?? [] : [] }

  func string(at index: Int) -> String { String(decoding: bytes(at: index), as: UTF8.self) }

  func boolean(at index: Int) -> Bool { integer(at: index) != 0 }
}

extension FunctionResult {
  func text(_ string: String) { text(string.utf8) }
}
