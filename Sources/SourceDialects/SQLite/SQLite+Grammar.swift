public import SQLSyntax

extension Grammar {
  /// SQLite's SQL (sqlite.org/lang.html). It has no procedures: plain statements are read and linted.
  public static var sqlite: Grammar {
    var grammar = Grammar(
      name: "sqlite", escapesWithBackslash: false, hasSlashComments: false, nestsBlockComments: false, hasPrefixedStrings: false,
      hasColonPaths: false, assignsWithEquals: false, parenthesizesConditions: false, hasMinus: false, procedureLanguages: [],
      hasFreeOperators: false, quotesWithBracketsAndBackticks: true, isLenient: true, hasStages: false)
    grammar.hasScriptBlocks = false
    grammar.hasFreeNumbers = true
    grammar.hasNamedParameters = true
    grammar.words = wordUse
    return grammar
  }

  /// sqlite.org/lang_keywords.html and the fallbacks of its parser
  private static var wordUse: WordUse {
    var words = WordUse()
    words.names = [
      .any, .asc, .cross, .desc, .end, .false, .fetch, .for, .full, .ilike, .inner, .lateral, .left, .like, .natural, .offset, .qualify,
      .right, .some, .true,
    ]
    words.aliases = [
      .any, .elseif, .ilike, .ignore, .loop, .matched, .minus, .over, .qualify, .repeat, .rlike, .sample, .similar, .some,
      .tablesample, .until,
    ]
    words.missingOperators = [
      .at, .caret, .castMark, .colon, .containedBy, .contains, .hash, .hashArrow, .hashLongArrow, .ilike, .notTilde, .notTildeStar,
      .openBracket, .rlike, .similar, .tilde, .tildeStar,
    ]
    words.concatenatesFirst = true
    return words
  }
}
