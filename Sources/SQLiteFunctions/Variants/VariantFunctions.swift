import SQLiteDriver

/// The functions of Snowflake's semi-structured values.
enum VariantFunctions {
  static var all: [ScalarFunction] {
    let reader = VariantReader(read: JSONReader())
    return VariantParsing.functions(reader) + VariantCasts.functions(reader) + VariantTypes.functions(reader)
      + VariantPath.functions(reader)
      + VariantObjects.functions(reader) + VariantArrays.functions(reader) + VariantSets.functions(reader)
      + VariantArrangement.functions(reader) + [VariantFlatten.function(reader)]
  }
}
