import SQLSchema
public import SQLSemantics
import SQLSyntax

extension SourceDialect {
  /// SQLite's types (sqlite.org/datatype3.html) and functions. Types are hints to SQLite: only those that it heeds are here.
  public static let sqlite = SourceDialect(
    grammar: .sqlite, types: TypeVocabulary(sqliteTypes), functions: [:],
    catalogue: FunctionCatalogue([FunctionTexts.sqlite], meanings: [:]), dividesIntegers: true, nullsAreLarge: false,
    systemColumns: ["rowid", "oid", "_rowid_"], filtersByAliases: true, leavesJoinedColumnsInPlace: true, takesNamesAsText: true)

  private static let sqliteTypes: [String: TypeVocabulary.Meaning] = [
    "int": .type(.integer), "integer": .type(.integer), "bigint": .type(.integer), "smallint": .type(.integer),
    "tinyint": .type(.integer), "text": .text, "varchar": .text, "char": .text, "clob": .text, "blob": .type(.binary),
    "real": .type(.double), "double": .type(.double), "float": .type(.double),
  ]
}
