/// What a source dialect's text looks like, as questions that the lexer and the parser ask.
/// The dialects' own values of it are theirs to give.
public struct Grammar: Hashable, Sendable {
  /// The dialect's name in `--@ dialect`, for messages.
  public let name: String
  /// `'it\'s'`: a backslash escapes in a plain string.
  public let escapesWithBackslash: Bool
  /// `// to the end of the line` is a comment.
  public let hasSlashComments: Bool
  /// `/* /* */ */`: block comments nest.
  public let nestsBlockComments: Bool
  /// `E'it\'s'`: a string with a prefix that allows escapes.
  public let hasPrefixedStrings: Bool
  /// `:name` is a variable and `column:path` a step into JSON.
  public let hasColonPaths: Bool
  /// `x = 1;` assigns, as `x := 1;` does.
  public let assignsWithEquals: Bool
  /// IF (condition) needs its parentheses, WHILE (condition) too.
  public let parenthesizesConditions: Bool
  /// MINUS is EXCEPT.
  public let hasMinus: Bool
  /// The words LANGUAGE takes for bodies that are read.
  public let procedureLanguages: [String]
  /// Any run of operator characters is an operator, as `@@` and `<->` are; extensions define more of them.
  public let hasFreeOperators: Bool
  /// `[name]` and `` `name` `` are quoted names.
  public let quotesWithBracketsAndBackticks: Bool
  /// `'name'` may be a name, `"text"` may be a string, and types are any words: what the lenient engine takes.
  public let isLenient: Bool
  /// `@stage/path`, `$1`, `identifier($x)` stand where a table does.
  public let hasStages: Bool
  /// `SELECT FROM t`: rows without columns.
  public var allowsEmptySelect = false
  /// `BEGIN x := 1; END;` is a statement of a script. Where it is none, BEGIN begins a transaction and DECLARE a cursor.
  public var hasScriptBlocks = true

  /// `0x1F`, `1_000`: numbers in other bases and with digits in groups.
  public var hasFreeNumbers = false
  /// `?1`, `@name`, `$name` are values that are given at run time.
  public var hasNamedParameters = false
  /// `{'a': 1}`, `[1, 2]`, `x -> x + 1`, `**spread`: values of objects, arrays and functions.
  public var hasObjectLiterals = false
  /// `CONNECT_BY_ROOT name`, `PRIOR id`: the row above.
  public var hasHierarchies = false
  /// `numeric(3) '1'`, `'a'` NEWLINE `'b'`: any type before a literal, and literals that go on.
  public var hasTypedLiterals = false
  /// `\set x 1` is a line for the client, and the lines behind `COPY t FROM STDIN;` are rows, up to `\.`.
  public var hasClientCommands = false
  /// What the dialect uses words for.
  public var words = WordUse()

  public init(
    name: String, escapesWithBackslash: Bool, hasSlashComments: Bool, nestsBlockComments: Bool, hasPrefixedStrings: Bool,
    hasColonPaths: Bool, assignsWithEquals: Bool, parenthesizesConditions: Bool, hasMinus: Bool, procedureLanguages: [String],
    hasFreeOperators: Bool, quotesWithBracketsAndBackticks: Bool, isLenient: Bool, hasStages: Bool
  ) {
    self.name = name
    self.escapesWithBackslash = escapesWithBackslash
    self.hasSlashComments = hasSlashComments
    self.nestsBlockComments = nestsBlockComments
    self.hasPrefixedStrings = hasPrefixedStrings
    self.hasColonPaths = hasColonPaths
    self.assignsWithEquals = assignsWithEquals
    self.parenthesizesConditions = parenthesizesConditions
    self.hasMinus = hasMinus
    self.procedureLanguages = procedureLanguages
    self.hasFreeOperators = hasFreeOperators
    self.quotesWithBracketsAndBackticks = quotesWithBracketsAndBackticks
    self.isLenient = isLenient
    self.hasStages = hasStages
  }
}
