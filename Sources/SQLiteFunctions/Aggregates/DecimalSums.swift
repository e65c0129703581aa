import SQLiteDriver

/// Sums of decimals as PostgreSQL's numeric.c keeps them: the scale is the largest of the rows that are in.
struct DecimalSums: AggregateState {
  private(set) var count: Int64 = 0
  private var sum = ExactDecimal.zero
  private var notANumbers = 0
  private var infinities = 0
  private var negativeInfinities = 0
  /// How many of the rows have a scale; frames take rows out again.
  private var scales: [Int] = []

  mutating func add(_ arguments: FunctionArguments) throws(SQLFailure) { take(try ExactDecimal(arguments, at: 0), 1) }

  mutating func remove(_ arguments: FunctionArguments) throws(SQLFailure) { take(try ExactDecimal(arguments, at: 0), -1) }

  mutating func take(_ value: ExactDecimal, _ step: Int) {
    count += Int64(step)
    switch value {
    case .special(.notANumber): notANumbers += step
    case .special(.infinity): infinities += step
    case .special(.negativeInfinity): negativeInfinities += step
    case .short, .long:
      sum = step > 0 ? sum.adding(value) : sum.subtracting(value)
      takeScale(value.scale, step)
    }
  }

  private mutating func takeScale(_ scale: Int, _ step: Int) {
    while scales.count <= scale { scales.append(0) }
    scales[scale] += step
  }

  /// Of at least one row.
  var total: ExactDecimal {
    if notANumbers > 0 || infinities > 0 && negativeInfinities > 0 { return .notANumber }
    if infinities > 0 { return .infinity(1) }
    if negativeInfinities > 0 { return .infinity(-1) }
    return sum.rounded(to: scales.lastIndex { $0 > 0 } ?? 0)
  }

  /// NULL for no rows.
  func ifAny(_ answer: (DecimalSums) throws(SQLFailure) -> ExactDecimal) throws(SQLFailure) -> FunctionAnswer {
    count > 0 ? .decimal(try answer(self)) : .null
  }
}
