import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A body that is not what its author sees in it: a procedure within a procedure, a block where the language has none.
///
///     CREATE FUNCTION f() … LANGUAGE sql AS $$ BEGIN … END $$
struct MalformedBody: BodyRule {
  let code = "POR003"
  let name = "malformed-body"
  let summary = "a body that is not what it looks like"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let procedure = body.procedure else { return [] }
    let nested = body.statements.compactMap { nestedFinding($0.id, in: procedure, script) }
    return nested + [languageFinding(procedure, of: body.owner, script)].compactMap { $0 }
  }

  /// Where bodies stand in `$$` or in nothing, a procedure in a body is mostly the next one of the file.
  private func nestedFinding(_ statement: StatementID, in outer: CreateProcedure, _ script: Script) -> Diagnostic? {
    guard script.grammar.bindsWithColon, case .createProcedure(let id) = script.tree[statement] else { return nil }
    let (inner, name) = (script.written(script.tree[id].name), script.written(outer.name))
    return finding(
      "'\(inner)' stands inside '\(name)': it is created when '\(name)' runs, not when this file does",
      at: script.range(script.tree[id].name), help: "end '\(name)' before it: END; and the closing $$")
  }

  /// LANGUAGE sql takes statements one after the other.
  private func languageFinding(_ procedure: CreateProcedure, of statement: StatementID, _ script: Script) -> Diagnostic? {
    guard script.grammar.hasSearchPath, script.language(of: procedure) == "sql", !procedure.bodyTokens.isEmpty else { return nil }
    let first = script.tokens[Int(procedure.bodyTokens.first)].kind
    guard first == .begin || first == .declare, !isAtomic(procedure, script), let word = languageWord(of: statement, script) else {
      return nil
    }
    return finding(
      "LANGUAGE \(script.text(word)) takes plain statements: this block is refused, or its BEGIN begins a transaction",
      at: script.range(word), help: "write LANGUAGE plpgsql",
      fix: Diagnostic.Fix("write plpgsql", edits: [TextEdit(replacing: script.range(word), with: "plpgsql")]))
  }

  /// BEGIN ATOMIC … END
  private func isAtomic(_ procedure: CreateProcedure, _ script: Script) -> Bool {
    script.name(TokenID(raw: procedure.bodyTokens.first + 1)) == "atomic"
  }

  private func languageWord(of statement: StatementID, _ script: Script) -> TokenID? {
    let extent = script.tree.extent(of: statement)
    guard extent.first < extent.last else { return nil }
    let language = (extent.first..<extent.last).first { script.tokens[Int($0)].kind == .language }
    return language.map { TokenID(raw: $0 + 1) }
  }
}
