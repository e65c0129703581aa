/// A function of SQL that the host answers.
///
///     try connection.register(ScalarFunction(name: "twice", argumentCount: 1) { arguments, result in
///       result.integer(arguments.integer(at: 0) * 2)
///     })
///
/// It is called for every row, so the arguments are views of SQLite's memory and nothing is allocated on the way.
/// Saying nothing answers NULL.
public struct ScalarFunction {
  public typealias Body = (_ arguments: FunctionArguments, _ result: FunctionResult) -> Void

  public let name: String
  /// −1: any number of arguments.
  public let argumentCount: Int
  /// Equal arguments give equal answers, so SQLite may call once and keep the answer.
  public let isDeterministic: Bool
  public let body: Body

  public init(name: String, argumentCount: Int, isDeterministic: Bool = true, body: @escaping Body) {
    self.name = name
    self.argumentCount = argumentCount
    self.isDeterministic = isDeterministic
    self.body = body
  }
}
