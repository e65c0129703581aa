import ArgumentParser
import Foundation
import Workspace

/// Which of the files that a command line speaks of are looked at.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Only files that differ from where the work left this revision of git, and files that git does not know yet: origin/main.
      """, valueName: "revision"))
  var changedSince: String?

  @Flag(help: "Look also at what a .gitignore names.")
  var noIgnore = false

  @Flag(help: "Leave out what 'exclude' or a .gitignore names even where it is named on the command line, as pre-commit does.")
  var forceExclude = false

  /// The project's files, as these options look for them.
  func files(of configuration: Configuration, given: [String: [UInt8]] = [:]) -> SourceFiles {
    SourceFiles(of: configuration, ignoresAsGit: !noIgnore, given: given)
  }

  /// The paths that are asked for, of those that a search has found or the command line has named.
  func selected(_ paths: [String], of configuration: Configuration) throws -> [String] {
    let files = files(of: configuration)
    let paths = forceExclude ? paths.filter { !files.leavesOut($0) } : paths
    guard let changedSince else { return paths }
    let changed = try ChangedFiles(
      since: changedSince, in: configuration.root, environment: ProcessInfo.processInfo.environment)
    return paths.filter(changed.contains)
  }
}
