public import SQLSyntax

extension Grammar {
  /// SQLite's SQL (sqlite.org/lang.html). It has no procedures: plain statements are read and linted.
  public static var sqlite: Grammar {
    var grammar = Grammar(
      name: "sqlite", escapesWithBackslash: false, hasSlashComments: false, nestsBlockComments: false, hasPrefixedStrings: false,
      hasColonPaths: false, assignsWithEquals: false, parenthesizesConditions: false, hasMinus: false, procedureLanguages: [],
      hasFreeOperators: false, quotesWithBracketsAndBackticks: true, isLenient: true, hasStages: false)
    grammar.hasScriptBlocks = false
    return grammar
  }
}
