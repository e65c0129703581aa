import SQLiteDriver

extension SQLiteFunctions {
  /// Numbers of all kinds.
  static var numberFunctions: [ScalarFunction] {
    DecimalFunctions.all + IntegerArithmetic.functions + FloatArithmetic.functions + FloatFunctions.functions + NumberCasts.functions
      + WidthBucket.functions + SnowflakeNumbers.functions + NumberToChar.functions
  }
}
