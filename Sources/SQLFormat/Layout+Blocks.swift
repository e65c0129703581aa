import SQLSyntax

// Blocks, conditions and loops: their keywords at the margin of the statement, what they hold a level further in.

extension Layout {
  // MARK: Blocks

  mutating func compound(_ id: ID<Block>, _ first: Int, _ last: Int, level: Int) {
    let block = script.tree[id]
    var statements = children(block)
    if hasOwnErrors(first, last, statements) { return keep(first, last) }
    var position = first
    if kind(position) == .shiftLeft { position = label(position, level: level) }
    if !block.declarations.isEmpty || kind(position) == .declare { position = declarations(block, position, level: level) }
    let hasBegin = kind(position) == .begin && statements.first.map { script.tree.extent(of: $0).first } != UInt32(position)
    if hasBegin && position > first { startLine(position, level: level, closes: position > first && kind(first) == .declare) }
    statements.reverse()
    body(position, last, level: level, &statements)
  }

  /// <<name>>; where what it names begins
  private mutating func label(_ first: Int, level: Int) -> Int {
    startLine(first + 3, level: level)
    return first + 3
  }

  private mutating func declarations(_ block: Block, _ first: Int, level: Int) -> Int {
    var position = first
    for variable in script.tree[block.declarations] {
      let name = Int(script.tree[variable].name.raw)
      for word in position..<max(position, name) where word > first && kind(word) == .declare { startLine(word, level: level) }
      startLine(name, level: level + 1, keepsEmptyLine: true, isFirst: kind(name - 1) == .declare)
      position = declaration(script.tree[variable], from: name, before: Int(block.begin.raw), level: level + 1)
    }
    return Int(block.begin.raw)
  }

  /// Returns what comes behind its semicolon.
  private mutating func declaration(_ variable: Variable, from first: Int, before end: Int, level: Int) -> Int {
    var position = first
    if !variable.routine.isNone {
      let body = Int(script.tree[variable.routine].bodyTokens.last)
      let last = kind(body + 1) == .bodyClose ? body + 1 : body
      routine(variable.routine, first, last, level: level)
      position = last + 1
      while position < end && kind(position) != .semicolon { position += 1 }
    } else {
      position = find(first, end - 1) { self.kind($0) == .semicolon } ?? end
      if position > first { assignment(first, position - 1) }
      takeDownRemarks(fromSemicolonBehind: position - 1)
    }
    while position < end && kind(position) == .semicolon { position += 1 }
    return position
  }

  /// [BEGIN] statements [EXCEPTION handlers] END, from the first token on. The statements come last first.
  private mutating func body(_ first: Int, _ last: Int, level: Int, _ statements: inout [StatementID]) {
    var position = first
    var inner = level + 1
    var isFirst = true
    while position <= last {
      if let statement = next(&statements, at: position) {
        position = child(statement, level: inner, isFirst: isFirst)
        isFirst = false
        continue
      }
      let stop = segmentEnd(position, last, statements)
      if position > first { isFirst = startKeyword(position, level: level, inner: &inner) || isFirst }
      words(position, stop)
      position = stop + 1
    }
  }

  /// EXCEPTION, WHEN and END. True where statements begin.
  private mutating func startKeyword(_ index: Int, level: Int, inner: inout Int) -> Bool {
    switch kind(index) {
    case .exception:
      startLine(index, level: level, closes: true)
      inner = level + 2
    case .when: startLine(index, level: level + 1, keepsEmptyLine: true, isFirst: kind(index - 1) == .exception, closes: false)
    case .end: startLine(index, level: level, closes: true)
    default: return false
    }
    return true
  }

  // MARK: Conditions and loops

  mutating func condition(_ id: ID<IfStatement>, _ first: Int, _ last: Int, level: Int) {
    let node = script.tree[id]
    var statements: [StatementID] = []
    for branch in script.tree[node.branches] { statements += script.tree[script.tree[branch].statements] }
    statements += script.tree[node.otherwise]
    if hasOwnErrors(first, last, statements) { return keep(first, last) }
    statements.reverse()
    branches(first, last, level: level, isCase: node.isCase, &statements)
  }

  /// The headings, each with its statements: IF, ELSEIF, ELSE, WHEN, LOOP, UNTIL, END.
  private mutating func branches(_ first: Int, _ last: Int, level: Int, isCase: Bool, _ statements: inout [StatementID]) {
    let margin = isCase ? level + 1 : level
    var position = first
    var isFirst = true
    while position <= last {
      if let statement = next(&statements, at: position) {
        position = child(statement, level: margin + 1, isFirst: isFirst)
        isFirst = false
        continue
      }
      let stop = segmentEnd(position, last, statements)
      isFirst = true
      if position > first { startLine(position, level: kind(position) == .end ? level : margin, closes: kind(position) != .when) }
      if isCase && position == first, let when = find(first + 1, stop, where: { self.kind($0) == .when }) {
        if when > first + 1 { words(first, when - 1) }
        startLine(when, level: margin)
        heading(when, stop)
      } else {
        heading(position, stop)
      }
      position = stop + 1
    }
  }

  mutating func loop(_ id: ID<Loop>, _ first: Int, _ last: Int, level: Int) {
    var statements = Array(script.tree[script.tree[id].statements])
    if hasOwnErrors(first, last, statements) { return keep(first, last) }
    statements.reverse()
    branches(kind(first) == .shiftLeft ? label(first, level: level) : first, last, level: level, isCase: false, &statements)
  }

  // MARK: Headings and statements

  /// `IF condition THEN`, `FOR x IN query LOOP`: broken, the last word stands at the margin.
  private mutating func heading(_ first: Int, _ last: Int) {
    guard last > first else { return words(first, last) }
    let closer = kind(last) == .then || kind(last) == .loop || kind(last) == .do ? last : nil
    let outer = group(first, last, .same)
    let stop = closer.map { $0 - 1 } ?? last
    if let closer { soften(closer, in: outer) }
    guard stop > first else { return words(first, stop) }
    if let start = find(first, stop, where: { self.startsQuery($0) }), start > first {
      prefixedQuery(first, stop, .deeper, start)
    } else {
      value(first, stop, .deeper)
    }
  }

  /// A statement of a body, and its semicolons. Returns what comes behind them.
  private mutating func child(_ id: StatementID, level: Int, isFirst: Bool) -> Int {
    let extent = script.tree.extent(of: id)
    startLine(Int(extent.first), level: level, keepsEmptyLine: true, isFirst: isFirst)
    statement(id, level: level)
    takeDownRemarks(fromSemicolonBehind: Int(extent.last))
    var position = Int(extent.last) + 1
    while kind(position) == .semicolon { position += 1 }
    return position
  }

  /// The statement that begins here, taken from the end of the list.
  private func next(_ statements: inout [StatementID], at position: Int) -> StatementID? {
    while let last = statements.last {
      let extent = script.tree.extent(of: last)
      if Int(extent.first) > position { return nil }
      statements.removeLast()
      if Int(extent.first) == position && extent.first <= extent.last { return last }
    }
    return nil
  }

  /// The last token before the next statement or the next keyword of the block.
  private func segmentEnd(_ first: Int, _ last: Int, _ statements: [StatementID]) -> Int {
    let limit = statements.last.map { Int(script.tree.extent(of: $0).first) } ?? last + 1
    var index = (kind(first) == .case ? first : pairs.close(of: first) ?? first) + 1
    while index < limit && index <= last {
      switch kind(index) {
      case .end, .exception, .else, .elseif, .elsif: return index - 1
      case .when where kind(index - 1) == .then || kind(index - 1) == .exception || kind(index - 1) == .semicolon: return index - 1
      case .until where kind(first) == .repeat: return index - 1
      default: index = (pairs.close(of: index) ?? index) + 1
      }
    }
    return min(limit, last + 1) - 1
  }

  /// The statements of a block and of its handlers.
  func children(_ block: Block) -> [StatementID] {
    var statements = Array(script.tree[block.statements])
    for handler in script.tree[block.handlers] { statements += script.tree[script.tree[handler].statements] }
    return statements
  }

  /// Errors that are not of the statements inside: nothing is known then of what holds them.
  func hasOwnErrors(_ first: Int, _ last: Int, _ statements: [StatementID]) -> Bool {
    let all = errorCount(first, last)
    guard all > 0 else { return false }
    var inside = 0
    for statement in statements {
      let extent = script.tree.extent(of: statement)
      if extent.first <= extent.last { inside += errorCount(Int(extent.first), Int(extent.last)) }
    }
    return all > inside
  }
}
