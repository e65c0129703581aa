public import DatabaseDriver
public import SQLiteDriver

/// The functions that SQLite lacks and compiled SQL calls, `tc_…`.
///
/// Each gives exactly the answer of its PostgreSQL twin, which stands in its comment; bad data is NULL, never an error.
public enum SQLiteFunctions {
  public static func register(on connection: SQLiteConnection) throws(DriverError) {
    for function in jsonFunctions + casts + texts + decimals { try connection.register(function) }
    for collation in jsonCollations { try connection.register(collation) }
  }

  private static var casts: [ScalarFunction] { [TryNumber.function, TryTimestamp.function, TryDate.function, TryBoolean.function] }

  private static var texts: [ScalarFunction] { CaseMapping.functions + [SplitPart.function] + TextEnds.functions + Padding.functions }

  private static var decimals: [ScalarFunction] { [DecimalText.function, FixedDecimalText.function] }
}
