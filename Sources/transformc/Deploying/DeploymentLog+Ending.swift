import Migrations
import SQLSchema
import Workspace

/// How a command ended, for people and for programs.
extension DeploymentLog {
  /// The error to end with, or nil where nothing went wrong.
  func failure(_ code: Migrations.ExitCode, _ environment: String) -> Failure? {
    guard code != .done else { return nil }
    if code == .interrupted { return Failure("interrupted; \(state(code))", code: code.rawValue) }
    return Failure("\(reason); \(state(code))\(evidence)", help: help(code, environment), code: code.rawValue)
  }

  private func state(_ code: Migrations.ExitCode) -> String {
    guard hasChanged, code == .failedChanged || code == .interrupted else { return "the database is unchanged" }
    return "done before it and kept: \(steps.map(\.version).joined(separator: ", "))"
  }

  private var reason: String {
    switch problem {
    case .failed(let version, _, _, let failure): "\(version): \(Self.text(failure))"
    case .inDoubt(let version): "the connection broke while \(version) was being committed, so it may be applied or not"
    case .refused(let refusal): refusal.message
    case .unreachable(let failure): Self.text(failure)
    case .lockNotHad(let milliseconds): "another transformc, or another writer, has held the lock for \(milliseconds) ms"
    default: "the command did not come to its end"
    }
  }

  private func help(_ code: Migrations.ExitCode, _ environment: String) -> String {
    switch (problem, code) {
    case (.refused(let refusal), _): refusal.help
    case (.lockNotHad, _): "try again when it has ended, or wait longer with --lock-timeout"
    case (.failed(_, _, _, let failure), _) where failure.category == .timeout:
      "end the session that is in the way, or wait longer with --lock-timeout"
    case (.failed(_, let direction, _, _), _) where direction == .down: "see what stands in the way, then the same command goes on"
    case (.failed, _):
      "mend what the statement needs, or edit the version's files under migrations/ (transformc plan records it), and apply again"
    case (_, .failedChanged): "transformc status --env \(environment) shows where it stands; the same command goes on from there"
    default: "see that the server is up, and try again"
    }
  }

  private static func text(_ failure: RunnerFailure) -> String {
    failure.code.isEmpty ? failure.message : "\(failure.message) (\(failure.code))"
  }

  /// The statement that failed, and who may be in its way; each line begins with a line end.
  private var evidence: String {
    guard case .failed(_, _, let statement?, _) = problem else { return "" }
    return (Self.firstLines(of: statement).map { "  \($0)" } + blockers.map { "may be in the way: \($0)" }).map { "\n  \($0)" }.joined()
  }

  /// A procedure is long.
  private static func firstLines(of statement: String) -> [String] {
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.count <= 12 ? lines : lines.prefix(12) + ["… \(lines.count - 12) more lines"]
  }
}

extension DeploymentLog {
  struct JSON: Encodable {
    struct Problem: Encodable {
      let version: String?
      let statement: String?
      let category: String?
      let code: String?
      let message: String
    }

    let environment: String
    let steps: [Step]
    /// Of a dry run: what would run.
    let statements: [String]
    let variablesChanged: [String]
    let exitCode: Int32
    let failure: Problem?
  }

  func json(_ environment: String, _ code: Migrations.ExitCode) -> JSON {
    JSON(
      environment: environment, steps: steps, statements: isDryRun ? statements : [], variablesChanged: variables?.changed ?? [],
      exitCode: code.rawValue, failure: code == .done ? nil : problemJSON)
  }

  private var problemJSON: JSON.Problem {
    guard case .failed(let version, _, let statement, let failure) = problem else {
      return JSON.Problem(version: nil, statement: nil, category: nil, code: nil, message: reason)
    }
    return JSON.Problem(
      version: version, statement: statement, category: failure.category.rawValue, code: failure.code, message: failure.message)
  }
}
