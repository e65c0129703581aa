import SQLiteDriver

/// Aggregates of ordered sets: `percentile_cont`, `percentile_disc`, `mode`, and Snowflake's MEDIAN, MIN_BY and MAX_BY.
///
///     tc_percentile_cont_ordered('a', x, 0.5)   =   percentile_cont(0.5) WITHIN GROUP (ORDER BY x)
///
/// PostgreSQL: postgresql.org/docs/15/functions-aggregate.html#FUNCTIONS-ORDEREDSET-TABLE.
enum OrderedSets {
  static var all: [AggregateFunction] { percentiles + medians + [.ordered("tc_mode", mode), present] + extremes }

  private static var percentiles: [AggregateFunction] {
    [
      .ordered("tc_percentile_cont") { (rows) throws(SQLFailure) in
        guard let (keys, fraction) = try keys(rows), !keys.isEmpty else { return .null }
        return .float(try continuous(keys, fraction))
      },
      .ordered("tc_percentile_disc") { (rows) throws(SQLFailure) in
        guard let (keys, fraction) = try keys(rows), !keys.isEmpty else { return .null }
        let place = Int((fraction * Double(keys.count)).rounded(.up))
        return keys[max(place, 1) - 1].answer
      },
      // Snowflake: the interpolation of decimals is exact, and three digits longer.
      .ordered("tc_sf_percentile_cont") { (rows) throws(SQLFailure) in
        guard let (keys, fraction) = try keys(rows), let first = keys.first else { return .null }
        if case .double = first { return .float(try continuous(keys, fraction)) }
        return .decimal(try interpolated(keys, fraction))
      },
    ]
  }

  /// `tc_present(x, 2)`: the second value of a frame that is not NULL; −1 is the last. Snowflake: `NTH_VALUE(x, 2) IGNORE NULLS`.
  private static var present: AggregateFunction {
    AggregateFunction(name: "tc_present", argumentCount: 2) {
      GatheredAggregate(isOrdered: false) { (rows) throws(SQLFailure) in
        guard case .integer(let place)? = rows.rows.first?.arguments.last else { return .null }
        let values = rows.rows.compactMap(\.arguments.first).filter { !$0.isNull }
        let index = place > 0 ? Int(place) - 1 : values.count + Int(place)
        return values.indices.contains(index) ? values[index].answer : .null
      }
    }
  }

  private static var medians: [AggregateFunction] {
    [
      AggregateFunction(name: "tc_sf_median", argumentCount: 1) {
        GatheredAggregate(isOrdered: false) { (rows) throws(SQLFailure) in
          let keys = rows.rows.compactMap(\.arguments.first?.decimal).sorted()
          guard !keys.isEmpty else { return .null }
          let sum = keys[(keys.count - 1) / 2].adding(keys[keys.count / 2])
          return .decimal(sum.divided(by: .short(2, scale: 0), scale: sum.scale + 3))
        }
      },
      AggregateFunction(name: "tc_float_median", argumentCount: 1) {
        GatheredAggregate(isOrdered: false) { (rows) throws(SQLFailure) in
          var keys: [Double] = []
          for row in rows.rows { if let value = row.arguments.first, !value.isNull { keys.append(try value.double()) } }
          guard !keys.isEmpty else { return .null }
          keys.sort()
          let (low, high) = (keys[(keys.count - 1) / 2], keys[keys.count / 2])
          return .float(low + 0.5 * (high - low))
        }
      },
    ]
  }

  private static func continuous(_ keys: [StoredValue], _ fraction: Double) throws(SQLFailure) -> Double {
    let (low, high, part) = places(fraction, keys.count)
    let first = try keys[low].double()
    return low == high ? first : first + part * (try keys[high].double() - first)
  }

  private static func interpolated(_ keys: [StoredValue], _ fraction: Double) throws(SQLFailure) -> ExactDecimal {
    let place = try ExactDecimal(shortest: fraction).multiplied(by: ExactDecimal(Int64(keys.count - 1)))
    let low = Int(clamping: try place.rounded(to: 0, .towardsZero).integer)
    let first = keys[low].decimal ?? .notANumber
    let second = keys[min(low + 1, keys.count - 1)].decimal ?? .notANumber
    let part = place.subtracting(ExactDecimal(Int64(low)))
    return first.adding(try second.subtracting(first).multiplied(by: part)).rounded(to: max(first.scale, second.scale) + 3)
  }

  /// The keys that are not NULL, and the fraction; nil without one.
  private static func keys(_ rows: GatheredRows) throws(SQLFailure) -> ([StoredValue], Double)? {
    guard let argument = rows.rows.first?.arguments.first, !argument.isNull else { return nil }
    let fraction = try argument.double()
    guard 0...1 ~= fraction else {
      throw SQLFailure("22003", "percentile value \(FloatText.text(fraction)) is not between 0 and 1")
    }
    return (rows.rows.compactMap(\.keys.first).filter { !$0.isNull }, fraction)
  }

  private static func places(_ fraction: Double, _ count: Int) -> (low: Int, high: Int, part: Double) {
    let place = fraction * Double(count - 1)
    let low = place.rounded(.down)
    return (Int(low), Int(place.rounded(.up)), place - low)
  }

  /// The most frequent value, the first of them in the order.
  private static func mode(_ rows: GatheredRows) -> FunctionAnswer {
    var best: (value: StoredValue, count: Int) = (.null, 0)
    var run: (value: StoredValue, count: Int) = (.null, 0)
    for key in rows.rows.compactMap(\.keys.first) where !key.isNull {
      run = key == run.value ? (key, run.count + 1) : (key, 1)
      if run.count > best.count { best = run }
    }
    return best.value.answer
  }

  /// `tc_min_by_ordered('a', y, x)`: x of the row with the first y. The order makes it MAX_BY.
  private static var extremes: [AggregateFunction] {
    [
      .ordered("tc_first_by") { (rows) throws(SQLFailure) in
        rows.rows.first { $0.keys.first?.isNull == false }?.arguments.first?.answer ?? .null
      }
    ]
  }
}
