import Diagnostics
import SQLSyntax
import SourceText

/// The statements in which something could not be read. What rules say about them they say of a guess, so it is left out.
///
///     CREATE FUNCTION f() … $$ BEGIN x := ; RETURN y; END $$   →   whether `y` is ever given a value is not known
struct MisreadStatements {
  /// In the order of the text.
  private let ranges: [SourceRange]

  init(_ script: Script) {
    let errors = script.diagnostics.filter { $0.severity == .error && $0.code.hasPrefix("SYN") }.map(\.range)
    guard !errors.isEmpty else {
      ranges = []
      return
    }
    ranges = script.tree[script.tree.script].map { script.range($0) }.filter { range in
      errors.contains { range.start <= $0.end && $0.start <= range.end }
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Whether a place lies in one of them.
  func hold(_ place: SourceRange) -> Bool { ranges.contains { $0.start <= place.start && place.end <= $0.end } }

  /// Whether one of them begins in a part of the script.
  func begin(in part: SourceRange) -> Bool { ranges.contains { part.start <= $0.start && $0.start < part.end } }
}
