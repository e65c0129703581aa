import SQLiteDriver

/// A sum of integers that is a 64-bit integer again: Snowflake's SUM of whole numbers.
struct IntegerSum: AggregateState {
  private(set) var count = 0
  private var sum: Int128 = 0

  mutating func add(_ arguments: FunctionArguments) {
    count += 1
    sum += Int128(arguments.integer(at: 0))
  }

  mutating func remove(_ arguments: FunctionArguments) {
    count -= 1
    sum -= Int128(arguments.integer(at: 0))
  }

  func answer() throws(SQLFailure) -> FunctionAnswer {
    guard count > 0 else { return .null }
    guard let word = Int64(exactly: sum) else { throw .bigintOverflow }
    return .integer(word)
  }
}
