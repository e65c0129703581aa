import Migrations
import SQLSchema
import Workspace

/// What a runner reports, shown as it comes and kept for the end.
///
///     staging · postgresql 15.18 at db.internal/warehouse · 2 pending
///       ✓ 20261120081500_gong_users          12 ms
///       ✓ 20261122093000_add_call_scores     41 ms
final class DeploymentLog {
  struct Step: Hashable, Encodable {
    let version: String
    let direction: String
    let milliseconds: Int64
  }

  private let terminal: Terminal
  private let place: String
  let isDryRun: Bool
  private let showsText: Bool

  var variables: VariableTable.Update?
  private(set) var steps: [Step] = []
  private(set) var statements: [String] = []
  private(set) var problem: RunnerReport?
  private(set) var blockers: [String] = []
  private var width = 0
  /// The version whose statements a dry run lists.
  private var listed: String?
  private(set) var lastLine: String?

  init(_ terminal: Terminal, place: String, isDryRun: Bool, showsText: Bool) {
    self.terminal = terminal
    self.place = place
    self.isDryRun = isDryRun
    self.showsText = showsText
  }

  var hasChanged: Bool { !steps.isEmpty }

  func take(_ report: RunnerReport) {
    switch report {
    case .nothingToDo: lastLine = "\(place) · nothing to do"
    case .starting(let versions, let direction): begin(versions, direction)
    case .statement(let version, let direction, let text): show(text, version, direction)
    case .waitingForLock(let milliseconds): terminal.detail("  another transformc holds the lock; asking again in \(milliseconds) ms")
    case .retrying(let version, let attempt, let count, let wait, let failure):
      terminal.say("  \(version): \(failure.message); attempt \(attempt) of \(count) in \(wait) ms")
    case .completed(let version, let direction, let milliseconds): complete(version, direction, milliseconds)
    case .skipped(let version): terminal.say("  \(version): done meanwhile by somebody else")
    case .possibleBlockers(let sessions): blockers = sessions
    case .undoing(let versions): terminal.say("taking back \(versions.joined(separator: ", "))")
    case .failed, .inDoubt, .refused, .unreachable, .lockNotHad: fail(report)
    case .finished(let applied, let reverted, let milliseconds): end(applied, reverted, milliseconds)
    }
  }

  private func begin(_ versions: [String], _ direction: RunnerReport.Direction) {
    width = versions.map(\.count).max() ?? 0
    let heading = "\(place) · \(versions.count) \(direction == .up ? "pending" : "to roll back")"
    if isDryRun || !showsText { terminal.say(heading) } else { terminal.result(terminal.paint(heading, .strong) + "\n") }
  }

  /// A dry run prints the bytes that a run would run, as a script.
  private func show(_ text: String, _ version: String, _ direction: RunnerReport.Direction) {
    if isDryRun && showsText {
      if version != listed { terminal.result("-- \(version), \(direction.rawValue)\n") }
      listed = version
      terminal.result(DryRunText.statement(text))
    } else if !isDryRun {
      terminal.detail("    \(text)")
    }
    statements.append(text)
  }

  private func complete(_ version: String, _ direction: RunnerReport.Direction, _ milliseconds: Int64) {
    steps.append(Step(version: version, direction: direction.rawValue, milliseconds: milliseconds))
    guard showsText else { return }
    let blanks = String(repeating: " ", count: max(width - version.count, 0) + 5)
    terminal.result("  \(terminal.paint("✓", .success)) \(version)\(blanks)\(milliseconds) ms\n")
  }

  private func fail(_ report: RunnerReport) {
    if problem == nil || !hasFailed { problem = report }
  }

  private var hasFailed: Bool {
    if case .failed = problem { true } else { false }
  }

  private func end(_ applied: Int, _ reverted: Int, _ milliseconds: Int64) {
    let verb = applied > 0 ? "applied" : "rolled back"
    let count = max(applied, reverted)
    lastLine = "\(verb) \(count) version\(count == 1 ? "" : "s") in \(milliseconds) ms"
  }
}
