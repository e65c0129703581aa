import SQLiteDriver

/// Sums and squared distances of doubles by Youngs and Cramer, as PostgreSQL's `float8_accum` adds them, in the order of the rows.
///
/// What is added cannot be taken out exactly, so a moving frame is added again, as PostgreSQL does.
struct FloatSums: AggregateState {
  private var rows: [Double] = []
  private var first = 0

  mutating func add(_ arguments: FunctionArguments) throws(SQLFailure) { rows.append(try arguments.float(at: 0)) }

  mutating func remove(_ arguments: FunctionArguments) { first += 1 }

  func sum() throws(SQLFailure) -> FunctionAnswer {
    guard first < rows.count else { return .null }
    var sum = rows[first]
    for value in rows[(first + 1)...] { sum = try FloatArithmetic.sum(sum, value) }
    return .float(sum)
  }

  func average() throws(SQLFailure) -> FunctionAnswer {
    let moments = try moments()
    return moments.count > 0 ? .float(moments.sum / moments.count) : .null
  }

  func variance(_ kind: DecimalVariance.Kind) throws(SQLFailure) -> FunctionAnswer {
    guard let variance = try varianceValue(kind) else { return .null }
    return .float(variance)
  }

  func deviation(_ kind: DecimalVariance.Kind) throws(SQLFailure) -> FunctionAnswer {
    guard let variance = try varianceValue(kind) else { return .null }
    return .float(variance.squareRoot())
  }

  private func varianceValue(_ kind: DecimalVariance.Kind) throws(SQLFailure) -> Double? {
    let moments = try moments()
    let divisor = kind == .sample ? moments.count - 1 : moments.count
    return divisor > 0 ? moments.squares / divisor : nil
  }

  private func moments() throws(SQLFailure) -> (count: Double, sum: Double, squares: Double) {
    var (count, sum, squares) = (0.0, 0.0, 0.0)
    for value in rows[first...] {
      let (before, sumBefore) = (count, sum)
      count += 1
      sum += value
      guard before > 0 else {
        if !value.isFinite { squares = .nan }
        continue
      }
      let distance = value * count - sum
      squares += distance * distance / (count * before)
      guard sum.isInfinite || squares.isInfinite else { continue }
      guard sumBefore.isInfinite || value.isInfinite else { throw .floatOverflow }
      squares = .nan
    }
    return (count, sum, squares)
  }
}
