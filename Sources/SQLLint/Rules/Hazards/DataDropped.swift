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

  /// The first step that reads a name, and the last that writes rows under it, whatever schema they say.
  private struct Uses {
    var firstRead: [Symbol: Int] = [:]
    var lastFill: [Symbol: Int] = [:]
    /// The last step that may do anything.
    var lastUnknown = -1
    /// The first step that calls what makes something with a name that it is given.
    var firstMade: [Symbol: Int] = [:]

    func isRead(_ name: Symbol, before step: Int) -> Bool { firstRead[name].map { $0 < step } ?? false }
    func isMade(_ name: Symbol, before step: Int) -> Bool { firstMade[name].map { $0 < step } ?? false }
    func isFilled(_ name: Symbol, after step: Int) -> Bool { lastFill[name].map { $0 > step } ?? false }
  }

  private static let forGood = "and no rollback of the code brings them back"

  // MARK: Columns

  private func columns(_ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    let drops = migration.alterations.filter {
      $0.action.kind == .dropColumn && !$0.action.name.isNone && !script.isCatalog($0.table)
    }
    guard !drops.isEmpty else { return [] }
    let uses = columnUses(migration, script)
    return drops.compactMap { alteration in
      guard !uses.isRead(script.symbol(script.name(alteration.action.name)), before: alteration.step),
        !migration.isDown(alteration.step, script)
      else { return nil }
      let column = alteration.action.name
      return finding(
        "the values of '\(script.text(column))' in '\(script.written(alteration.table))' are gone after this, \(Self.forGood)",
        at: script.range(column), help: "copy them first, or stop writing the column now and drop it in a later version")
    }
  }

  /// Where columns are named in steps that may copy them.
  private func columnUses(_ migration: Migration, _ script: Script) -> Uses {
    var uses = Uses()
    for (index, step) in migration.steps.enumerated() {
      switch script.tree[step.statement] {
      case .insert, .update, .merge, .createTable, .createView:
        for name in script.expressions(in: step.statement).compactMap({ script.column($0) }) where uses.firstRead[name] == nil {
          uses.firstRead[name] = index
        }
      default: break
      }
    }
    return uses
  }

  // MARK: Tables

  private func tables(_ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    let losses = migration.steps.indices.filter { losesRows(migration.steps[$0].statement, script) }
    guard !losses.isEmpty else { return [] }
    let uses = tableUses(migration, script)
    let made = MadeTables(in: context.flows.bodies[0], script)
    return losses.flatMap { index -> [Diagnostic] in
      let statement = migration.steps[index].statement
      if case .drop(let id) = script.tree[statement] { return dropped(script.tree[id], at: index, uses, made, context) }
      guard let table = script.writtenTable(statement), uses.lastUnknown < index, isLost(table, at: index, uses, made, context) else {
        return []
      }
      return [emptied(table, script)]
    }
  }

  private func losesRows(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .drop(let id): script.tree[id].kind == .table || script.tree[id].kind == .schema  // DELETE is for `NoWhere`
    case .truncate: true
    default: false
    }
  }

  private func tableUses(_ migration: Migration, _ script: Script) -> Uses {
    var uses = Uses()
    for (index, step) in migration.steps.enumerated() {
      if let table = script.filledTable(step.statement) { uses.lastFill[script.tree[table].name] = index }
      if script.mayDoAnything(step.statement) { uses.lastUnknown = index }
      for name in script.namedTables(of: step.statement).map({ script.tree[$0].name }) where uses.firstRead[name] == nil {
        uses.firstRead[name] = index
      }
      for name in script.namesGivenToMakers(in: step.statement) where uses.firstMade[name] == nil { uses.firstMade[name] = index }
    }
    return uses
  }

  private func dropped(_ drop: Drop, at index: Int, _ uses: Uses, _ made: MadeTables, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !isTemporaryOrForeign(drop, script), !isEmptySchema(drop, at: index, context) else { return [] }
    let (what, verb) = drop.kind == .schema ? ("everything in", "is") : ("the rows of", "are")
    return script.tree[drop.names].filter { isLost($0, at: index, uses, made, context) }.map { name in
      finding(
        "\(what) '\(script.written(name))' \(verb) gone after this, \(Self.forGood)",
        at: script.range(name), help: "rename it out of the way now, or copy its rows, and drop it in a later version")
    }
  }

  /// One that the script made, or that must be empty to be dropped.
  private func isEmptySchema(_ drop: Drop, at index: Int, _ context: LintContext) -> Bool {
    let script = context.script
    guard drop.kind == .schema else { return false }
    let statement = script.tree.extent(of: context.migration.steps[index].statement)
    if script.grammar.dropsEmptySchemasAlone && !script.holds("cascade", in: statement) { return true }
    return script.tree[drop.names].allSatisfy { name in
      let schema = script.tree[name].name
      return context.migration.isNewSchema(schema, at: index) || context.migration.isSchemaMadeAgain(schema, after: index)
    }
  }

  private func emptied(_ name: NameID, _ script: Script) -> Diagnostic {
    finding(
      "all rows of '\(script.written(name))' are gone after this, \(Self.forGood)", at: script.range(name),
      help: "copy the rows first, or say which of them are meant")
  }

  /// DROP EXTERNAL TABLE and their like lose no rows.
  private func isTemporaryOrForeign(_ drop: Drop, _ script: Script) -> Bool {
    let extent = drop.object
    return ["external", "foreign", "dynamic", "event", "temporary", "temp"].contains { script.holds($0, in: extent) }
  }

  /// It was there before, nothing has read it and nothing makes or fills it again.
  private func isLost(_ name: NameID, at index: Int, _ uses: Uses, _ made: MadeTables, _ context: LintContext) -> Bool {
    let (script, migration) = (context.script, context.migration)
    if migration.isNew(name, at: index, script) || migration.isMadeAgain(name, after: index, script) || script.isScratch(name) {
      return false
    }
    if made.hold(name, before: migration.steps[index].statement) { return false }
    let (schema, table) = (script.tree[name].schema, script.tree[name].name)
    if uses.isMade(table, before: index) || uses.isMade(schema, before: index) { return false }
    return !uses.isRead(table, before: index) && !uses.isFilled(table, after: index) && !migration.isDown(index, script)
  }
}

extension Script {
  /// `tmp_calls`, `calls_backup`, `calls_old`: kept aside for a while only.
  func isScratch(_ table: NameID) -> Bool {
    let words: Set<Substring> = [
      "tmp", "temp", "temporary", "scratch", "bak", "backup", "old", "obsolete", "deprecated", "staging", "stage", "stg",
    ]
    return name(tree[table].name).split { !$0.isLetter }.contains(where: words.contains)
  }

  /// SELECT create_partition('calls'): the texts that a query gives to functions which make something.
  func namesGivenToMakers(in statement: StatementID) -> [Symbol] {
    guard case .query = tree[statement] else { return [] }
    let made = expressions(in: statement)
    guard made.contains(where: { isMaker($0) }) else { return [] }
    return made.compactMap { if case .string(let text) = tree[$0] { symbol(string(text).lowercased()) } else { nil } }
  }

  private func isMaker(_ expression: ExpressionID) -> Bool {
    guard case .call(let name, _, _) = tree[expression] else { return false }
    let words = self.name(tree[name].name)
    return ["create", "make", "totable", "to_table", "clone"].contains { words.contains($0) }
  }

  /// The table into which a statement writes new rows.
  func filledTable(_ statement: StatementID) -> NameID? {
    switch tree[statement] {
    case .insert, .merge: return writtenTable(statement)
    case .command(let id):
      let command = tree[id]
      return name(command.verb) == "copy" && !command.name.isNone ? command.name : nil
    default: return nil
    }
  }

  /// CALL, EXECUTE, DO, and what was not read.
  func mayDoAnything(_ statement: StatementID) -> Bool {
    switch tree[statement] {
    case .call, .execute, .anonymous, .block, .opaque: true
    default: false
    }
  }
}
