public import Diagnostics
public import SQLEmission
import SQLSyntax

/// A procedure in a target's form.
public struct CompiledRoutine: Sendable {
  /// What a developer previews, and what is stored or run.
  public let text: String
  /// What the target cannot do, or loses.
  public let diagnostics: [Diagnostic]
  /// What was said in other words.
  public let uses: [TranslationUse]
  /// What stands as the source has it.
  let copied: [Extent]

  public init(text: String, diagnostics: [Diagnostic], uses: [TranslationUse] = []) {
    self.init(text: text, diagnostics: diagnostics, uses: uses, copied: [])
  }

  init(text: String, diagnostics: [Diagnostic], uses: [TranslationUse], copied: [Extent]) {
    self.text = text
    self.diagnostics = diagnostics
    self.uses = uses
    self.copied = copied
  }
}
