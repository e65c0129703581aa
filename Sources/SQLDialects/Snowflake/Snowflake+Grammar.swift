public import SQLSyntax

extension Grammar {
  /// Snowflake SQL and Snowflake Scripting
  /// (docs.snowflake.com/en/sql-reference and /en/developer-guide/snowflake-scripting).
  public static var snowflake: Grammar {
    Grammar(
      name: "snowflake", escapesWithBackslash: true, hasSlashComments: true, nestsBlockComments: false, hasPrefixedStrings: false,
      hasColonPaths: true, assignsWithEquals: false, parenthesizesConditions: true, hasMinus: true, procedureLanguages: ["sql"],
      hasFreeOperators: false, quotesWithBracketsAndBackticks: false, isLenient: false, hasStages: true)
  }
}
