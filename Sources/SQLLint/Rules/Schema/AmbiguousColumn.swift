import Diagnostics
import SQLSemantics
import SQLSyntax

/// A name that two tables have, or a column and a variable.
struct AmbiguousColumn: BodyRule {
  let code = "SCH003"
  let name = "ambiguous-column"
  let summary = "a name that could be one of two columns, or a column and a variable"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript, !context.model.problems.isEmpty else { return [] }
    let says = context.script.saysWhichToPrefer
    return context.model.problems.compactMap { problem in
      switch problem.kind {
      case .ambiguousColumn: columnFinding(problem)
      case .variableOrColumn where !says: variableFinding(problem)
      default: nil
      }
    }
  }

  private func columnFinding(_ problem: NameProblem) -> Diagnostic {
    let owners = problem.others.map { "'\($0)'" }.joined(separator: " and in ")
    return finding(
      "'\(problem.name)' is in \(owners): the statement fails when it is reached", at: problem.range,
      help: "say which: \(problem.others.prefix(2).map { "\($0).\(problem.name)" }.joined(separator: " or "))")
  }

  private func variableFinding(_ problem: NameProblem) -> Diagnostic {
    finding(
      "'\(problem.name)' is a column of '\(problem.owner)' and a variable: the statement fails when it is reached", at: problem.range,
      help: "write '\(problem.owner).\(problem.name)' for the column; give the variable another name")
  }
}

extension Script {
  /// `#variable_conflict use_column`
  fileprivate var saysWhichToPrefer: Bool {
    let word = symbol("variable_conflict")
    return (0..<scriptTokenCount).contains { tokens[$0].symbol == word }
  }
}
