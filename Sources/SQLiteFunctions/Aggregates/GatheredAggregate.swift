import SQLiteDriver

/// Rows in their order, without the keys.
struct GatheredRows {
  /// `keys` are what the rows are ordered by.
  let rows: [(keys: ArraySlice<StoredValue>, arguments: ArraySlice<StoredValue>)]
}

/// An aggregate that needs its rows in an order, or all at once: it keeps them until its answer.
///
///     tc_string_agg_ordered('d', k, t, ',')   =   string_agg(t, ',' ORDER BY k DESC)
final class GatheredAggregate: Accumulator {
  typealias Finish = (GatheredRows) throws(SQLFailure) -> FunctionAnswer

  private let isOrdered: Bool
  private let finish: Finish
  private var order = SortOrder([])
  private var rows: [[StoredValue]] = []
  private var first = 0

  init(isOrdered: Bool, _ finish: @escaping Finish) { (self.isOrdered, self.finish) = (isOrdered, finish) }

  func add(_ arguments: FunctionArguments) {
    if isOrdered, rows.isEmpty { order = arguments.text(at: 0).map { SortOrder($0) } ?? SortOrder([]) }
    rows.append((isOrdered ? 1..<arguments.count : 0..<arguments.count).map { StoredValue(arguments, at: $0) })
  }

  func remove(_ arguments: FunctionArguments) { first += 1 }

  func answer(_ result: FunctionResult) {
    do throws(SQLFailure) { result.say(try finish(gathered)) } catch { result.error(error.state, error.message) }
  }

  private var gathered: GatheredRows {
    let count = order.keys.count
    let rows = distinct(sorted)
    return GatheredRows(rows: rows.map { ($0.prefix(count), $0.dropFirst(count)) })
  }

  /// Rows that are equal in the order stay in the order in which they came.
  private var sorted: [[StoredValue]] {
    guard !order.keys.isEmpty else { return Array(rows[first...]) }
    return rows[first...].enumerated().sorted { left, right in
      let compared = order.compare(left.element, right.element)
      return compared < 0 || (compared == 0 && left.offset < right.offset)
    }.map(\.element)
  }

  private func distinct(_ rows: [[StoredValue]]) -> [[StoredValue]] {
    guard order.isDistinct else { return rows }
    var seen: Set<ArraySlice<StoredValue>> = []
    return rows.filter { seen.insert($0.dropFirst(order.keys.count)).inserted }
  }
}

extension AggregateFunction {
  /// `name(arguments)`, and `name_ordered(order, keys, arguments)`.
  static func gathered(_ name: String, _ argumentCount: Int, _ finish: @escaping GatheredAggregate.Finish) -> [AggregateFunction] {
    [
      AggregateFunction(name: name, argumentCount: argumentCount) { GatheredAggregate(isOrdered: false, finish) },
      ordered(name, finish),
    ]
  }

  /// Only `name_ordered`: an aggregate WITHIN GROUP.
  static func ordered(_ name: String, _ finish: @escaping GatheredAggregate.Finish) -> AggregateFunction {
    AggregateFunction(name: name + "_ordered", argumentCount: -1) { GatheredAggregate(isOrdered: true, finish) }
  }
}
