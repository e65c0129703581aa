/// A column of a generated table or query: what it is called and what it may be compared with.
struct CorpusColumn {
  enum Kind: CaseIterable { case number, text, time, flag }

  let name: String
  let kind: Kind
}

/// A table's columns, or a query's, as statements see them.
struct CorpusTable {
  /// What stands in FROM.
  let name: String
  /// Empty where the columns stand alone.
  var alias = ""
  let columns: [CorpusColumn]

  func called(_ alias: String) -> CorpusTable { CorpusTable(name: name, alias: alias, columns: columns) }

  func columns(of kind: CorpusColumn.Kind) -> [CorpusColumn] { columns.filter { $0.kind == kind } }
}
