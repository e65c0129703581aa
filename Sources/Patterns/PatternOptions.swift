/// How a pattern is to be read and what it matches: a dialect and its flags.
public struct PatternOptions: Hashable, Sendable {
  /// Whose regular expressions they are.
  public enum Dialect: Sendable {
    /// PostgreSQL's advanced regular expressions (postgresql.org/docs/15/functions-matching.html#FUNCTIONS-POSIX-REGEXP).
    case postgres
    /// Snowflake's extended ones with Perl's classes (docs.snowflake.com/en/sql-reference/functions-regexp).
    case snowflake

    /// Whether `.` matches a line's end without a flag.
    var dotMatchesNewline: Bool {
      switch self {
      case .postgres: true
      case .snowflake: false
      }
    }
  }

  public var dialect: Dialect
  public var ignoresCase = false
  /// `^` and `$` match at lines too.
  public var isMultiline = false
  /// `.` matches a line's end.
  public var dotMatchesNewline: Bool
  /// `[^a]` matches a line's end; `\D` and `\W` always do.
  public var complementMatchesNewline = true
  /// Blanks and comments in the pattern say nothing.
  public var isExpanded = false
  /// The pattern is a plain text.
  public var isLiteral = false
  /// In PostgreSQL's collation C letters and blanks are those of ASCII alone.
  var isInC = false

  /// What stands before a pattern that is to be matched in the collation C: no pattern of PostgreSQL's own begins so.
  public static let beginningOfC = "***C"

  /// Whether letters, digits and blanks are Unicode's and not those of ASCII alone.
  var hasUnicodeClasses: Bool { dialect == .postgres && !isInC }

  public init(_ dialect: Dialect) {
    self.dialect = dialect
    dotMatchesNewline = dialect.dotMatchesNewline
  }

  /// PostgreSQL's letters, of a function's flags or `(?…)`; the last one wins where two contradict. False for any other letter.
  public mutating func applyPostgres(_ letter: UInt8) -> Bool {
    switch Character(Unicode.Scalar(letter)) {
    case "i": ignoresCase = true
    case "c": ignoresCase = false
    case "m", "n": setLines(anchors: true, dot: false)
    case "p": setLines(anchors: false, dot: false)
    case "w": setLines(anchors: true, dot: true)
    case "s": setLines(anchors: false, dot: true)
    case "x": isExpanded = true
    case "t": isExpanded = false
    case "q": isLiteral = true
    default: return false
    }
    return true
  }

  /// Snowflake's letters c, i, m, s; others (`e`) are the function's own. False for any other letter.
  public mutating func applySnowflake(_ letter: UInt8) -> Bool {
    switch Character(Unicode.Scalar(letter)) {
    case "c": ignoresCase = false
    case "i": ignoresCase = true
    case "m": isMultiline = true
    case "s": dotMatchesNewline = true
    default: return false
    }
    return true
  }

  private mutating func setLines(anchors: Bool, dot: Bool) {
    isMultiline = anchors
    dotMatchesNewline = dot
    complementMatchesNewline = dot
  }
}
