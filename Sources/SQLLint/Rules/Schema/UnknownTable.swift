import Diagnostics
import SQLSemantics

/// A table of one of the project's schemas that the project does not have.
struct UnknownTable: BodyRule {
  let code = "SCH001"
  let name = "unknown-table"
  let summary = "a table that its schema does not have"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    return context.model.problems.filter { $0.kind == .unknownTable }.map { problem in
      finding(
        "'\(problem.owner)' has no table '\(problem.name)': the statement fails when it is reached", at: problem.range,
        help: problem.guess.map { "did you mean '\($0)'?" } ?? "create '\(problem.name)' in the project, or correct its name")
    }
  }
}
