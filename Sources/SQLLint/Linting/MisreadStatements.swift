import Diagnostics
import SQLSyntax
import SourceText

/// The statements in which something could not be read. What rules say about them they say of a guess, so it is left out.
///
///     CREATE FUNCTION f() … $$ BEGIN x := ; RETURN y; END $$   →   whether `y` is ever given a value is not known
struct MisreadStatements {
  /// In the order of the text.
  private var ranges: [SourceRange] = []

  init(_ script: Script) {
    let errors = script.diagnostics.filter { $0.severity == .error && $0.code.hasPrefix("SYN") }.map(\.range)
    guard !errors.isEmpty else { return }
    var pending = errors.sorted { $0.start < $1.start }[...]
    for statement in script.tree[script.tree.script] {
      let range = script.range(statement)
      pending = pending.drop { $0.end < range.start }
      if let error = pending.first, error.start <= range.end { ranges.append(range) }
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Whether a place lies in one of them.
  func hold(_ place: SourceRange) -> Bool {
    let next = firstIndex(endingAtOrAfter: place.end)
    return next < ranges.count && ranges[next].start <= place.start
  }

  /// Whether one of them begins in a part of the script.
  func begin(in part: SourceRange) -> Bool { ranges.contains { part.start <= $0.start && $0.start < part.end } }

  private func firstIndex(endingAtOrAfter end: UInt32) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end < end { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
