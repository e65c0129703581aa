public import SourceText

/// A file and what there is to say about it, in the order of the text.
public struct FileFindings: Sendable {
  public let file: SourceFile
  public var diagnostics: [Diagnostic]

  public init(file: SourceFile, diagnostics: [Diagnostic]) {
    self.file = file
    self.diagnostics = diagnostics.sorted { ($0.range.start, $0.range.end, $0.code) < ($1.range.start, $1.range.end, $1.code) }
  }

  public func count(_ severity: Severity) -> Int { diagnostics.count(where: { $0.severity == severity }) }
}
