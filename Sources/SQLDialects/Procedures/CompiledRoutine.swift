public import Diagnostics

/// A procedure in a target's form.
public struct CompiledRoutine: Sendable {
  /// What a developer previews, and what is stored or run.
  public let text: String
  /// What the target cannot do, or loses.
  public let diagnostics: [Diagnostic]

  public init(text: String, diagnostics: [Diagnostic]) {
    self.text = text
    self.diagnostics = diagnostics
  }
}
