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
    grammar.hasFreeNumbers = true
    grammar.hasTypedLiterals = true
    grammar.hasClientCommands = true
    grammar.words = wordUse
    return grammar
  }

  /// postgresql.org/docs/17/sql-keywords-appendix.html
  private static var wordUse: WordUse {
    var words = WordUse()
    words.names = [.between, .delete, .exists, .insert, .set, .update, .values]
    words.aliases = [.elseif, .ignore, .qualify, .regexp, .repeat, .rlike, .sample]
    words.noItemNames = [
      .and, .array, .as, .between, .collate, .create, .else, .elseif, .elsif, .end, .escape, .except, .fetch, .filter, .for, .from,
      .group, .having, .ilike, .in, .intersect, .into, .is, .like, .limit, .loop, .minus, .not, .offset, .on, .or, .order, .over,
      .precision,
      .returning, .set, .similar, .then, .to, .union, .using, .varying, .when, .where, .window, .with, .within, .without,
    ]
    words.missingOperators = [.colon, .regexp, .rlike]
    return words
  }
}
