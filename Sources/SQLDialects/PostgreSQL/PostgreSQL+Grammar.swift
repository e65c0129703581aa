public import SQLSyntax

extension Grammar {
  /// PostgreSQL's SQL and PL/pgSQL (postgresql.org/docs/15/sql.html and /plpgsql.html).
  public static var postgres: Grammar {
    var grammar = Grammar(
      name: "postgres", escapesWithBackslash: false, hasSlashComments: false, nestsBlockComments: true, hasPrefixedStrings: true,
      hasColonPaths: false, assignsWithEquals: true, parenthesizesConditions: false, hasMinus: false,
      procedureLanguages: ["plpgsql", "sql"], hasFreeOperators: true, quotesWithBracketsAndBackticks: false, isLenient: false,
      hasStages: false)
    grammar.allowsEmptySelect = true
    grammar.hasScriptBlocks = false
    return grammar
  }
}
