public import DatabaseDriver
public import SQLiteDriver

/// The functions that SQLite lacks and compiled SQL calls, `tc_…`.
///
/// Each gives exactly the answer of its PostgreSQL twin, which stands in its comment; bad data is NULL, never an error.
public enum SQLiteFunctions {
  public static func register(on connection: SQLiteConnection) throws(DriverError) {
    for function in jsonFunctions + casts + textFunctions + decimals + numberFunctions + timeFunctions { try connection.register(function) }
    for function in SequenceCounters(connection).functions { try connection.register(function) }
    for aggregate in aggregates + timeAggregates { try connection.register(aggregate) }
    for order in [DecimalCollation.collation, IntervalOrder.collation] + jsonCollations { try connection.register(order) }
  }

  private static var casts: [ScalarFunction] { [TryNumber.function, TryTimestamp.function, TryDate.function, TryBoolean.function] }

  private static var decimals: [ScalarFunction] { [DecimalText.function, FixedDecimalText.function] }
}
