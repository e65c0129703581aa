import Diagnostics
import SQLSyntax
import SourceText

/// The statements in which something could not be read. What rules say about them they say of a guess, so it is left out.
///
///     CREATE FUNCTION f() … $$ BEGIN x := ; DELETE FROM calls; END $$
///
/// What is wrong with the DELETE alone is known, and whether `x` is ever read is not.
struct MisreadStatements {
  private let outermost: SortedRanges
  private let innermost: SortedRanges

  init(_ script: Script) {
    let errors = script.diagnostics.filter { $0.severity == .error && $0.code.hasPrefix("SYN") }.map(\.range)
    let places = errors.sorted { $0.start < $1.start }
    outermost = SortedRanges(script.misreadScriptStatements(places))
    innermost = SortedRanges(script.misreadParts(places))
  }

  var isEmpty: Bool { outermost.isEmpty }

  /// Whether a place lies in a statement that was not read as a whole: there nothing is known but of that statement alone.
  func hold(_ place: SourceRange) -> Bool { innermost.hold(place) }

  /// The same of a statement of the script, be it in the middle of a body that it defines.
  func holdInBodies(_ place: SourceRange) -> Bool { outermost.hold(place) }

  /// Whether one of them has something in common with a part of the script.
  func touch(_ part: SourceRange) -> Bool { outermost.touch(part) }
}

/// Ranges that do not overlap, in the order of the text.
private struct SortedRanges {
  private let ranges: [SourceRange]

  init(_ ranges: [SourceRange]) { self.ranges = ranges }

  var isEmpty: Bool { ranges.isEmpty }

  func hold(_ place: SourceRange) -> Bool {
    let next = firstIndex(endingAtOrAfter: place.end)
    return next < ranges.count && ranges[next].start <= place.start
  }

  func touch(_ part: SourceRange) -> Bool {
    let next = firstIndex(endingAtOrAfter: part.start)
    return next < ranges.count && ranges[next].start <= part.end
  }

  private func firstIndex(endingAtOrAfter end: UInt32) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end < end { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Script {
  /// The script's own statements that hold an error.
  fileprivate func misreadScriptStatements(_ errors: [SourceRange]) -> [SourceRange] {
    var pending = errors[...]
    return tree[tree.script].map { range($0) }.filter { range in
      pending = pending.drop { $0.end < range.start }
      return pending.first.map { $0.start <= range.end } ?? false
    }
  }

  /// The innermost statement about each error; of one that holds others (IF, LOOP, BEGIN) what stands from the error's line on.
  fileprivate func misreadParts(_ errors: [SourceRange]) -> [SourceRange] {
    guard !errors.isEmpty else { return [] }
    var parts: [SourceRange] = []
    var open: [NestedStatement] = []
    var next = nestedStatements[...]
    for error in errors {
      while let statement = next.first, statement.range.start <= error.start {
        open.removeAll { $0.reach < statement.range.start }
        open.append(statement)
        next = next.dropFirst()
      }
      open.removeAll { $0.reach < error.start }
      guard let owner = open.last else { continue }
      let start = owner.holdsOthers ? max(owner.range.start, lineStart(of: error.start)) : owner.range.start
      parts.append(SourceRange(start: Int(start), end: Int(max(start, owner.reach))))
    }
    return parts.joinedWhereTheyOverlap
  }

  private struct NestedStatement {
    let range: SourceRange
    /// The start of the token behind it: what is missing at the end of a statement is missed there.
    let reach: UInt32
    var holdsOthers = false
  }

  /// All statements with text of their own, the outer ones first.
  private var nestedStatements: [NestedStatement] {
    let extents = tree.statements.indices.map { tree.extent(of: StatementID(raw: UInt32($0 + 1))) }.filter { !$0.isEmpty }
    let statements = extents.map { NestedStatement(range: range($0), reach: range(TokenID(raw: $0.last + 1)).start) }
    var sorted = statements.sorted { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
    for index in sorted.indices.dropLast() { sorted[index].holdsOthers = sorted[index + 1].range.start < sorted[index].range.end }
    return sorted
  }

  private func lineStart(of offset: UInt32) -> UInt32 {
    var start = Int(offset)
    while start > 0 && file.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return UInt32(start)
  }
}

extension [SourceRange] {
  /// Of ranges in any order.
  fileprivate var joinedWhereTheyOverlap: [SourceRange] {
    sorted { $0.start < $1.start }.reduce(into: []) { joined, range in
      if let last = joined.last, range.start <= last.end {
        joined[joined.count - 1] = last.joined(with: range)
      } else {
        joined.append(range)
      }
    }
  }
}
