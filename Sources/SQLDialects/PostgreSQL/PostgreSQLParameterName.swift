import SQLEmission

/// Names of parameters: words that are taken bare as columns, but not as parameters, stand between quotes
/// (postgresql.org/docs/15/sql-keywords-appendix.html, "cannot be function or type name").
enum PostgreSQLParameterName {
  static func spelled(_ name: String, _ spelling: any Spelling) -> String { words.contains(name) ? "\"\(name)\"" : spelling.quoted(name) }

  private static let words: Set = [
    "between", "bigint", "bit", "boolean", "char", "character", "coalesce", "dec", "decimal", "exists", "extract", "float", "greatest",
    "grouping", "inout", "int", "integer", "interval", "least", "national", "nchar", "none", "normalize", "nullif", "numeric", "out",
    "overlay", "position", "precision", "real", "row", "setof", "smallint", "substring", "time", "timestamp", "treat", "trim", "values",
    "varchar", "xmlattributes", "xmlconcat", "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot",
    "xmlserialize", "xmltable",
  ]
}
