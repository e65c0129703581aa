import SQLiteDriver

/// The functions of arrays.
enum ArrayFunctions {
  static var all: [ScalarFunction] {
    let read = JSONReader()
    return ArrayBuild.functions(read) + ArraySubscripts.functions(read) + ArrayFacts.functions(read) + ArraySearch.functions(read)
      + ArrayQuantifiers.functions(read) + ArraySets.functions(read) + ArrayTexts.functions(read) + ArrayArrangement.functions(read)
      + ArrayRows.functions(read) + [ArrayOrder.function(read)]
  }
}
