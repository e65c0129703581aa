import ArgumentParser
import Foundation
import LanguageServer

/// `transformc lsp`
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Serve an editor (Language Server Protocol, on standard input and output).",
    discussion: """
      Editors start it: Documentation/Editors.md has their settings. Findings while typing, hovers, definitions, fixes, formatting, previews. \
      Each file's settings are the transformc.yaml in its folder or above.
      """)

  @Flag(help: "Standard input and output, which is how it always speaks; some editors add it.")
  var stdio = false

  func run() throws {
    let code = StandardStreams().serve(environment: ProcessInfo.processInfo.environment, version: ToolVersion.text)
    if code != 0 { throw Ending(code: code) }
  }
}
