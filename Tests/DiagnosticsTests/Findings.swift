import Diagnostics
import SourceText

extension SourceFile {
  /// The range of the first occurrence of a text; of the whole file when there is none, which the test then shows.
  func range(of text: String) -> SourceRange {
    let pattern = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: pattern) }
    guard let start = starts.first else { return SourceRange(0..<bytes.count) }
    return SourceRange(start..<start + pattern.count)
  }
}

/// One finding in one file, rendered without colour.
func rendered(
  _ text: String, _ code: String = "SYN001", _ severity: Severity = .error, message: String = "no", at marked: String,
  notes: [(String, at: String)] = [], help: String? = nil, isColored: Bool = false, lineWidth: Int = 120
) -> String {
  let file = SourceFile(path: "a.sql", text: text)
  let notes = notes.map { Diagnostic.Note($0.0, at: file.range(of: $0.at)) }
  let diagnostic = Diagnostic(code, severity, message, at: file.range(of: marked), notes: notes, help: help)
  let renderer = TextRenderer(isColored: isColored, lineWidth: lineWidth)
  return renderer.render([FileFindings(file: file, diagnostics: [diagnostic])])
}
