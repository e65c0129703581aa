public import SQLSyntax
public import SourceText

/// Writes SQL in one style. Only blanks, line breaks and the case of keywords change; comments and annotations stay where they are.
///
///     let text = Formatter(style: FormatStyle()).format(script)
///
/// What is not understood stays byte for byte: statements with syntax errors or templates, bodies in other languages and bodies between
/// single quotes.
public struct Formatter: Sendable {
  public let style: FormatStyle

  public init(style: FormatStyle = FormatStyle()) { self.style = style }

  /// The text of a script that was parsed; of one with templates, as its author wrote them.
  public func format(_ script: Script) -> String {
    let original = script.file.original
    return original.applying(edits(for: script))?.text ?? original.text
  }

  /// What changes in the author's text, statement by statement; with `lines`, counted from 1, only in the statements that reach into them.
  public func edits(for script: Script, lines: ClosedRange<Int>? = nil) -> [TextEdit] {
    guard script.scriptTokenCount >= 4, let formatted = FormattedScript(script, style: style) else { return [] }
    let units = formatted.units.compactMap { $0.inOriginal(of: script.file) }
    guard let lines else { return units.compactMap(\.edit) }
    let range = LineIndex(script.file.original).bytes(of: lines)
    return units.filter { $0.touches(range) }.compactMap(\.edit)
  }
}

extension LineIndex {
  /// The bytes of some lines, those that the file does not have left out.
  func bytes(of lines: ClosedRange<Int>) -> Range<Int> {
    let count = lineNumber(of: .max)
    guard lines.lowerBound <= count else { return Int.max..<Int.max }
    let first = range(ofLine: max(1, lines.lowerBound))
    let last = range(ofLine: max(1, min(lines.upperBound, count)))
    return Int(first.start)..<Int(last.end)
  }
}
