import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A column that is tagged as personal, and whose values reach a table without a tag, a log or the rejected rows unmasked.
///
///     email VARCHAR --@ pii email      …      INSERT INTO mart.person (contact) SELECT email FROM stg.account
///
/// What is compared, counted or hashed on the way, or goes through a function that no one here knows, does not count.
struct PersonalDataInClear: BodyRule {
  let code = "PII001"
  let name = "personal-data-in-clear"
  let summary = "a column tagged with `pii` reaches a table, a log or rejected rows unmasked"
  let defaultSeverity = Severity.error
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript, !context.tags.isEmpty else { return [] }
    let flow = PrivacyFlow(Lineage(of: context.model), context.tags)
    let found = tableFindings(flow) + messageFindings(flow, context) + rejectFindings(flow, context.script)
    var seen: Set<SourceRange> = []
    return found.filter { seen.insert($0.range).inserted }
  }

  // MARK: Tables

  /// Only tables whose columns were looked at for tags.
  private func tableFindings(_ flow: PrivacyFlow) -> [Diagnostic] {
    flow.lineage.writes.compactMap { write in
      guard case .column(let target) = write.target, flow.tags.tables.contains(target.table), flow.tags.kind(of: target) == nil,
        let holding = flow.holding(in: write.sources)
      else { return nil }
      return finding(
        "'\(holding.origin)' is personal (\(holding.kind)) and gets into '\(target)' in clear, where no tag says so", at: write.place,
        help: "mask it on the way, with a hash for instance, or tag '\(target.column)': --@ pii \(holding.kind)")
    }
  }

  // MARK: Logs

  private func messageFindings(_ flow: PrivacyFlow, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let raised = context.bodies.flatMap(\.statements).flatMap { statement -> [ExpressionID] in
      guard case .raise(let id) = script.tree[statement.id] else { return [] }
      return Array(script.tree[script.tree[id].arguments]) + Array(script.tree[script.tree[id].options])
    }
    return (raised + script.loggedValues).compactMap { value in
      guard let holding = flow.holding(in: flow.lineage.sources(of: value)) else { return nil }
      return finding(
        "'\(holding.origin)' is personal (\(holding.kind)) and gets into the log in clear, where everyone who looks after the run reads it",
        at: script.range(value), help: "leave it out of the message: a key or a count says as much")
    }
  }

  // MARK: Rejected rows

  /// Rejected rows keep the columns of the query, in a table of their own.
  private func rejectFindings(_ flow: PrivacyFlow, _ script: Script) -> [Diagnostic] {
    script.clauses.indices.compactMap { index in
      let clause = script.clauses[index]
      guard clause.carrier >= 0, script.carriers[clause.carrier].kind == .statement, script.rejectsRows(clause) else { return nil }
      return rejectFinding(clause, script.carriers[clause.carrier].statement, flow, script)
    }
  }

  private func rejectFinding(_ clause: Clause, _ load: StatementID, _ flow: PrivacyFlow, _ script: Script) -> Diagnostic? {
    let table = script.rejectTable(of: load, clause, flow.lineage.model)
    for write in flow.lineage.writes where write.statement == load {
      guard case .column(let target) = write.target, let table, let holding = flow.holding(in: write.sources),
        flow.tags.kind(of: target) != nil, flow.tags.kind(of: ColumnName(table, target.column)) == nil
      else { continue }
      return finding(
        "rows that are rejected keep '\(target.column)' in clear in '\(table)', where no tag says that it is personal (\(holding.kind))",
        at: script.range(clause.word), help: "create '\(table)' in the project, with --@ pii \(holding.kind) on '\(target.column)'")
    }
    return nil
  }
}

extension Script {
  /// The arguments of SYSTEM$LOG and its like.
  fileprivate var loggedValues: [ExpressionID] {
    var values: [ExpressionID] = []
    for index in tree.expressions.indices {
      guard case .call(let name, let arguments, _) = tree.expressions[index], self.name(tree[name].name).hasPrefix("system$log") else {
        continue
      }
      values += tree[arguments]
    }
    for index in tree.statements.indices {
      guard case .call(let id) = tree.statements[index], !tree[id].name.isNone, name(tree[tree[id].name].name).hasPrefix("system$log")
      else { continue }
      values += tree[tree[id].arguments]
    }
    return values
  }

  fileprivate func rejectsRows(_ clause: Clause) -> Bool {
    switch clause.content {
    case .unique(let id): tree[id].action == .reject
    case .quality(let id): tree[id].action == .reject
    case .refers(let id): tree[id].action == .reject
    case .score(let id): tree[id].action == .reject
    default: false
    }
  }

  /// The table that `score … else reject into` names, or the target's with `_rejected` behind its name.
  fileprivate func rejectTable(of load: StatementID, _ clause: Clause, _ model: Bindings) -> ObjectName? {
    if case .score(let id) = clause.content, !tree[id].into.isNone { return objectName(tree[id].into) }
    for other in clauses(on: clause.carrier) {
      if case .score(let id) = other.content, !tree[id].into.isNone { return objectName(tree[id].into) }
    }
    return model.target(of: load)?.table.map { ObjectName(schema: $0.schema, name: $0.name + "_rejected") }
  }
}
