public import DatabaseDriver
public import SQLiteDriver

/// The functions that SQLite lacks and compiled SQL calls, `tc_…`.
///
/// Each gives exactly the answer of its PostgreSQL twin, which stands in its comment; bad data is NULL, never an error.
public enum SQLiteFunctions {
  public static func register(on connection: SQLiteConnection) throws(DriverError) {
    for function in JSONFunctions.all + casts + texts + decimals + numberFunctions { try connection.register(function) }
    for function in aggregates { try connection.register(function) }
    try connection.register(DecimalCollation.collation)
    for function in JSONFunctions.all + casts + texts + decimals + timeFunctions { try connection.register(function) }
    for aggregate in timeAggregates { try connection.register(aggregate) }
    try connection.register(IntervalOrder.collation)
    for function in JSONFunctions.all + casts + textFunctions + decimals { try connection.register(function) }
    for function in JSONFunctions.all + ArrayFunctions.all + VariantFunctions.all + ConditionFunctions.all + casts + texts + decimals { try connection.register(function) }
  }

  private static var casts: [ScalarFunction] { [TryNumber.function, TryTimestamp.function, TryDate.function, TryBoolean.function] }

  private static var decimals: [ScalarFunction] { [DecimalText.function, FixedDecimalText.function] }
}
