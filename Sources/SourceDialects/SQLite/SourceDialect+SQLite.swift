import SQLSchema
public import SQLSemantics
import SQLSyntax

extension SourceDialect {
  /// SQLite's types (sqlite.org/datatype3.html) and functions. Types are hints to SQLite: only those that it heeds are here.
  public static let sqlite = {
    var dialect = SourceDialect(
      grammar: .sqlite, types: TypeVocabulary(sqliteTypes), functions: [:],
      catalogue: FunctionCatalogue([FunctionTexts.sqlite], meanings: [:]), dividesIntegers: true, nullsAreLarge: false)
    dialect.filtersByAliases = true
    dialect.takesNamesAsText = true
    dialect.leavesJoinedColumnsInPlace = true
    dialect.systemColumns = ["rowid", "oid", "_rowid_"]
    return dialect
  }()

  private static let sqliteTypes: [String: TypeVocabulary.Meaning] = [
    "int": .type(.integer), "integer": .type(.integer), "bigint": .type(.integer), "smallint": .type(.integer),
    "tinyint": .type(.integer), "text": .text, "varchar": .text, "char": .text, "clob": .text, "blob": .type(.binary),
    "real": .type(.double), "double": .type(.double), "float": .type(.double),
  ]
}
