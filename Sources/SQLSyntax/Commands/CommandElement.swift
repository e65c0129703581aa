/// A piece of a command's grammar. Numbers are places in the grammar's own lists.
enum CommandElement: BitwiseCopyable, Sendable {
  /// `TO`
  case word(Symbol)
  /// `=`, `,`
  case mark(TokenKind)
  case terminal(CommandTerminal)
  /// Holds where the dialect's answer is yes.
  case guarded(CommandGuard)
  case sequence(first: UInt32, count: UInt32)
  case choice(first: UInt32, count: UInt32)
  case optional(UInt32)
  /// `x...` and `x,...`
  case list(UInt32, commas: Bool)
  case brackets(UInt32)
  case rule(UInt32)
}

/// What the grammar cannot say in words, and a function reads.
enum CommandTerminal: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The name of what the command is about.
  case object
  case name, ident, word, words, string, number, constant, value, property, definition, type, arguments, operators, expression, query,
    statement
  case body, path, tables, key, rows

  /// Its name in the grammar's text, and in messages.
  var spelling: String { self == .object ? "target" : String(describing: self) }

  var description: String {
    switch self {
    case .object, .name, .ident, .key: "a name"
    case .word, .words: "a word"
    case .string: "a string"
    case .number: "a number"
    case .constant: "a string or a number"
    case .value, .definition: "a value"
    case .property: "KEY = value"
    case .type: "a type"
    case .arguments: "("
    case .operators: "an operator"
    case .expression: "an expression"
    case .query: "a query"
    case .statement: "a statement"
    case .body: "a body"
    case .path: "a stage or a file"
    case .tables: "a table"
    case .rows: "a query"
    }
  }
}

/// Where dialects read the same words in different ways.
enum CommandGuard: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Warehouses, stages and the like.
  case stages
  /// Settings of the server: `SHOW x`, `SET x TO 1`.
  case settings
  /// Names in quotes, and transactions with names.
  case lenient

  func holds(in grammar: Grammar) -> Bool {
    switch self {
    case .stages: grammar.hasStages
    case .settings: !grammar.hasStages
    case .lenient: grammar.isLenient
    }
  }
}
