import Diagnostics
import SQLSyntax
import SourceText

/// Where lines may and must be broken: a gap before each token, and the groups that break together.
///
/// It is built from the outside in: statements and blocks from the tree, then clauses, lists and brackets from the tokens.
struct Layout {
  let script: Script
  let style: FormatStyle
  /// The number of the token at the end of the file.
  let end: Int
  let pairs: Pairs
  let spacing: Spacing
  var remarks: Remarks
  var gaps: [Gap]
  /// In the order in which they begin, outer ones first.
  var groups: [Group] = []
  /// Tokens that are kept with all that is between them, in order.
  private(set) var kept: [ClosedRange<Int>] = []
  /// Where the syntax errors begin, in ascending order.
  private let errors: [Int]
  /// The brackets that are being laid out.
  var depth = 0

  init(_ script: Script, style: FormatStyle, keeping units: [Bool] = []) {
    self.script = script
    self.style = style
    end = max(0, script.scriptTokenCount - 4)
    pairs = Pairs(script, end: end)
    let spacing = Spacing(script, end: end)
    self.spacing = spacing
    remarks = Remarks(script, end: end)
    errors = script.diagnostics.filter { $0.severity == .error && $0.code.hasPrefix("SYN") }.map { Int($0.range.start) }.sorted()
    gaps = [Gap(kind: .glued)]
    gaps.reserveCapacity(end + 1)
    if end > 0 {
      for index in 1...end { gaps.append(Gap(kind: spacing.hasBlank(before: index) ? .blank : .glued)) }
    }
    splitStrings()
    statements(keeping: units)
    closeOpenBodies()
  }

  /// The statements of the script.
  private mutating func statements(keeping units: [Bool]) {
    var number = 0
    for statement in script.tree[script.tree.script] {
      let extent = script.tree.extent(of: statement)
      startLine(Int(extent.first), level: 0, keepsEmptyLine: true, isFirst: number == 0)
      if number < units.count && units[number] { keep(Int(extent.first), Int(extent.last)) } else { self.statement(statement, level: 0) }
      takeDownRemarks(fromSemicolonBehind: Int(extent.last))
      number += 1
    }
    startLine(end, level: 0, keepsEmptyLine: true, isFirst: false)
    gaps[end].closes = false
  }

  /// Two strings on two lines are one string where the standard holds; on one line they are an error.
  private mutating func splitStrings() {
    guard end > 1 else { return }
    for index in 1..<end where kind(index) == .string && kind(index - 1) == .string {
      if remarks.lineEnds[index] > 0 || !remarks.isEmpty(before: index) { gaps[index].kind = .continued }
    }
  }

  /// A string that is not closed in a body goes on to the body's end, blanks and all: nothing may come between.
  private mutating func closeOpenBodies() {
    guard end > 1 else { return }
    for index in 1..<end where kind(index) == .bodyClose && kind(index - 1) == .invalid {
      if script.tokens[index - 1].end == Int(script.tokens[index].start) { gaps[index] = Gap(kind: .glued) }
    }
  }

  // MARK: What the steps are made of

  func kind(_ index: Int) -> TokenKind { index < 0 ? .endOfFile : script.tokens[index].kind }

  /// A token's name in lower case; empty for what is no plain word.
  func word(_ index: Int) -> String {
    kind(index).isWord && kind(index) != .quotedIdentifier ? script.name(TokenID(raw: UInt32(index))) : ""
  }

  mutating func startLine(_ index: Int, level: Int, keepsEmptyLine: Bool = false, isFirst: Bool = false, closes: Bool = false) {
    gaps[index] = Gap(kind: .hard, level: level, keepsEmptyLine: keepsEmptyLine, isFirst: isFirst, closes: closes)
  }

  /// A line break if the group is broken. What must stay a break or glued stays so.
  mutating func soften(_ index: Int, in group: Int, level: Int = 0, closes: Bool = false) {
    switch gaps[index].kind {
    case .glued: gaps[index].kind = .soft(blank: false)
    case .blank: gaps[index].kind = .soft(blank: true)
    default: return
    }
    gaps[index].group = group
    gaps[index].level = level
    gaps[index].closes = closes
  }

  /// What trails a statement before its semicolon goes behind it.
  mutating func takeDownRemarks(fromSemicolonBehind last: Int) {
    guard kind(last + 1) == .semicolon else { return }
    let own = remarks[last + 1]
    if !own.isEmpty && own.allSatisfy(\.trails) && own.contains(where: \.isLine) { remarks.moveDown(own.count, from: last + 1) }
  }

  @discardableResult
  mutating func group(_ first: Int, _ last: Int, _ indent: Group.Indent, fills: Bool = false, isForced: Bool = false) -> Int {
    groups.append(Group(first: first, last: last, indent: indent, fills: fills, isForced: isForced))
    return groups.count - 1
  }

  /// Keeps some tokens with all that is between them.
  mutating func keep(_ first: Int, _ last: Int) {
    if first <= last { kept.append(first...last) }
  }

  /// The syntax errors in a run of tokens.
  func errorCount(_ first: Int, _ last: Int) -> Int {
    guard !errors.isEmpty else { return 0 }
    let range = Int(script.tokens[first].start)..<max(Int(script.tokens[first].start), script.tokens[last].end)
    return lowerBound(range.upperBound) - lowerBound(range.lowerBound)
  }

  private func lowerBound(_ offset: Int) -> Int {
    var (low, high) = (0, errors.count)
    while low < high {
      let middle = (low + high) / 2
      if errors[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first token from `first` on, brackets and CASE stepped over, that passes.
  func find(_ first: Int, _ last: Int, where passes: (Int) -> Bool) -> Int? {
    var index = first
    while index <= last {
      if passes(index) { return index }
      index = (pairs.close(of: index) ?? index) + 1
    }
    return nil
  }
}
