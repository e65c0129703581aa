import SQLiteDriver

/// Two columns of doubles, `(y, x)`, as PostgreSQL's `float8_regr_accum` adds them.
struct Regression: AggregateState {
  private var rows: [(y: Double, x: Double)] = []
  private var first = 0

  mutating func add(_ arguments: FunctionArguments) throws(SQLFailure) {
    rows.append((try arguments.float(at: 0), try arguments.float(at: 1)))
  }

  mutating func remove(_ arguments: FunctionArguments) { first += 1 }

  struct Moments {
    var count = 0.0
    var (x, xx, y, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)

    var correlation: Double? { count < 1 || xx == 0 || yy == 0 ? nil : xy / (xx * yy).squareRoot() }
    var determination: Double? { count < 1 || xx == 0 ? nil : yy == 0 ? 1 : (xy * xy) / (xx * yy) }
    var slope: Double? { count < 1 || xx == 0 ? nil : xy / xx }
    var intercept: Double? { count < 1 || xx == 0 ? nil : (y - x * xy / xx) / count }

    /// Divided by the number of rows, less some; nil for too few.
    func average(_ value: Double, less: Double = 0) -> Double? { count > less ? value / (count - less) : nil }
    func sum(_ value: Double) -> Double? { count < 1 ? nil : value }
  }

  func answer(_ value: (Moments) -> Double?) throws(SQLFailure) -> FunctionAnswer {
    guard let value = value(try moments()) else { return .null }
    return .float(value)
  }

  var count: Int64 { Int64(rows.count - first) }

  private func moments() throws(SQLFailure) -> Moments {
    var moments = Moments()
    for row in rows[first...] { try moments.add(row.y, row.x) }
    return moments
  }
}

extension Regression.Moments {
  fileprivate mutating func add(_ newY: Double, _ newX: Double) throws(SQLFailure) {
    let before = self
    count += 1
    x += newX
    y += newY
    guard before.count > 0 else { return addFirst(newY, newX) }
    let (distanceX, distanceY, scale) = (newX * count - x, newY * count - y, 1 / (count * before.count))
    xx += distanceX * distanceX * scale
    yy += distanceY * distanceY * scale
    xy += distanceX * distanceY * scale
    try settleInfinities(xBefore: before.x.isInfinite || newX.isInfinite, yBefore: before.y.isInfinite || newY.isInfinite)
  }

  private mutating func addFirst(_ newY: Double, _ newX: Double) {
    if !newX.isFinite { (xx, xy) = (.nan, .nan) }
    if !newY.isFinite { (yy, xy) = (.nan, .nan) }
  }

  private mutating func settleInfinities(xBefore: Bool, yBefore: Bool) throws(SQLFailure) {
    if x.isInfinite || xx.isInfinite, !xBefore { throw .floatOverflow }
    if y.isInfinite || yy.isInfinite, !yBefore { throw .floatOverflow }
    if xy.isInfinite, !xBefore, !yBefore { throw .floatOverflow }
    if xx.isInfinite { xx = .nan }
    if yy.isInfinite { yy = .nan }
    if xy.isInfinite { xy = .nan }
  }
}
