public import SQLSchema
public import SQLSyntax

/// What it takes to understand a source dialect: its grammar, its types, its functions.
public struct SourceDialect: Sendable {
  public let grammar: Grammar
  public let types: TypeVocabulary
  /// Names, lower case, and what they stand for.
  public let functions: [String: Function]
  /// All functions that the dialect documents.
  public let catalogue: FunctionCatalogue
  /// `7 / 2` is 3; otherwise it is a decimal.
  public let dividesIntegers: Bool
  /// Where NULL stands in ORDER BY … ASC: last.
  public let nullsAreLarge: Bool

  public var name: String { grammar.name }

  /// It refuses to compare or to pass values whose types have nothing to do with each other: `1 = 'a'::text`.
  public var isStrictlyTyped = false
  /// A variable may be written like a column in a query, and is refused where there is a column of the same name.
  public var mixesVariablesWithColumns = false
  /// Whole numbers that columns of these types count rows by: `bigserial`.
  public var serialTypes: Set<String> = []
  /// Columns that tables have without saying so: `ctid`, `rowid`.
  public var systemColumns: Set<String> = []
  /// `concat(true)` is `t`, while the conversion to text gives `true`.
  public var printsBooleansAsLetters = false
  /// `SELECT 1 AS a, a + 1`: an item may use the names of the items before it.
  public var hasLateralAliases = false
  /// `last_value(x) OVER (ORDER BY y)` reads the whole window, where no frame is written.
  public var readsWholeWindows = false
  /// WHERE may use the names of the items.
  public var filtersByAliases = false
  /// `x LIKE ANY ('a%', 'b%')`: ANY and ALL list values, where others take an array.
  public var quantifiesLists = false
  /// `SELECT * FROM a JOIN b USING (id)`: id stands where a has it, and not before all others.
  public var leavesJoinedColumnsInPlace = false
  /// `SELECT -id AS id FROM account ORDER BY id`: the item is meant, and not the column.
  public var sortsByItemsFirst = false
  /// A name that is no column is a text: `SELECT "text"`.
  public var takesNamesAsText = false

  public init(
    grammar: Grammar, types: TypeVocabulary, functions: [String: Function], catalogue: FunctionCatalogue, dividesIntegers: Bool,
    nullsAreLarge: Bool
  ) {
    self.grammar = grammar
    self.types = types
    self.functions = functions
    self.catalogue = catalogue
    self.dividesIntegers = dividesIntegers
    self.nullsAreLarge = nullsAreLarge
  }
}
