import ArgumentParser
import Diagnostics
import Migrations
import SQLSchema
import Workspace

/// `transformc plan add_call_scores`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Write the next version: what leads from the migrations to the sources.",
    discussion: """
      No database is needed. Scripts that were edited by hand are kept and recorded in transformc.lock. \
      With --check nothing is written, and 2 says that something would be.
      """)

  @Argument(help: ArgumentHelp("The new version's name: add_call_scores.", valueName: "name"))
  var name: String?

  @Flag(help: "Write a version without a difference, whose scripts you fill in.")
  var empty = false

  @Flag(help: "Write nothing; end with 2 if a version would be written.")
  var check = false

  @Flag(help: "Write nothing; show the version and its scripts.")
  var dryRun = false

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let name, !VersionStore.isName(name) {
      throw ValidationError("'\(name)' is no name for a version: use letters, digits, '_' and '-'")
    }
    if empty && name == nil { throw ValidationError("--empty needs the new version's name") }
    if empty && check { throw ValidationError("--empty writes a version, --check writes none: give one") }
  }

  func run() throws {
    let session = try Session(global)
    let project = try session.project()
    let planning = try PlanningSession(session.store, planner: session.planner(for: project))
    guard planning.stored.defects.isEmpty else { throw Failure.integrity(planning.stored.refusal(on: "") ?? "") }
    let plan = plan(planning, project)
    try refuseErrors(of: plan, session.terminal)
    try carryOut(PlanResult(plan, planning), session)
  }

  private func plan(_ planning: PlanningSession, _ project: Project) -> Plan {
    let now = WallClock.milliseconds
    let name = name ?? "unnamed"
    return empty
      ? planning.emptyPlan(name: name, at: now) : planning.plan(desired: project.desired, renames: Renames(), name: name, at: now)
  }

  private func refuseErrors(of plan: Plan, _ terminal: Terminal) throws {
    let shown = global.quiet ? plan.diagnostics.filter { $0.severity == .error } : plan.diagnostics
    terminal.complain(PlanFindings.text(of: shown, showsAll: global.verbose))
    if plan.hasErrors { throw Ending.findings }
  }

  private func carryOut(_ result: PlanResult, _ session: Session) throws {
    if check { return try answerCheck(result, session.terminal) }
    if dryRun { return try show(result, written: nil, session.terminal) }
    guard result.plan.version == nil || name != nil else {
      session.terminal.complain(result.plan.summary)
      throw Failure.usage("the version needs a name", help: "transformc plan NAME writes it, transformc plan --check only asks")
    }
    try show(result, written: try result.planning.write(result.plan), session.terminal)
  }

  private func answerCheck(_ result: PlanResult, _ terminal: Terminal) throws {
    try show(result, written: nil, terminal)
    if result.isPending { throw Ending.pending }
  }

  private func show(_ result: PlanResult, written: PlanningSession.Writing?, _ terminal: Terminal) throws {
    switch format {
    case .json: try terminal.result(json: result.json(written: written))
    case .text:
      terminal.result(result.text(withScripts: dryRun))
      for line in result.remarks(written: written) { terminal.say(line) }
    }
  }
}
