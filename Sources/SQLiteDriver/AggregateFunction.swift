/// What an aggregate has gathered of a group, or of a window's frame.
public protocol Accumulator: AnyObject {
  /// Takes a row in.
  func add(_ arguments: FunctionArguments)
  /// Takes the earliest row out again: a frame moved on.
  func remove(_ arguments: FunctionArguments)
  /// The answer for the rows that are in; asked again after more rows where a frame moves.
  func answer(_ result: FunctionResult)
}

/// An aggregate of SQL that the host answers, usable as a window function too.
///
///     try connection.register(AggregateFunction(name: "product", argumentCount: 1) { Product() })
public struct AggregateFunction {
  public let name: String
  /// −1: any number of arguments.
  public let argumentCount: Int
  /// An accumulator for each group.
  public let make: () -> any Accumulator

  public init(name: String, argumentCount: Int, make: @escaping () -> any Accumulator) {
    self.name = name
    self.argumentCount = argumentCount
    self.make = make
  }
}
