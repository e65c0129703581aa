import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A column is dropped or renamed that a view or a procedure asks for.
///
///     ALTER TABLE stg.calls DROP COLUMN title;   with   CREATE VIEW mart.calls AS SELECT id, title FROM stg.calls
///
/// The views and procedures of the schema are asked, and those of the script itself.
struct ReaderBroken: BodyRule {
  let code = "MIG014"
  let name = "reader-broken"
  let summary = "a view or a procedure asks for a column that is dropped or renamed"
  let defaultSeverity = Severity.error
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    let changes = context.migration.alterations.filter {
      ($0.action.kind == .dropColumn || $0.action.kind == .renameColumn) && !$0.action.name.isNone
    }
    guard !changes.isEmpty else { return [] }
    let questions = questions(context)
    return changes.compactMap { alteration in
      let action = alteration.action
      let readers = own(alteration, questions, context) + known(alteration, context)
      guard let first = readers.first else { return nil }
      let names = readers.map { "'\($0.name)'" }.listed
      return finding(
        "\(names) \(readers.count == 1 ? "asks" : "ask") for '\(script.text(action.name))': \(consequence(first, action))",
        at: script.range(action.name),
        notes: first.range.map { [Diagnostic.Note("asked for here", at: $0)] } ?? [],
        help: "change \(readers.count == 1 ? "it" : "them") in the same version, before this statement")
    }
  }

  private struct Reader {
    let name: String
    let isView: Bool
    let range: SourceRange?
  }

  private func consequence(_ reader: Reader, _ action: AlterAction) -> String {
    guard reader.isView else { return "the next call fails" }
    return action.kind == .dropColumn ? "this fails, or with CASCADE the view goes too" : "readers of the view find another name or none"
  }

  // MARK: In the script

  /// A column that a view or a procedure asks one table for.
  private struct Question {
    let step: Int
    let table: TableKey
    let place: ExpressionID
    let reader: NameID
    let isView: Bool
  }

  /// By column, in the order of the steps that create who asks.
  private func questions(_ context: LintContext) -> [Symbol: [Question]] {
    let (script, migration) = (context.script, context.migration)
    var questions: [Symbol: [Question]] = [:]
    for (index, step) in migration.steps.enumerated() {
      guard let (name, isView) = definition(step.statement, script) else { continue }
      for (column, table, place) in places(step.statement, script) {
        questions[column, default: []].append(Question(step: index, table: table, place: place, reader: name, isView: isView))
      }
    }
    return questions
  }

  /// Views and procedures that were created before, and are neither dropped nor created again.
  private func own(_ alteration: Migration.Alteration, _ questions: [Symbol: [Question]], _ context: LintContext) -> [Reader] {
    let script = context.script
    let key = script.tableKey(alteration.table)
    var seen: Set<TableKey> = []
    let asking = questions[script.symbol(script.name(alteration.action.name))] ?? []
    return asking.compactMap { question in
      guard question.step < alteration.step, question.table.mayBe(key), !isReplaced(question, alteration.step, context) else { return nil }
      guard seen.insert(script.tableKey(question.reader)).inserted else { return nil }
      return Reader(name: script.written(question.reader), isView: question.isView, range: script.range(question.place))
    }
  }

  /// It is dropped by any step, or created again behind the change.
  private func isReplaced(_ question: Question, _ change: Int, _ context: LintContext) -> Bool {
    let (script, migration) = (context.script, context.migration)
    return migration.steps.indices.contains { index in
      let statement = migration.steps[index].statement
      if index > question.step && isDropped(question.reader, by: statement, script) { return true }
      return index > change && definition(statement, script).map { script.tableKey($0.0) == script.tableKey(question.reader) } ?? false
    }
  }

  private func definition(_ statement: StatementID, _ script: Script) -> (NameID, Bool)? {
    switch script.tree[statement] {
    case .createView(let id): (script.tree[id].name, true)
    case .createProcedure(let id): (script.tree[id].name, false)
    default: nil
    }
  }

  private func isDropped(_ name: NameID, by statement: StatementID, _ script: Script) -> Bool {
    guard case .drop(let id) = script.tree[statement] else { return false }
    return script.tree[script.tree[id].names].contains { script.tableKey($0).name == script.tree[name].name }
  }

  /// The columns that SELECTs from one table alone name.
  private func places(_ statement: StatementID, _ script: Script) -> [(Symbol, TableKey, ExpressionID)] {
    script.selects(insideOf: statement).flatMap { select -> [(Symbol, TableKey, ExpressionID)] in
      let names = script.namedTables(in: script.tree[select].from)
      guard names.count == 1, let name = names.first else { return [] }
      let items = script.tree[script.tree[select].items].map { script.tree[$0].value }
      let expressions = (items + [script.tree[select].filter]).filter { !$0.isNone }.flatMap { script.expressions(in: $0) }
      return expressions.compactMap { place in script.column(place).map { ($0, script.tableKey(name), place) } }
    }
  }

  // MARK: In the schema

  private func known(_ alteration: Migration.Alteration, _ context: LintContext) -> [Reader] {
    guard let schema = context.schema else { return [] }
    let table = context.script.objectName(alteration.table)
    let column = context.script.name(alteration.action.name)
    let views = schema.orderedViews.filter { asks($0.query, $0.dependencies, table, column, schema) }
    let routines = schema.orderedRoutines.filter { asks($0.source, $0.dependencies, table, column, schema) }
    return views.map { Reader(name: "\($0.name)", isView: true, range: nil) }
      + routines.map { Reader(name: "\($0.name)", isView: false, range: nil) }
  }

  /// It depends on the table, names the column, and no other table that it depends on has one of that name.
  private func asks(_ text: SQLFragment, _ dependencies: [ObjectName], _ table: ObjectName, _ column: String, _ schema: Database) -> Bool {
    guard dependencies.contains(table), text.mentions(column) else { return false }
    return !dependencies.contains { $0 != table && schema.tables[$0]?.column(column) != nil }
  }
}

extension Script {
  /// The SELECTs of a view, or of a procedure's body.
  fileprivate func selects(insideOf statement: StatementID) -> [SelectID] {
    let extent = tree.extent(of: statement)
    if case .createView(let view) = tree[statement] { return selects(of: tree[view].query, in: extent) }
    return tree.statements.indices.flatMap { index -> [SelectID] in
      let id = StatementID(raw: UInt32(index + 1))
      let own = tree.extent(of: id)
      return extent.first <= own.first && own.last <= extent.last ? selects(in: id) : []
    }
  }
}
