import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SQL that the caller decides on, run with the rights of the procedure's owner: whoever may call it may do what the owner may.
///
///     CREATE PROCEDURE etl.run(statement VARCHAR) EXECUTE AS OWNER AS … EXECUTE IMMEDIATE :statement;
struct OwnerRightsDynamicSQL: BodyRule {
  let code = "SEC003"
  let name = "owner-rights-dynamic-sql"
  let summary = "the caller decides on SQL that is run with the owner's rights"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true
  let asksNeighbours = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let procedure = body.procedure, runsAsOwner(procedure, script), let run = runOfArgument(in: body, context) else {
      return []
    }
    let name = script.file.text(script.range(procedure.name))
    return [
      finding(
        "whoever may call '\(name)' may do what its owner may: \(script.quoted(script.range(run.value))) decides what is run",
        at: words(of: body.owner, procedure, script), notes: [Diagnostic.Note("run here", at: script.range(run.sql))],
        help: help(procedure, script.grammar))
    ]
  }

  private func help(_ procedure: CreateProcedure, _ grammar: Grammar) -> String {
    grammar.hasSearchPath
      ? "write SECURITY INVOKER, or choose the statement by the argument and pass the rest with USING"
      : "write EXECUTE AS CALLER, or choose the statement by the argument and pass the rest with USING"
  }

  /// Where nothing is said, procedures run with their owner's rights where statements commit by themselves, functions and
  /// procedures elsewhere with the caller's.
  private func runsAsOwner(_ procedure: CreateProcedure, _ script: Script) -> Bool {
    procedure.security == .owner || procedure.security == .unstated && script.grammar.runsProceduresAsOwner && !procedure.isFunction
  }

  private func runOfArgument(in body: Body, _ context: LintContext) -> (value: ExpressionID, sql: ExpressionID)? {
    let runs = context.script.runTexts(in: body)
    guard !runs.isEmpty else { return nil }
    let flow = TextFlow(body, context)
    for run in runs {
      if let value = flow.outsides(in: run.execute.sql).first(where: { $0.origin == .caller })?.value { return (value, run.execute.sql) }
    }
    return nil
  }

  /// EXECUTE AS OWNER, SECURITY DEFINER, or the name where nothing is said.
  private func words(of statement: StatementID, _ procedure: CreateProcedure, _ script: Script) -> SourceRange {
    let extent = script.tree.extent(of: statement)
    guard procedure.security == .owner else { return script.range(procedure.name) }
    for token in extent.first..<extent.last {
      let kind = script.tokens[Int(token) + 1].kind
      guard kind == .owner || kind == .definer else { continue }
      let first = kind == .owner ? max(token, 1) - 1 : token
      return script.range(Extent(first: first, last: token + 1))
    }
    return script.range(procedure.name)
  }
}
