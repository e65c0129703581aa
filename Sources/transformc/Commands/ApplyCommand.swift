import ArgumentParser
import Foundation
import Migrations
import Workspace

/// `transformc apply --env staging`
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Bring an environment's database up to the versions.",
    discussion: """
      Each version and its history row are one transaction. Ends with 3 without a connection, 4 without the lock, 5 when a version failed \
      and the database is unchanged, 6 when versions before it stay applied, 7 when history, files and lock file do not agree.
      """)

  @OptionGroup var environment: EnvironmentOption

  @Flag(help: "Print the statements that would run, and run none.")
  var dryRun = false

  @Option(help: ArgumentHelp("The last version to apply (default: all).", valueName: "version"))
  var to: String?

  @Flag(help: "Also apply versions that come before one that is applied.")
  var allowOutOfOrder = false

  @Flag(help: "When a version fails, take back those that this command has applied.")
  var rollbackOnFailure = false

  @OptionGroup var waiting: LockTimeoutOption

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name, options: waiting.settings)
    let stored = try session.storedVersions(for: target)
    if let refusal = stored.refusal(on: target.target) { throw Failure.integrity(refusal) }
    let run = try DeploymentRun(session, target, format: format, access: dryRun ? .reading : .making)
    let code = try run.run(.apply(upTo: to.map(stored.id(named:))), versions: stored.runnable(on: target.target), options: options(target))
    if code == .done, !dryRun { try run.updateVariables() }
    try run.finish(code, again: "transformc status\(flag)")
  }

  private var flag: String { environment.name.map { " --env \($0)" } ?? "" }

  private func options(_ target: Workspace.Environment) -> RunnerOptions {
    var options = RunnerOptions(target.lockTimeout)
    options.isDryRun = dryRun
    options.allowsOutOfOrder = allowOutOfOrder
    options.rollsBackOnFailure = rollbackOnFailure || !target.phases.isEmpty
    options.requiresProof = target.requiresProof
    return options
  }
}
