import SQLiteDriver

extension SQLiteFunctions {
  /// Numbers of all kinds.
  static var numberFunctions: [ScalarFunction] { DecimalFunctions.all }
}
