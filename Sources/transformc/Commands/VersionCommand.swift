import ArgumentParser

/// `transformc version`
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "version", abstract: "Say which transformc this is.")

  func run() { StandardStream.output.write("transformc \(ToolVersion.text)\n") }
}
