import SQLSyntax

// CREATE TABLE: each column and constraint on its line.

extension Layout {
  mutating func table(_ first: Int, _ last: Int) {
    if let start = find(first, last, where: { self.startsQuery($0) }) { return tableOf(query: start, first, last) }
    guard let open = find(first, last, where: { self.kind($0) == .openParen }), let close = pairs.close(of: open), close > open + 1 else {
      return words(first, last)
    }
    words(first, open - 1)
    columns(open, close)
    if close < last { words(close + 1, last) }
  }

  private mutating func tableOf(query start: Int, _ first: Int, _ last: Int) {
    if let open = find(first, start, where: { self.kind($0) == .openParen }), kind(open - 1).isWord { gaps[open].kind = .blank }
    prefixedQuery(first, last, .same, start)
  }

  private mutating func columns(_ open: Int, _ close: Int) {
    if kind(open - 1).isWord { gaps[open].kind = .blank }
    let list = group(open, close, .deeper, isForced: true)
    soften(open + 1, in: list)
    var start = open + 1
    while let comma = find(start, close - 1, where: { self.kind($0) == .comma }) {
      column(start, comma - 1)
      separate(comma, in: list)
      gaps[comma + 1].keepsEmptyLine = true
      start = comma + 1
    }
    column(start, close - 1)
    soften(close, in: list, level: -1, closes: true)
  }

  private mutating func column(_ first: Int, _ last: Int) { words(first, last) }
}
