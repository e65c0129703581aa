import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A change takes a table, a column or all rows away, and nothing before it has kept them.
///
///     ALTER TABLE account DROP COLUMN email;
struct DataDropped: BodyRule {
  let code = "MIG001"
  let name = "data-dropped"
  let summary = "a table, a column or all rows of a table are taken away"
  let defaultSeverity = Severity.warning
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript, context.migration.definesAnything else { return [] }
    return columns(context) + tables(context)
  }

  // MARK: Columns

  private func columns(_ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    return migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .dropColumn, !alteration.action.name.isNone, !migration.isDown(alteration.step, script) else { return nil }
      let column = alteration.action.name
      guard !isKept(column, of: alteration, migration, script) else { return nil }
      return finding(
        "the values of '\(script.text(column))' in '\(script.written(alteration.table))' are gone after this, and no rollback of the code brings them back",
        at: script.range(column), help: "copy them first, or stop writing the column now and drop it in a later version")
    }
  }

  /// A step before has read the column: it was copied.
  private func isKept(_ column: TokenID, of alteration: Migration.Alteration, _ migration: Migration, _ script: Script) -> Bool {
    let name = script.symbol(script.name(column))
    return migration.steps[..<alteration.step].contains { step in
      switch script.tree[step.statement] {
      case .insert, .update, .merge, .createTable, .createView: script.expressions(in: step.statement).contains { script.column($0) == name }
      default: false
      }
    }
  }

  // MARK: Tables

  private func tables(_ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    return migration.steps.indices.flatMap { index -> [Diagnostic] in
      switch script.tree[migration.steps[index].statement] {
      case .drop(let id): return dropped(script.tree[id], at: index, migration, script)
      case .truncate(let name): return isLost(name, at: index, migration, script) ? [emptied(name, script)] : []
      case .delete(let id) where script.tree[id].filter.isNone && script.tree[id].using.isEmpty:
        return isLost(script.tree[id].table, at: index, migration, script) ? [emptied(script.tree[id].table, script)] : []
      default: return []
      }
    }
  }

  private func dropped(_ drop: Drop, at index: Int, _ migration: Migration, _ script: Script) -> [Diagnostic] {
    guard drop.kind == .table || drop.kind == .schema, !isTemporaryOrForeign(drop, script) else { return [] }
    let (what, verb) = drop.kind == .schema ? ("everything in", "is") : ("the rows of", "are")
    return script.tree[drop.names].filter { isLost($0, at: index, migration, script) }.map { name in
      finding(
        "\(what) '\(script.written(name))' \(verb) gone after this, and no rollback of the code brings them back",
        at: script.range(name), help: "rename it out of the way now, or copy its rows, and drop it in a later version")
    }
  }

  private func emptied(_ name: NameID, _ script: Script) -> Diagnostic {
    finding(
      "all rows of '\(script.written(name))' are gone after this, and no rollback of the code brings them back", at: script.range(name),
      help: "copy the rows first, or say which of them are meant")
  }

  /// DROP EXTERNAL TABLE and their like lose no rows.
  private func isTemporaryOrForeign(_ drop: Drop, _ script: Script) -> Bool {
    let extent = drop.object
    return ["external", "foreign", "dynamic", "event", "temporary", "temp"].contains { script.holds($0, in: extent) }
  }

  /// It was there before, nothing has read it and nothing makes or fills it again.
  private func isLost(_ name: NameID, at index: Int, _ migration: Migration, _ script: Script) -> Bool {
    let key = script.tableKey(name)
    if migration.isNew(name, at: index, script) || migration.isMadeAgain(name, after: index, script) { return false }
    if migration.isDown(index, script) || script.isScratch(name) { return false }
    let isCopied = migration.steps[..<index].contains { script.reads(key, $0.statement) }
    let isFilled = migration.steps[(index + 1)...].contains { script.fills(key, $0.statement) }
    return !isCopied && !isFilled
  }
}

extension Script {
  /// `tmp_calls`, `calls_backup`, `calls_old`: kept aside for a while only.
  func isScratch(_ table: NameID) -> Bool {
    let words: Set<Substring> = ["tmp", "temp", "temporary", "scratch", "bak", "backup", "old", "obsolete", "deprecated", "staging", "stage", "stg"]
    return name(tree[table].name).split { !$0.isLetter }.contains(where: words.contains)
  }

  /// Whether a statement writes rows into a table.
  func fills(_ table: TableKey, _ statement: StatementID) -> Bool {
    switch tree[statement] {
    case .insert, .merge: writtenTable(statement).map { tableKey($0).mayBe(table) } ?? false
    case .command(let id): name(tree[id].verb) == "copy"
    default: false
    }
  }
}
