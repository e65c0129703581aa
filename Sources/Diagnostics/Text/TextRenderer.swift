import SourceText

/// Findings for people at a terminal.
///
///     error[ROW001]: rows that arrive during the load are marked processed and never loaded
///       ┌─ transforms/gong/calls.sql:58:5
///     41│     MERGE INTO stg.gong_calls AS target
///       │     ----- loads the rows where processed = FALSE …
///     58│     UPDATE raw_airbyte.gong_calls SET processed = TRUE WHERE processed = FALSE;
///       │     ^^^^^^ … and this asks again which rows those are
///       = help: mark the rows that were loaded: keep their keys, or use `--@ watermark`
///       = fix: with --fix --unsafe: keep the keys of the rows
///       = explain: transformc explain ROW001
///
/// A note on the finding's own range is the text behind its carets. Whether to colour is the caller's to know
/// (a terminal, and `NO_COLOR` unset).
public struct TextRenderer: Sendable {
  private let isColored: Bool
  private let lineWidth: Int
  private let explained: Set<String>
  private let offersFixes: Bool

  /// Source lines wider than `lineWidth` columns are cut around what is marked. The first finding of each code that is `explained` says
  /// how to read more; `offersFixes` where findings can be fixed by the command that shows them.
  public init(isColored: Bool, lineWidth: Int = 120, explained: Set<String> = [], offersFixes: Bool = false) {
    self.isColored = isColored
    self.lineWidth = max(lineWidth, 20)
    self.explained = explained
    self.offersFixes = offersFixes
  }

  /// Every finding with its place; a blank line between two. Empty when there is none.
  public func render(_ findings: [FileFindings]) -> String {
    var unexplained = explained
    let blocks = findings.flatMap { of in
      let lines = LineIndex(of.file)
      return of.diagnostics.map { block($0, in: of.file, lines, explains: unexplained.remove($0.code) != nil) }
    }
    return blocks.joined(separator: "\n")
  }

  private func block(_ diagnostic: Diagnostic, in file: SourceFile, _ lines: LineIndex, explains: Bool) -> String {
    let excerpts = ExcerptBuilder(file: file, lines: lines, widthLimit: lineWidth).excerpts(of: diagnostic)
    let margin = excerpts.map { String($0.line).count }.max() ?? 1
    let head = [title(diagnostic), place(diagnostic, in: file, lines, margin)]
    let body = excerpts.flatMap { rows($0, diagnostic.severity, margin) }
    return (head + body + trailers(diagnostic, margin, explains: explains)).map { $0 + "\n" }.joined()
  }

  private func title(_ diagnostic: Diagnostic) -> String {
    let label = paint("\(diagnostic.severity.name)[\(diagnostic.code)]", TerminalStyle(diagnostic.severity))
    return label + paint(": \(diagnostic.message.displayed)", .strong)
  }

  private func place(_ diagnostic: Diagnostic, in file: SourceFile, _ lines: LineIndex, _ margin: Int) -> String {
    let position = lines.position(of: Int(diagnostic.range.start))
    return blanks(margin) + paint("┌─", .margin) + " \(file.path.displayed):\(position.line):\(position.column)"
  }

  private func rows(_ excerpt: Excerpt, _ severity: Severity, _ margin: Int) -> [String] {
    let number = String(excerpt.line)
    let text = excerpt.text
    let source = paint(blanks(margin - number.count) + number + "│", .margin) + (text.isEmpty ? "" : " " + text)
    return [source] + excerpt.marks.map { underline($0, in: excerpt, severity, margin) }
  }

  private func underline(_ mark: Excerpt.Mark, in excerpt: Excerpt, _ severity: Severity, _ margin: Int) -> String {
    let (indent, length) = excerpt.placement(of: mark)
    let signs = String(repeating: mark.isPrimary ? "^" : "-", count: length)
    let label = mark.label.isEmpty ? "" : " " + mark.label.displayed
    let style = mark.isPrimary ? TerminalStyle(severity) : .note
    return blanks(margin) + paint("│", .margin) + blanks(indent + 1) + paint(signs + label, style)
  }

  private func trailers(_ diagnostic: Diagnostic, _ margin: Int, explains: Bool) -> [String] {
    let help = diagnostic.help.map { trailer("help", $0, margin) }
    let fix = offersFixes ? diagnostic.fix.map { trailer("fix", "with \($0.safety.option): \($0.title)", margin) } : nil
    let explain = explains ? trailer("explain", "transformc explain \(diagnostic.code)", margin) : nil
    return [help, fix, explain].compactMap(\.self)
  }

  /// The lines of a text after its first stand below the first one's beginning.
  private func trailer(_ name: String, _ text: String, _ margin: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).displayed }
    let indent = "\n" + blanks(margin + name.count + 4)
    return blanks(margin) + paint("=", .margin) + " " + paint("\(name):", .strong) + " " + lines.joined(separator: indent)
  }

  private func paint(_ text: String, _ style: TerminalStyle) -> String { isColored ? style.paint(text) : text }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Diagnostic.Fix.Safety {
  /// What makes such fixes.
  fileprivate var option: String {
    switch self {
    case .safe: "--fix"
    case .suggested: "--fix --unsafe"
    }
  }
}
