public import Diagnostics
public import SQLEmission

/// A procedure in a target's form.
public struct CompiledRoutine: Sendable {
  /// What a developer previews, and what is stored or run.
  public let text: String
  /// What the target cannot do, or loses.
  public let diagnostics: [Diagnostic]
  /// What was said in other words.
  public let uses: [TranslationUse]

  public init(text: String, diagnostics: [Diagnostic], uses: [TranslationUse] = []) {
    self.text = text
    self.diagnostics = diagnostics
    self.uses = uses
  }
}
