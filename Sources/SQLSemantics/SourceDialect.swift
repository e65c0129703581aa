public import SQLSyntax

/// What it takes to understand a source dialect: its grammar, its types, its functions.
public struct SourceDialect: Sendable {
  public let grammar: Grammar
  public let types: TypeVocabulary
  /// Names, lower case, and what they stand for.
  public let functions: [String: Function]
  /// `7 / 2` is 3; otherwise it is a decimal.
  public let dividesIntegers: Bool
  /// Where NULL stands in ORDER BY … ASC: last.
  public let nullsAreLarge: Bool

  public var name: String { grammar.name }

  public init(grammar: Grammar, types: TypeVocabulary, functions: [String: Function], dividesIntegers: Bool, nullsAreLarge: Bool) {
    self.grammar = grammar
    self.types = types
    self.functions = functions
    self.dividesIntegers = dividesIntegers
    self.nullsAreLarge = nullsAreLarge
  }
}
