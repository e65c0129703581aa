import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A statement that no transaction may hold, between BEGIN and COMMIT.
///
///     BEGIN;  CREATE INDEX CONCURRENTLY …;  COMMIT;
///
/// Each of them was tried on PostgreSQL 15: "cannot run inside a transaction block".
struct NotInTransaction: BodyRule {
  let code = "MIG010"
  let name = "not-in-transaction"
  let summary = "a statement that cannot run in a transaction, in one"
  let defaultSeverity = Severity.error
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript, script.grammar.definesInTransactions else { return [] }
    return context.migration.steps.compactMap { step in
      guard !step.begin.isNone, let words = refused(step.statement, script) else { return nil }
      return finding(
        "'\(script.file.text(words))' cannot run in a transaction: this fails, and everything since BEGIN is undone", at: words,
        notes: [Diagnostic.Note("the transaction begins here", at: script.range(step.begin))],
        help: "put it in front of BEGIN or behind COMMIT, best in a file of its own")
    }
  }

  private func refused(_ statement: StatementID, _ script: Script) -> SourceRange? {
    let extent = script.tree.extent(of: statement)
    switch script.tree[statement] {
    case .createIndex, .alterTable, .drop: return concurrently(statement, extent, script)
    case .command(let id): return refused(script.tree[id], extent, script)
    default: return nil
    }
  }

  private func concurrently(_ statement: StatementID, _ extent: Extent, _ script: Script) -> SourceRange? {
    guard script.grammar.locksChangedTables else { return nil }
    if case .drop(let id) = script.tree[statement], script.tree[id].kind == .other {
      let object = script.tree[id].object
      let isServerWide = ["database", "tablespace"].contains(script.name(TokenID(raw: object.first)))
      return isServerWide ? script.range(TokenID(raw: extent.first)).joined(with: script.range(object)) : nil
    }
    let word = script.token("concurrently", in: extent)
    return word.isNone ? nil : script.range(word)
  }

  private func refused(_ command: Command, _ extent: Extent, _ script: Script) -> SourceRange? {
    let verb = script.name(command.verb)
    guard script.grammar.locksChangedTables else { return verb == "vacuum" ? script.range(command.verb) : nil }
    let second = extent.last > extent.first ? script.name(TokenID(raw: extent.first + 1)) : ""
    let both = script.range(Extent(first: extent.first, last: min(extent.first + 1, extent.last)))
    switch verb {
    case "vacuum": return script.range(command.verb)
    case "reindex":
      if ["database", "system"].contains(second) { return both }
      let word = script.token("concurrently", in: extent)
      return word.isNone ? nil : script.range(word)
    case "create" where ["database", "tablespace"].contains(second): return both
    case "drop" where ["database", "tablespace"].contains(second): return both
    case "alter" where second == "system": return both
    case "cluster" where extent.first == extent.last: return script.range(command.verb)
    default: return nil
    }
  }
}
