import SQLSyntax

// Values: lists, chains of operators, brackets and CASE.

extension Layout {
  /// The tokens one after the other; only what is in brackets may break.
  mutating func words(_ first: Int, _ last: Int) {
    var index = first
    while index <= last {
      guard let close = pairs.close(of: index), close <= last else {
        index += 1
        continue
      }
      pair(index, close)
      index = close + 1
    }
  }

  private mutating func pair(_ open: Int, _ close: Int) {
    if kind(open) == .bodyOpen { return keep(open, close) }
    guard depth < 200, close > open + 1 else { return }
    depth += 1
    switch kind(open) {
    case .case: choice(open, close)
    case .openParen: bracket(open, close)
    default: words(open + 1, close - 1)
    }
    depth -= 1
  }

  // MARK: Lists

  /// A list, a chain of operators, or words.
  mutating func value(_ first: Int, _ last: Int, _ indent: Group.Indent = .hanging) {
    guard first < last else { return }
    if find(first, last, where: { self.kind($0) == .comma }) != nil {
      separated(first, last, in: group(first, last, indent))
    } else {
      chain(first, last, indent)
    }
  }

  /// Items between commas, in a group that is open.
  mutating func separated(_ first: Int, _ last: Int, in list: Int) {
    var start = first
    while let comma = find(start, last, where: { self.kind($0) == .comma }) {
      chain(start, comma - 1, .deeper)
      separate(comma, in: list)
      start = comma + 1
    }
    chain(start, last, .deeper)
  }

  /// The break at a comma, on the side that the style says.
  mutating func separate(_ comma: Int, in list: Int) {
    if style.commas == .trailing || hasOwnAnnotation(comma + 1) {
      takeDown(comma)
      soften(comma + 1, in: list)
    } else {
      takeUp(comma)
      soften(comma, in: list)
    }
  }

  /// An annotation stands above its item: nothing comes between them.
  private func hasOwnAnnotation(_ index: Int) -> Bool { remarks[index].contains { $0.isAnnotation && !$0.trails } }

  private mutating func takeDown(_ comma: Int) {
    let own = remarks[comma]
    guard own.contains(where: { $0.isLine || !$0.trails }), !own.contains(where: { $0.isAnnotation && !$0.trails }) else { return }
    remarks.moveDown(own.count, from: comma)
  }

  private mutating func takeUp(_ comma: Int) {
    let next = remarks[comma + 1]
    guard next.contains(where: { $0.isLine || !$0.trails }) else { return }
    remarks.moveUp(next.count, from: comma + 1)
  }

  // MARK: Chains

  /// Operands between the operators that bind least, each but the first behind its operator.
  private mutating func chain(_ first: Int, _ last: Int, _ indent: Group.Indent = .hanging) {
    guard first < last else { return }
    let strength = weakest(first, last)
    guard strength < .none else { return words(first, last) }
    let chain = group(first, last, indent)
    var start = first
    for mark in operators(first, last, strength) {
      operand(start, mark - 1)
      soften(mark, in: chain)
      start = mark + 1
    }
    operand(start, last)
  }

  private mutating func operand(_ first: Int, _ last: Int) {
    if first < last { chain(first, last, .nested) }
  }

  enum Strength: Int, Comparable {
    case or, and, sum, product, none

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  private func weakest(_ first: Int, _ last: Int) -> Strength {
    var result = Strength.none
    var open = 0
    _ = find(first, last) { index in
      if index > first && index < last { result = min(result, self.strength(index, &open)) }
      if index == first && self.kind(index) == .between { open += 1 }
      return result == .or
    }
    return result
  }

  private func operators(_ first: Int, _ last: Int, _ wanted: Strength) -> [Int] {
    var found: [Int] = []
    var open = 0
    _ = find(first, last) { index in
      if index > first && index < last && self.strength(index, &open) == wanted { found.append(index) }
      return false
    }
    return found
  }

  /// `open` counts the BETWEENs that wait for their AND.
  private func strength(_ index: Int, _ open: inout Int) -> Strength {
    switch kind(index) {
    case .between:
      open += 1
      return .none
    case .and where open > 0:
      open -= 1
      return .none
    case .and: return .and
    case .or: return kind(index + 1) == .replace ? .none : .or
    case .concat: return .sum
    case .plus, .dash: return isBinary(index) ? .sum : .none
    case .star, .slash: return isBinary(index) ? .product : .none
    default: return .none
    }
  }

  /// Whether it stands between two values, blanks on both sides, and may begin a line.
  private func isBinary(_ index: Int) -> Bool {
    if spacing.isUnary(index) || spacing.isGlued(index) { return false }
    let previous = kind(index - 1)
    return previous != .dot && previous != .select && previous != .comma && kind(index + 1) != .from && kind(index + 1) != .comma
  }

  // MARK: Brackets

  private mutating func bracket(_ open: Int, _ close: Int) {
    let (first, last) = (open + 1, close - 1)
    let outer = group(open, close, .deeper)
    soften(first, in: outer)
    if startsQuery(first) {
      query(first, last)
    } else if let mark = find(first, last, where: { self.startsWindowPart($0) }) {
      window(first, last, mark)
    } else if find(first, last, where: { self.isJoin($0) }) != nil {
      clauses(first, last, in: group(first, last, .hanging))
    } else {
      arguments(first, last)
    }
    soften(close, in: outer, level: -1, closes: true)
  }

  private mutating func arguments(_ first: Int, _ last: Int) {
    guard first < last, isPlainList(first, last) else { return value(first, last) }
    separated(first, last, in: group(first, last, .hanging, fills: true))
  }

  /// Names and literals, so many that each on its line would be a long column of short words.
  private func isPlainList(_ first: Int, _ last: Int) -> Bool {
    var commas = 0
    for index in first...last {
      switch kind(index) {
      case .comma: commas += 1
      case .string, .numberLiteral, .dot, .dash, .quotedIdentifier, .null, .true, .false: break
      default:
        guard kind(index).isName, index == first || kind(index - 1) == .comma || kind(index - 1) == .dot else { return false }
      }
    }
    return commas > 7
  }

  /// PARTITION BY, ORDER BY and a frame
  private func startsWindowPart(_ index: Int) -> Bool {
    switch kind(index) {
    case .partition, .order: kind(index + 1) == .by
    case .rows, .range, .groups:
      kind(index + 1) == .between || kind(index + 1) == .unbounded || kind(index + 1) == .current || kind(index + 2) == .preceding
    default: false
    }
  }

  private mutating func window(_ first: Int, _ last: Int, _ mark: Int) {
    let outer = group(first, last, .hanging)
    var start = first
    var next: Int? = mark
    while let part = next {
      if part > start { windowPart(start, part - 1) }
      soften(part, in: outer)
      start = part
      next = find(part + 1, last) { self.startsWindowPart($0) }
    }
    windowPart(start, last)
  }

  private mutating func windowPart(_ first: Int, _ last: Int) {
    if kind(first) == .partition || kind(first) == .order, first + 2 <= last {
      value(first + 2, last)
    } else if startsWindowPart(first) {
      words(first, last)
    } else {
      value(first, last)
    }
  }

  // MARK: CASE

  /// CASE [operand] WHEN … THEN … [ELSE …] END
  private mutating func choice(_ open: Int, _ close: Int) {
    let outer = group(open, close, .deeper)
    var next = find(open + 1, close - 1) { self.startsBranch($0) }
    words(open + 1, (next ?? close) - 1)
    while let start = next {
      soften(start, in: outer)
      next = find(start + 1, close - 1) { self.startsBranch($0) }
      branch(start, (next ?? close) - 1)
    }
    soften(close, in: outer, level: -1, closes: true)
  }

  private func startsBranch(_ index: Int) -> Bool { kind(index) == .when || kind(index) == .else }

  private mutating func branch(_ first: Int, _ last: Int) {
    guard first < last else { return }
    guard kind(first) == .when, let then = find(first + 1, last, where: { self.kind($0) == .then }), then < last else {
      return kind(first) == .else ? value(first + 1, last) : value(first, last)
    }
    let outer = group(first, last, .deeper)
    if then > first + 1 { value(first + 1, then - 1) }
    soften(then, in: outer)
    value(then + 1, last)
  }
}
