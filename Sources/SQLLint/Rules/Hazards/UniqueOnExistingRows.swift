import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A key is declared on rows that were written without it.
///
///     CREATE UNIQUE INDEX account_email ON account (email);
struct UniqueOnExistingRows: BodyRule {
  let code = "MIG003"
  let name = "unique-on-existing-rows"
  let summary = "a key is declared on rows that were written without it"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript, script.grammar.enforcesKeys else { return [] }
    return constraints(context) + columns(context) + indexes(context)
  }

  private func finding(_ key: String, of table: NameID, at range: SourceRange, _ script: Script) -> Diagnostic {
    finding(
      "this fails where two rows of '\(script.written(table))' agree in \(key): they were written without it", at: range,
      help: "look for such rows first (GROUP BY … HAVING count(*) > 1) and take them away in a step before this one")
  }

  private func constraints(_ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return context.migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .addConstraint, !isTidied(alteration.table, before: alteration.step, context) else { return nil }
      let constraint = script.tree[alteration.action.constraint]
      guard constraint.kind == .unique || constraint.kind == .primaryKey, !constraint.keys.isEmpty else { return nil }
      let words = constraint.kind == .unique ? ["unique"] : ["primary", "key"]
      guard let range = script.range(of: words, in: alteration.action.tokens) else { return nil }
      let isGrown = script.tree[constraint.columns].contains { isAdded($0, to: alteration, context) }
      return isGrown ? nil : finding(text(constraint.keys, script), of: alteration.table, at: range, script)
    }
  }

  /// A new column with one value for all.
  private func columns(_ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return context.migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .addColumn, !alteration.action.column.isNone else { return nil }
      let column = script.tree[alteration.action.column]
      guard column.isUnique, !column.defaultValue.isNone, isConstant(column.defaultValue, script),
        let range = script.range(of: ["unique"], in: alteration.action.tokens)
      else { return nil }
      return finding("'\(script.text(column.name))'", of: alteration.table, at: range, script)
    }
  }

  private func indexes(_ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    return migration.steps.indices.compactMap { index in
      let statement = migration.steps[index].statement
      guard case .createIndex(let id) = script.tree[statement], script.tree[id].isUnique else { return nil }
      let node = script.tree[id]
      guard !migration.isNew(node.table, at: index, script), !isTidied(node.table, before: index, context) else { return nil }
      let word = script.token("unique", in: script.tree.extent(of: statement))
      return word.isNone ? nil : finding(text(node.keys, script), of: node.table, at: script.range(word), script)
    }
  }

  /// `'email', 'tenant'`
  private func text(_ keys: List<IndexKeyID>, _ script: Script) -> String {
    script.tree[keys].map { key in
      let node = script.tree[key]
      return node.column.isNone ? script.quoted(script.range(node.value)) : "'\(script.text(node.column))'"
    }.joined(separator: ", ")
  }

  private func isConstant(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .number, .string, .boolean: true
    default: false
    }
  }

  /// The column is added by this script: it has no values but those of the script.
  private func isAdded(_ column: TokenID, to alteration: Migration.Alteration, _ context: LintContext) -> Bool {
    let script = context.script
    return context.migration.alterations.contains { other in
      other.step <= alteration.step && other.action.kind == .addColumn && !other.action.name.isNone
        && script.name(other.action.name) == script.name(column) && script.tableKey(other.table) == script.tableKey(alteration.table)
    }
  }

  /// Rows were deleted or changed before: the author has thought of them.
  private func isTidied(_ table: NameID, before index: Int, _ context: LintContext) -> Bool {
    let script = context.script
    let key = script.tableKey(table)
    return context.migration.steps[..<index].contains { step in
      switch script.tree[step.statement] {
      case .delete, .update, .merge, .truncate: script.writtenTable(step.statement).map { script.tableKey($0).mayBe(key) } ?? false
      case .with(_, let change, recursive: _): script.writtenTable(change).map { script.tableKey($0).mayBe(key) } ?? false
      case .opaque, .anonymous: true
      default: false
      }
    }
  }
}
