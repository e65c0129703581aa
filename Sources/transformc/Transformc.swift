import ArgumentParser
import Foundation

/// Compiles annotated SQL procedures and ships them as versions.
@main
struct Transformc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transformc", abstract: "SQL procedures, compiled.",
    discussion: "Settings are read from transformc.yaml, in the working directory or above. Every command has a --help of its own.",
    version: ToolVersion.text, subcommands: [VersionCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Write",
        subcommands: [LintCommand.self, FormatCommand.self, PreviewCommand.self, TreeCommand.self, LanguageServerCommand.self]),
      CommandGroup(name: "Learn", subcommands: [ExplainCommand.self, RulesCommand.self]),
      CommandGroup(
        name: "Ship",
        subcommands: [PlanCommand.self, ApplyCommand.self, StatusCommand.self, RollbackCommand.self, PurgeCommand.self]),
      CommandGroup(
        name: "Run", subcommands: [LoadCommand.self, RunCommand.self, CallCommand.self, RejectedCommand.self, RunsCommand.self]),
    ])

  /// Every error ends here, as one message and an exit code.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Foundation.exit(report(error))
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    if let end = error as? Ending { return end.code }
    if let failure = Failure(error) {
      StandardStream.error.write("transformc: error: \(failure.message)\n")
      return failure.code
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    let stream = code.isSuccess ? StandardStream.output : .error
    stream.write(message.isEmpty ? "" : (code.isSuccess ? message : ownStyle(message)) + "\n")
    return code.rawValue
  }

  /// The argument parser says `Error: …`.
  private static func ownStyle(_ message: String) -> String {
    message.hasPrefix("Error: ") ? "transformc: error: " + message.dropFirst("Error: ".count) : message
  }
}
