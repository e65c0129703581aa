import SQLSemantics
import SQLSyntax
import SourceText

// Places in definitions, and what they are called in messages.

extension Script {
  /// The words that an action of ALTER TABLE is known by: `SET NOT NULL`, `FOREIGN KEY`.
  func range(of words: [String], in extent: Extent) -> SourceRange? {
    let symbols = words.map { symbol($0) }
    guard Int(extent.last) - Int(extent.first) + 1 >= symbols.count, !symbols.isEmpty else { return nil }
    for start in extent.first...(extent.last - UInt32(symbols.count - 1)) {
      let isHere = symbols.indices.allSatisfy { tokens[Int(start) + $0].symbol == symbols[$0] }
      if isHere { return range(TokenID(raw: start)).joined(with: range(TokenID(raw: start + UInt32(symbols.count - 1)))) }
    }
    return nil
  }

  /// The tokens of a property's words spell these.
  func says(_ words: String, _ options: List<PropertyID>) -> Bool {
    tree[options].contains { option in
      let extent = tree[option].words
      guard !extent.isEmpty else { return false }
      let own = (extent.first...extent.last).map { name(TokenID(raw: $0)) }
      return own.joined(separator: " ").hasPrefix(words)
    }
  }

  /// Tables whose rows a step reads.
  func reads(_ table: TableKey, _ statement: StatementID) -> Bool {
    selects(in: statement).contains { select in
      namedTables(in: tree[select].from).contains { tableKey($0).mayBe(table) }
    }
  }

  /// An empty place behind a token.
  func place(behind token: TokenID) -> SourceRange {
    let end = Int(range(token).end)
    return SourceRange(start: end, end: end)
  }

  func end(of extent: Extent) -> SourceRange { place(behind: TokenID(raw: extent.last)) }
}
