public import SQLSyntax
public import SourceText

/// Writes SQL in one style. Only blanks, line breaks and the case of keywords change; comments and annotations stay where they are.
///
///     let text = Formatter(style: FormatStyle()).format(script)
///
/// What is not understood stays byte for byte: statements with syntax errors, bodies in other languages and bodies between single quotes.
public struct Formatter: Sendable {
  public let style: FormatStyle

  public init(style: FormatStyle = FormatStyle()) { self.style = style }

  /// The text of a script that was parsed.
  public func format(_ script: Script) -> String {
    let edits = edits(for: script)
    return script.file.applying(edits)?.text ?? script.file.text
  }

  /// What changes, statement by statement; with `lines`, counted from 1, only in the statements that reach into them.
  public func edits(for script: Script, lines: ClosedRange<Int>? = nil) -> [TextEdit] {
    guard script.scriptTokenCount >= 4, let formatted = FormattedScript(script, style: style) else { return [] }
    guard let lines else { return formatted.edits }
    let range = LineIndex(script.file).bytes(of: lines)
    return formatted.units.filter { $0.touches(range) }.compactMap(\.edit)
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
