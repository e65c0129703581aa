public import SourceText

/// A file and what there is to say about it, in the order of the text.
public struct FileFindings: Sendable {
  public let file: SourceFile
  public var diagnostics: [Diagnostic]

  /// Of a file in which templates were replaced, the findings are told of the text that its author wrote.
  public init(file: SourceFile, diagnostics: [Diagnostic]) {
    self.file = file.original
    let diagnostics = file.substitutions.isEmpty ? diagnostics : diagnostics.map { $0.original(in: file) }
    self.diagnostics = diagnostics.sorted { ($0.range.start, $0.range.end, $0.code) < ($1.range.start, $1.range.end, $1.code) }
  }

  public func count(_ severity: Severity) -> Int { diagnostics.count(where: { $0.severity == severity }) }
}

extension Diagnostic {
  /// The same of the file as its author wrote it. A fix that would change what a template became is left out.
  fileprivate func original(in file: SourceFile) -> Diagnostic {
    let notes = notes.map { Note($0.message, at: file.originalRange($0.range)) }
    return Diagnostic(code, severity, message, at: file.originalRange(range), notes: notes, help: help, fix: fix?.original(in: file))
  }
}

extension Diagnostic.Fix {
  fileprivate func original(in file: SourceFile) -> Diagnostic.Fix? {
    let originals = edits.compactMap(file.originalEdit)
    return originals.count == edits.count ? Diagnostic.Fix(title, safety, edits: originals) : nil
  }
}
