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
    var told = Told()
    return findings.reduce(into: "") { text, file in
      text += self.text(of: file, behind: told)
      told.add(file)
    }
  }

  /// Which findings of a run come before a file's: the texts of its files may be made apart from each other.
  public struct Told: Sendable {
    fileprivate var codes: Set<String> = []

    public init() {}

    public mutating func add(_ findings: FileFindings) {
      for diagnostic in findings.diagnostics { codes.insert(diagnostic.code) }
    }
  }

  /// What there is to say about one file of a run, behind what was told of others.
  public func text(of findings: FileFindings, behind told: Told) -> String {
    guard !findings.diagnostics.isEmpty else { return "" }
    let lines = LineIndex(findings.file)
    var told = told.codes
    var text = ""
    for diagnostic in findings.diagnostics {
      if !told.isEmpty { text += "\n" }
      let explains = told.insert(diagnostic.code).inserted && explained.contains(diagnostic.code)
      append(diagnostic, in: findings.file, lines, explains: explains, to: &text)
    }
    return text
  }

  private func append(_ diagnostic: Diagnostic, in file: SourceFile, _ lines: LineIndex, explains: Bool, to text: inout String) {
    let excerpts = ExcerptBuilder(file: file, lines: lines, widthLimit: lineWidth).excerpts(of: diagnostic)
    let margin = excerpts.map { String($0.line).utf8.count }.max() ?? 1
    appendTitle(diagnostic, to: &text)
    appendPlace(diagnostic, in: file, lines, margin, to: &text)
    for excerpt in excerpts { append(excerpt, diagnostic.severity, margin, to: &text) }
    if let help = diagnostic.help { appendTrailer("help", help, margin, to: &text) }
    if offersFixes, let fix = diagnostic.fix { appendTrailer("fix", "with \(fix.safety.option): \(fix.title)", margin, to: &text) }
    if explains { appendTrailer("explain", "transformc explain \(diagnostic.code)", margin, to: &text) }
  }

  private func appendTitle(_ diagnostic: Diagnostic, to text: inout String) {
    append("\(diagnostic.severity.name)[\(diagnostic.code)]", TerminalStyle(diagnostic.severity), to: &text)
    append(": \(diagnostic.message.displayed)", .strong, to: &text)
    text += "\n"
  }

  private func appendPlace(_ diagnostic: Diagnostic, in file: SourceFile, _ lines: LineIndex, _ margin: Int, to text: inout String) {
    let position = lines.position(of: Int(diagnostic.range.start))
    appendBlanks(margin, to: &text)
    append("┌─", .margin, to: &text)
    text += " \(file.path.displayed):\(position.line):\(position.column)\n"
  }

  private func append(_ excerpt: Excerpt, _ severity: Severity, _ margin: Int, to text: inout String) {
    let number = String(excerpt.line)
    let source = excerpt.text
    append(blanks(margin - number.utf8.count) + number + "│", .margin, to: &text)
    text += source.isEmpty ? "\n" : " "
    if !source.isEmpty { text += source + "\n" }
    for mark in excerpt.marks { append(mark, in: excerpt, severity, margin, to: &text) }
  }

  private func append(_ mark: Excerpt.Mark, in excerpt: Excerpt, _ severity: Severity, _ margin: Int, to text: inout String) {
    let (indent, length) = excerpt.placement(of: mark)
    let signs = String(repeating: mark.isPrimary ? "^" : "-", count: length)
    let label = mark.label.isEmpty ? "" : " " + mark.label.displayed
    appendBlanks(margin, to: &text)
    append("│", .margin, to: &text)
    appendBlanks(indent + 1, to: &text)
    append(signs + label, mark.isPrimary ? TerminalStyle(severity) : .note, to: &text)
    text += "\n"
  }

  /// The lines of a text after its first stand below the first one's beginning.
  private func appendTrailer(_ name: String, _ words: String, _ margin: Int, to text: inout String) {
    appendBlanks(margin, to: &text)
    append("=", .margin, to: &text)
    text += " "
    append("\(name):", .strong, to: &text)
    text += " "
    text += words.utf8.contains(UInt8(ascii: "\n")) ? indented(words, by: margin + name.utf8.count + 4) : words.displayed
    text += "\n"
  }

  private func indented(_ words: String, by count: Int) -> String {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).displayed }
    return lines.joined(separator: "\n" + blanks(count))
  }

  private func append(_ words: String, _ style: TerminalStyle, to text: inout String) { text += isColored ? style.paint(words) : words }

  private func appendBlanks(_ count: Int, to text: inout String) { text += blanks(count) }

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
