public import DatabaseDriver
public import SQLiteDriver

/// The functions that SQLite lacks and compiled SQL calls, `tc_…`.
///
/// Each gives exactly the answer of its PostgreSQL twin, which stands in its comment; bad data is NULL, never an error.
public enum SQLiteFunctions {
  public static func register(on connection: SQLiteConnection) throws(DriverError) {
    for function in documents + casts + textFunctions + decimals + numberFunctions + timeFunctions { try connection.register(function) }
    for aggregate in aggregates + timeAggregates { try connection.register(aggregate) }
    for order in [DecimalCollation.collation, IntervalOrder.collation] { try connection.register(order) }
  }

  private static var documents: [ScalarFunction] {
    JSONFunctions.all + ArrayFunctions.all + VariantFunctions.all + ConditionFunctions.all
    for function in JSONFunctions.all + casts + texts + decimals + numberFunctions + timeFunctions { try connection.register(function) }
    for function in aggregates + timeAggregates { try connection.register(function) }
    try connection.register(DecimalCollation.collation)
    try connection.register(IntervalOrder.collation)
    for function in jsonFunctions + casts + texts + decimals { try connection.register(function) }
    for collation in jsonCollations { try connection.register(collation) }
  }

  private static var casts: [ScalarFunction] { [TryNumber.function, TryTimestamp.function, TryDate.function, TryBoolean.function] }

  private static var decimals: [ScalarFunction] { [DecimalText.function, FixedDecimalText.function] }
}
