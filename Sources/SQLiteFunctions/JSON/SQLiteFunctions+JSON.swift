import SQLiteDriver

extension SQLiteFunctions {
  /// JSON, arrays, semi-structured values, and conditions.
  static var jsonFunctions: [ScalarFunction] { JSONFunctions.all + ArrayFunctions.all + VariantFunctions.all + ConditionFunctions.all }

  static var jsonCollations: [Collation] { [JSONOrder.collation, ArrayOrder.collation] }
}
