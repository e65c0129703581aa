import SQLiteDriver

/// An average of decimals with a scale that is known from the type: Snowflake's AVG. The scale is the second argument.
struct ScaledAverage: AggregateState {
  private var sums = DecimalSums()
  private var scale = 0

  mutating func add(_ arguments: FunctionArguments) throws(SQLFailure) {
    scale = Int(arguments.integer(at: 1))
    try sums.add(arguments)
  }

  mutating func remove(_ arguments: FunctionArguments) throws(SQLFailure) { try sums.remove(arguments) }

  func answer() throws(SQLFailure) -> FunctionAnswer {
    try sums.ifAny { (sums) throws(SQLFailure) in
      sums.total.isFinite ? sums.total.divided(by: ExactDecimal(sums.count), scale: scale) : sums.total
    }
  }
}
