import Diagnostics
import SQLSemantics

/// A column that its table does not have, or that none of the tables has.
///
///     SELECT emial FROM stg.account;
///
/// Tables that are not known make everything known that they may have.
struct UnknownColumn: BodyRule {
  let code = "SCH002"
  let name = "unknown-column"
  let summary = "a column that no table here has"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    return context.model.problems.compactMap(finding)
  }

  private func finding(_ problem: NameProblem) -> Diagnostic? {
    switch problem.kind {
    case .unknownColumn: finding(message(problem), at: problem.range, help: help(problem, "correct the name"))
    case .unknownTargetColumn: finding(message(problem), at: problem.range, help: help(problem, "add the column to '\(problem.owner)'"))
    case .unknownQualifier:
      finding(
        "there is no table or alias '\(problem.name)' here: the statement fails when it is reached", at: problem.range,
        help: help(problem, "a table with an alias is known by the alias alone: \(problem.others.listed)"))
    case .itemTooEarly:
      finding(
        "'\(problem.name)' is the name of an item of this SELECT, and is not known yet here: the statement fails when it is reached",
        at: problem.range, help: "repeat the item's expression, or put the SELECT into a WITH and ask that")
    case .unknownTable, .ambiguousColumn, .variableOrColumn: nil
    }
  }

  private func message(_ problem: NameProblem) -> String {
    problem.owner.isEmpty
      ? "none of the tables here has a column '\(problem.name)': the statement fails when it is reached"
      : "'\(problem.owner)' has no column '\(problem.name)': the statement fails when it is reached"
  }

  private func help(_ problem: NameProblem, _ otherwise: String) -> String {
    problem.guess.map { "did you mean '\($0)'?" } ?? otherwise
  }
}
