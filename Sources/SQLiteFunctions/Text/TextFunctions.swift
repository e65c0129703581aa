import SQLiteDriver

/// What compiled SQL calls to work with texts and binary strings.
extension SQLiteFunctions {
  static var textFunctions: [ScalarFunction] { characters + parts + spellings + patterns + snowflake }

  private static var characters: [ScalarFunction] {
    CaseMapping.functions + CharacterCodes.functions + CharacterReplacement.functions + InitialCapitals.functions + Reversal.functions
      + UnicodeEscapes.functions + Normalization.functions
  }

  private static var parts: [ScalarFunction] {
    [SplitPart.function] + TextEnds.functions + Padding.functions + TextSection.functions + Overlay.functions + Repetition.functions
      + Concatenation.functions + TextSearch.functions + TextLists.functions + BinaryTexts.functions + ByteAccess.functions
  }

  private static var spellings: [ScalarFunction] {
    Quoting.functions + [Format.function] + PostgresEncodings.functions + SnowflakeEncodings.functions + HashFunctions.functions
  }

  private static var patterns: [ScalarFunction] {
    Like.functions + PostgresMatch.functions + PostgresReplace.functions + PostgresMatches.functions + PostgresCount.functions
      + SimilarPattern.functions + SnowflakePatterns.functions
  }

  private static var snowflake: [ScalarFunction] {
    Tokens.functions + TextSides.functions + Similarity.functions + WebAddress.functions
  }
}
