import SQLSchema
public import SQLSyntax

/// What it takes to understand a source dialect: its grammar, its types, its functions. One object for each, which everyone shares.
public final class SourceDialect: Sendable {
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
  public let isStrictlyTyped: Bool
  /// A variable may be written like a column in a query, and is refused where there is a column of the same name.
  public let mixesVariablesWithColumns: Bool
  /// Whole numbers that columns of these types count rows by: `bigserial`.
  public let serialTypes: Set<String>
  /// Columns that tables have without saying so: `ctid`, `rowid`.
  public let systemColumns: Set<String>
  /// `concat(true)` is `t`, while the conversion to text gives `true`.
  public let printsBooleansAsLetters: Bool
  /// `SELECT 1 AS a, a + 1`: an item may use the names of the items before it.
  public let hasLateralAliases: Bool
  /// `last_value(x) OVER (ORDER BY y)` reads the whole window, where no frame is written.
  public let readsWholeWindows: Bool
  /// WHERE may use the names of the items.
  public let filtersByAliases: Bool
  /// `x LIKE ANY ('a%', 'b%')`: ANY and ALL list values, where others take an array.
  public let quantifiesLists: Bool
  /// `SELECT * FROM a JOIN b USING (id)`: id stands where a has it, and not before all others.
  public let leavesJoinedColumnsInPlace: Bool
  /// `SELECT -id AS id FROM account ORDER BY id`: the item is meant, and not the column.
  public let sortsByItemsFirst: Bool
  /// A name that is no column is a text: `SELECT "text"`.
  public let takesNamesAsText: Bool

  public init(
    grammar: Grammar, types: TypeVocabulary, functions: [String: Function], catalogue: FunctionCatalogue, dividesIntegers: Bool,
    nullsAreLarge: Bool, isStrictlyTyped: Bool = false, mixesVariablesWithColumns: Bool = false, serialTypes: Set<String> = [],
    systemColumns: Set<String> = [], printsBooleansAsLetters: Bool = false, hasLateralAliases: Bool = false,
    readsWholeWindows: Bool = false, filtersByAliases: Bool = false, quantifiesLists: Bool = false,
    leavesJoinedColumnsInPlace: Bool = false, sortsByItemsFirst: Bool = false, takesNamesAsText: Bool = false
  ) {
    self.grammar = grammar
    self.types = types
    self.functions = functions
    self.catalogue = catalogue
    self.dividesIntegers = dividesIntegers
    self.nullsAreLarge = nullsAreLarge
    self.isStrictlyTyped = isStrictlyTyped
    self.mixesVariablesWithColumns = mixesVariablesWithColumns
    self.serialTypes = serialTypes
    self.systemColumns = systemColumns
    self.printsBooleansAsLetters = printsBooleansAsLetters
    self.hasLateralAliases = hasLateralAliases
    self.readsWholeWindows = readsWholeWindows
    self.filtersByAliases = filtersByAliases
    self.quantifiesLists = quantifiesLists
    self.leavesJoinedColumnsInPlace = leavesJoinedColumnsInPlace
    self.sortsByItemsFirst = sortsByItemsFirst
    self.takesNamesAsText = takesNamesAsText
  }
}
