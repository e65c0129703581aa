import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// CASCADE takes away what nobody named: the views on a table, the rows of every table that points at it.
///
///     TRUNCATE account CASCADE;
struct DropCascades: BodyRule {
  let code = "MIG018"
  let name = "drop-cascades"
  let summary = "CASCADE takes away what is not named"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    guard body.isScript else { return [] }
    return migration.steps.indices.compactMap { index in
      guard let (names, consequence) = cascading(migration.steps[index].statement, script), !migration.isDown(index, script) else {
        return nil
      }
      let extent = script.tree.extent(of: migration.steps[index].statement)
      let word = script.token("cascade", in: extent)
      let isKnown = names.allSatisfy { migration.isNew($0, at: index, script) || migration.isMadeAgain($0, after: index, script) }
      guard !word.isNone, !isKnown else { return nil }
      return finding(consequence, at: script.range(word), help: "leave CASCADE out: the statement then says what is in the way")
    }
  }

  private func cascading(_ statement: StatementID, _ script: Script) -> ([NameID], String)? {
    switch script.tree[statement] {
    case .truncate(let name):
      return ([name], "the rows of every table that points at '\(script.written(name))' go too, and whatever points at those")
    case .drop(let id):
      guard let first = script.tree[script.tree[id].names].first else { return nil }
      switch script.tree[id].kind {
      case .table, .view:
        return (
          Array(script.tree[script.tree[id].names]), "whatever asks for '\(script.written(first))' goes too: views, foreign keys, functions"
        )
      case .schema:
        return (
          Array(script.tree[script.tree[id].names]), "everything in '\(script.written(first))' goes too, and what elsewhere asks for it"
        )
      case .other:
        return isType(script.tree[id], script)
          ? ([first], "every column of the type '\(script.written(first))' goes too, with its values") : nil
      default: return nil
      }
    default: return nil
    }
  }

  private func isType(_ drop: Drop, _ script: Script) -> Bool {
    ["type", "domain"].contains(script.name(TokenID(raw: drop.object.first)))
  }
}
