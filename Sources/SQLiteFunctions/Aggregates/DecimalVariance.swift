import SQLiteDriver

/// Variances of decimals, exact until the last division (`numeric_stddev_internal`).
struct DecimalVariance: AggregateState {
  private var values = DecimalSums()
  private var squares = DecimalSums()

  mutating func add(_ arguments: FunctionArguments) throws(SQLFailure) { try take(arguments, 1) }

  mutating func remove(_ arguments: FunctionArguments) throws(SQLFailure) { try take(arguments, -1) }

  private mutating func take(_ arguments: FunctionArguments, _ step: Int) throws(SQLFailure) {
    let value = try ExactDecimal(arguments, at: 0)
    values.take(value, step)
    squares.take(try value.multiplied(by: value), step)
  }

  enum Kind { case sample, population }

  func variance(_ kind: Kind) throws(SQLFailure) -> FunctionAnswer {
    guard values.count > (kind == .sample ? 1 : 0) else { return .null }
    return .decimal(try exactVariance(kind))
  }

  func deviation(_ kind: Kind) throws(SQLFailure) -> FunctionAnswer {
    guard values.count > (kind == .sample ? 1 : 0) else { return .null }
    let variance = try exactVariance(kind)
    return .decimal(variance.isFinite && !variance.isZero ? variance.squareRoot(scale: variance.scale) : variance)
  }

  private func exactVariance(_ kind: Kind) throws(SQLFailure) -> ExactDecimal {
    let (count, sum) = (ExactDecimal(values.count), values.total)
    guard sum.isFinite else { return .notANumber }
    let numerator = try count.multiplied(by: squares.total).subtracting(sum.multiplied(by: sum))
    guard numerator.signum > 0 else { return .zero }
    return try numerator.divided(by: count.multiplied(by: ExactDecimal(kind == .sample ? values.count - 1 : values.count)))
  }
}
