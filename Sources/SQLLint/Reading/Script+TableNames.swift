import SQLSyntax

extension Script {
  /// `calls_tmp`: a table for one run, by its name.
  func isScratchName(_ name: String) -> Bool {
    name.split(separator: "_").contains { ["tmp", "temp", "work", "wrk", "scratch"].contains($0) }
  }
}

extension Script {
  /// A table of the engine's own: `pg_class`, `information_schema.columns`.
  func isCatalog(_ table: NameID) -> Bool {
    let schema = name(tree[table].schema)
    return schema == "pg_catalog" || schema == "information_schema" || name(tree[table].name).hasPrefix("pg_")
  }
}
