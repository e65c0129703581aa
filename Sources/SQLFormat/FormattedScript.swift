import SQLSyntax
import SourceText

/// A script as it is written in a style, proved to be the same script.
struct FormattedScript {
  private(set) var units: [FormattedUnit] = []
  /// The statements that are kept since they would not have been the same: none, unless the formatter is wrong about a dialect.
  private(set) var failures = 0

  /// Nil where nothing can be said about the file.
  init?(_ script: Script, style: FormatStyle) {
    let boundaries = Self.boundaries(of: script)
    var layout = Layout(script, style: style)
    guard layout.remarks.firstStray == nil else { return nil }
    var writer = Writer(layout)
    writer.write()
    let proof = SameTokens(script, end: layout.end)
    if !proof.holds(for: writer.output) {
      let failing = proof.failing(boundaries.map { ($0.tokens, Self.slice(writer, $0)) }, moved: layout.remarks)
      failures = failing.count { $0 }
      layout = Layout(script, style: style, keeping: failing)
      writer = Writer(layout)
      writer.write()
      guard proof.holds(for: writer.output) else { return nil }
    }
    units = boundaries.map { Self.unit($0, layout, writer) }
  }

  private struct Boundary {
    /// The first token and the last, semicolons included.
    let tokens: ClosedRange<Int>
  }

  /// One for each statement, and one for the end of the file.
  private static func boundaries(of script: Script) -> [Boundary] {
    let end = script.scriptTokenCount - 4
    let firsts = script.tree[script.tree.script].map { Int(script.tree.extent(of: $0).first) }
    var boundaries: [Boundary] = []
    for (index, first) in firsts.enumerated() {
      let start = index == 0 ? 0 : first
      let last = (index + 1 < firsts.count ? firsts[index + 1] : end) - 1
      if start <= last { boundaries.append(Boundary(tokens: start...last)) }
    }
    let behind = boundaries.last.map { $0.tokens.upperBound + 1 } ?? 0
    return boundaries + [Boundary(tokens: min(behind, end)...end)]
  }

  /// What is written for some tokens, and what stands before them.
  private static func slice(_ writer: Writer, _ boundary: Boundary) -> ArraySlice<UInt8> {
    let start = boundary.tokens.lowerBound == 0 ? 0 : writer.ends[boundary.tokens.lowerBound - 1]
    return writer.output[start..<writer.ends[boundary.tokens.upperBound]]
  }

  private static func unit(_ boundary: Boundary, _ layout: Layout, _ writer: Writer) -> FormattedUnit {
    let script = layout.script
    let (first, last) = (boundary.tokens.lowerBound, boundary.tokens.upperBound)
    let start = first == 0 ? 0 : script.tokens[first - 1].end
    let end = last == layout.end ? script.file.bytes.count : script.tokens[last].end
    let own = layout.remarks[first].first { !$0.trails }?.start ?? Int(script.tokens[first].start)
    let source = start..<max(start, end)
    return FormattedUnit(
      source: source, start: own, before: script.file.text(SourceRange(source)),
      after: String(decoding: slice(writer, boundary), as: UTF8.self))
  }
}
