import SQLiteDriver

extension ScalarFunction {
  typealias TimeBody = (_ arguments: FunctionArguments, _ result: FunctionResult) throws(SQLFailure) -> Void

  /// A function that answers NULL where an argument is NULL, and whose failure fails the statement.
  static func ofTimes(_ name: String, _ argumentCount: Int, isDeterministic: Bool = true, _ body: @escaping TimeBody) -> ScalarFunction {
    ScalarFunction(name: name, argumentCount: argumentCount, isDeterministic: isDeterministic) { arguments, result in
      guard !arguments.hasNull else { return }
      do throws(SQLFailure) { try body(arguments, result) } catch { result.error(error.state, error.message) }
    }
  }
}
