import ArgumentParser
import Migrations
import Workspace

/// `transformc rollback --steps 1`
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Take versions back, the last one first.",
    discussion: "Runs the scripts that the database's history has kept, so that an older checkout can go back as well.")

  @OptionGroup var environment: EnvironmentOption

  @Option(help: ArgumentHelp("The version that stays the last one; 0 takes back all.", valueName: "version"))
  var to: String?

  @Option(help: ArgumentHelp("How many versions to take back.", valueName: "number"))
  var steps: Int?

  @Flag(help: "Print the statements that would run, and run none.")
  var dryRun = false

  @OptionGroup var waiting: LockTimeoutOption

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (to == nil) == (steps == nil) { throw ValidationError("say how far: --steps 1, --to VERSION, or --to 0 for everything") }
    if let steps, steps < 1 { throw ValidationError("--steps \(steps): at least one version has to go") }
  }

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name, options: waiting.settings)
    let run = try DeploymentRun(session, target, format: format, access: dryRun ? .reading : .changing)
    var options = RunnerOptions(target.lockTimeout)
    options.isDryRun = dryRun
    let code = try run.run(goal(session), versions: [], options: options)
    try run.finish(code, again: "transformc status\(environment.name.map { " --env \($0)" } ?? "")")
  }

  private func goal(_ session: Session) -> RunnerGoal {
    guard let to else { return .rollbackSteps(steps ?? 1) }
    return to == "0" ? .rollbackAll : .rollback(to: id(named: to, session))
  }

  /// Files that are damaged must not stand in the way back: then the version has to be given by its id.
  private func id(named text: String, _ session: Session) -> String {
    let stored = try? session.store.read(targets: session.targets)
    return stored?.id(named: text) ?? text
  }
}
