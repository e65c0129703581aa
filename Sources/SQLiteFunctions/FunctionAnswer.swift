import SQLiteDriver

/// What a host function answers.
enum FunctionAnswer {
  case null
  case integer(Int64)
  case boolean(Bool)
  /// SQLite makes NULL of what is not a number, hence the text `NaN`.
  case float(Double)
  case decimal(ExactDecimal)
  case text(String)
}

extension FunctionResult {
  func say(_ answer: FunctionAnswer) {
    switch answer {
    case .null: null()
    case .integer(let value): integer(value)
    case .boolean(let value): boolean(value)
    case .float(let value) where value.isNaN: text("NaN".utf8)
    case .float(let value): double(value)
    case .decimal(let value): text(value.text.utf8)
    case .text(let value): text(value.utf8)
    }
  }
}

extension ScalarFunction {
  typealias Answering = (FunctionArguments) throws(SQLFailure) -> FunctionAnswer

  /// A function that answers NULL where an argument is NULL.
  static func strict(_ name: String, _ argumentCount: Int, isDeterministic: Bool = true, _ body: @escaping Answering) -> ScalarFunction {
    lenient(name, argumentCount, isDeterministic: isDeterministic) { (arguments) throws(SQLFailure) in
      for index in 0..<arguments.count where arguments.isNull(at: index) { return .null }
      return try body(arguments)
    }
  }

  /// A function that is asked about NULL too.
  static func lenient(_ name: String, _ argumentCount: Int, isDeterministic: Bool = true, _ body: @escaping Answering) -> ScalarFunction {
    ScalarFunction(name: name, argumentCount: argumentCount, isDeterministic: isDeterministic) { arguments, result in
      do throws(SQLFailure) { result.say(try body(arguments)) } catch { result.error(error.state, error.message) }
    }
  }
}
