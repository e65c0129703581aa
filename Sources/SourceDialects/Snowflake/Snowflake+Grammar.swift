public import SQLSyntax

extension Grammar {
  /// Snowflake SQL and Snowflake Scripting
  /// (docs.snowflake.com/en/sql-reference and /en/developer-guide/snowflake-scripting).
  public static var snowflake: Grammar {
    var grammar = Grammar(
      name: "snowflake", escapesWithBackslash: true, hasSlashComments: true, nestsBlockComments: false, hasPrefixedStrings: false,
      hasColonPaths: true, assignsWithEquals: false, parenthesizesConditions: true, hasMinus: true, procedureLanguages: ["sql"],
      hasFreeOperators: false, quotesWithBracketsAndBackticks: false, isLenient: false, hasStages: true)
    grammar.hasObjectLiterals = true
    grammar.hasHierarchies = true
    grammar.words = wordUse
    return grammar
  }

  /// docs.snowflake.com/en/sql-reference/reserved-keywords
  private static var wordUse: WordUse {
    var words = WordUse()
    words.names = [.asc, .desc, .returning]
    words.missingOperators = [
      .ampersand, .arrow, .bar, .caret, .containedBy, .contains, .hash, .hashArrow, .hashLongArrow, .longArrow, .notTilde, .notTildeStar,
      .shiftLeft, .shiftRight, .tilde, .tildeStar,
    ]
    return words
  }
}
