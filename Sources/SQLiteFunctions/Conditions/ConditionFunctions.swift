import SQLiteDriver

/// Comparisons and the casts of truth values, UUIDs and bytes.
enum ConditionFunctions {
  static var all: [ScalarFunction] {
    let read = JSONReader()
    return Extremes.functions(read) + [ScalarOrder.key(read)] + NullCounts.functions + BooleanText.functions + UUIDText.functions
      + BinaryText.functions
  }
}
