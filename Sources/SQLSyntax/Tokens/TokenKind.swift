/// What a token is. Keywords come first and their raw values are also their symbol numbers:
/// the symbol table is seeded with them in this order, so that one look-up answers both
/// "is this a keyword?" and "which name is it?".
///
/// Four groups of words: reserved ones; words that go on a clause (names, but never an alias without AS);
/// words that are names like any other; then the kinds that are no words.
public enum TokenKind: UInt8, CaseIterable, Comparable, BitwiseCopyable, Sendable {
  // Reserved: never a column, a table or an alias.
  case all, and, any, `as`, asc, between, `case`, cast, constraint, create, cross
  case `default`, delete, desc, distinct, `else`, end, except, exists, `false`, fetch
  case `for`, from, full, group, having, `in`, inner, insert, intersect, into, `is`
  case join, lateral, left, like, ilike, limit, natural, not, null, offset, on, or, order
  case qualify, returning, right, select, set, some, table, then, `true`
  case union, update, using, values, when, `where`, with
  case currentDate, currentTimestamp, currentTime, currentUser
  // Names that go on a clause where an alias could stand.
  case begin, by, check, collate, `do`, elseif, escape, filter, foreign, groups, ignore, loop, matched, minus, over, partition
  case primary, range, references, regexp, `repeat`, rlike, rows, sample, similar, tablesample, unique, until, window, within
  // Names like any other, with a meaning in some places.
  case array, at, `break`, call, called, caller, cascade, close, column, comment, commit, `continue`, copy, current, cursor
  case declare, diagnostics, double, drop, elsif, exception, execute, exit, extract, first, flatten, following, function, get
  case grants, `if`, immediate, index, input, interval, key, language, last, `let`, localTimestamp, materialized, merge
  case next, no, nothing, nulls, only, open, ordinality, overwrite, perform, preceding, precision, procedure
  case raise, recursive, replace, restrict, resultset, `return`, returns, reverse, rollback, row, schema, security, sequence, stacked
  case strict, temp, temporary, time, timestamp, date, to, transaction, transient, truncate, tryCast, type, unbounded, varying
  case view, `while`, without, work, zone, conflict, definer, owner, invoker
  case volatile, immutable, stable, cost, parallel, leakproof, secure

  case identifier, quotedIdentifier, numberLiteral, string, dollarString, bodyOpen, bodyClose, parameter
  case comma, semicolon, dot, openParen, closeParen, openBracket, closeBracket
  case plus, star, slash, percent, caret, concat
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case castMark, colon, assign, arrow, longArrow, hashArrow, hashLongArrow, fatArrow, tilde, notTilde, tildeStar, notTildeStar, ampersand,
    bar, hash, at2
  case shiftLeft, shiftRight, openBrace, closeBrace, question, dash, contains, containedBy
  /// An operator that is none of the above, where the grammar lets anyone define some.
  case customOperator
  /// B'101', X'1F'
  case bitString
  /// `\set x 1`: a line for the client that sends the script, and no SQL.
  case clientCommand
  /// The rows behind `COPY … FROM STDIN;`, with the `\.` that ends them.
  case clientData
  case invalid, endOfFile

  static var firstSoftKeyword: TokenKind { .begin }
  static var firstFreeWord: TokenKind { .array }
  static var keywordCount: Int { Int(TokenKind.identifier.rawValue) }

  /// The keyword as it is written in SQL (lower case).
  static func spelling(_ kind: TokenKind) -> String { spellings[Int(kind.rawValue)] }

  /// Spelt once per process, since the names of cases are slow to get.
  private static let spellings = allCases.map { kind in
    switch kind {
    case .currentDate: "current_date"
    case .currentTimestamp: "current_timestamp"
    case .currentTime: "current_time"
    case .currentUser: "current_user"
    case .localTimestamp: "localtimestamp"
    case .tryCast: "try_cast"
    default: String(describing: kind)
    }
  }

  /// Any word, reserved or not.
  @inline(__always) public var isWord: Bool { rawValue <= TokenKind.quotedIdentifier.rawValue }

  /// May stand where a name is expected: an identifier or a word that is not reserved.
  @inline(__always) public var isName: Bool {
    rawValue >= TokenKind.firstSoftKeyword.rawValue && rawValue <= TokenKind.quotedIdentifier.rawValue
  }

  /// May be an alias without AS.
  @inline(__always) public var isBareAlias: Bool {
    rawValue >= TokenKind.firstFreeWord.rawValue && rawValue <= TokenKind.quotedIdentifier.rawValue
  }

  @inline(__always) public static func < (left: TokenKind, right: TokenKind) -> Bool { left.rawValue < right.rawValue }
}
