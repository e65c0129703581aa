import SQLSyntax
import SourceText

// CREATE PROCEDURE and blocks without a name: options on lines of their own, the body between its quotes.

extension Layout {
  /// The heading, the body, and the options behind it.
  mutating func routine(_ id: ID<CreateProcedure>, _ first: Int, _ last: Int, level: Int) {
    let node = script.tree[id]
    guard !node.bodyTokens.isEmpty, !hasOwnErrors(first, last, node.body.isNone ? [] : children(script.tree[node.body])) else {
      return keep(first, last)
    }
    let start = Int(node.bodyTokens.first)
    if kind(start - 1) == .bodyOpen, let close = pairs.close(of: start - 1) {
      heading(first, start - 2, level: level)
      body(node.body, open: start - 1, close, level: level)
      options(close + 1, last, level: level)
    } else if kind(start) == .string || kind(start) == .dollarString || node.body.isNone {
      heading(first, last, level: level)
    } else {
      heading(first, start - 1, level: level)
      startLine(start, level: level)
      compound(node.body, start, Int(node.bodyTokens.last), level: level)
      options(Int(node.bodyTokens.last) + 1, last, level: level)
    }
  }

  /// WITH name AS PROCEDURE … CALL name(…)
  mutating func callWith(_ id: ID<CreateProcedure>, _ first: Int, _ last: Int, level: Int) {
    let node = script.tree[id]
    let body = Int(node.bodyTokens.last)
    guard !node.bodyTokens.isEmpty, body < last else { return keep(first, last) }
    let end = kind(body + 1) == .bodyClose ? body + 1 : body
    routine(id, first, end, level: level)
    startLine(end + 1, level: level)
    value(end + 1, last)
  }

  /// DO $$ … $$, EXECUTE IMMEDIATE $$ … $$
  mutating func anonymous(_ id: ID<Block>, _ first: Int, _ last: Int, level: Int) {
    guard let open = find(first, last, where: { self.kind($0) == .bodyOpen }), let close = pairs.close(of: open),
      !hasOwnErrors(first, last, id.isNone ? [] : children(script.tree[id]))
    else { return keep(first, last) }
    words(first, open - 1)
    body(id, open: open, close, level: level)
    if close < last {
      gaps[close + 1].kind = .blank
      words(close + 1, last)
    }
  }

  /// A body that is not read, or stands between single quotes, stays as it is.
  private mutating func body(_ id: ID<Block>, open: Int, _ close: Int, level: Int) {
    let isQuoted = script.file.bytes[Int(script.tokens[open].start)] == UInt8(ascii: "'")
    if isQuoted { gaps[open].kind = .blank } else { startLine(open, level: level) }
    guard !isQuoted, !id.isNone, close > open + 1 else { return keep(open, close) }
    startLine(open + 1, level: level)
    compound(id, open + 1, endOfCode(before: close, after: open), level: level)
    startLine(close, level: level)
  }

  private func endOfCode(before close: Int, after open: Int) -> Int {
    var last = close - 1
    while last > open + 1 && kind(last) == .semicolon { last -= 1 }
    return last
  }

  // MARK: Options

  private mutating func heading(_ first: Int, _ last: Int, level: Int) {
    guard let open = find(first, last, where: { self.kind($0) == .openParen }), let close = pairs.close(of: open), close <= last else {
      return options(first, last, level: level)
    }
    words(first, close)
    options(close + 1, last, level: level)
  }

  /// Each on its own line; those behind a body stay on the line of its end.
  private mutating func options(_ first: Int, _ last: Int, level: Int) {
    guard first <= last else { return }
    let isBehindBody = kind(first - 1) == .bodyClose
    if isBehindBody { gaps[first].kind = .blank }
    var start = first
    var index = first
    while index <= last {
      if startsOption(index) && !(isBehindBody && index == first) {
        if index > start { words(start, index - 1) }
        if !isBehindBody { startLine(index, level: level) }
        start = index
      }
      index = (pairs.close(of: index) ?? index) + 1
    }
    words(start, last)
  }

  private func startsOption(_ index: Int) -> Bool {
    switch kind(index) {
    case .returns, .language, .comment, .security, .called, .volatile, .immutable, .stable, .cost, .parallel, .leakproof: true
    case .dollarString: kind(index - 1) == .as
    case .as: kind(index - 1) != .execute
    case .execute: kind(index + 1) == .as
    case .strict: kind(index - 1) != .as
    case .set: true
    case .rows: kind(index + 1) == .numberLiteral
    case .identifier: kind(index + 1) == .equal && kind(index - 1) != .set
    default: false
    }
  }
}
