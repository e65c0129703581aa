public import Diagnostics
import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceText

/// Understands a procedure: its variables, its loads, its clauses.
///
///     let (procedure, diagnostics) = ProcedureReader.read(statement, model)
public struct ProcedureReader {
  let model: SemanticModel
  private let statement: StatementID
  private let node: CreateProcedure
  private let carrier: Int
  private var reader: ClauseReader
  private var binder: Binder
  private var airbyteTables: Set<ObjectName> = []
  private var loads: [StatementID: Load] = [:]
  private var statementLogs: [StatementID: [LogHook]] = [:]
  private var blockPolicies: [StatementID: [ErrorPolicy]] = [:]
  private var statementTargets: [StatementID: [String]] = [:]
  private var after: [ObjectName] = []
  private var loadNames: [String: Int] = [:]
  private var isTransform = false
  /// What stands on each statement, by its place.
  private let carriers: [StatementID: Int]

  private var script: Script { model.script }

  /// Reads the procedure that a CREATE PROCEDURE statement defines; nil where it has no readable body.
  public static func read(_ statement: StatementID, _ model: SemanticModel) -> (procedure: LoweredProcedure?, diagnostics: [Diagnostic]) {
    guard case .createProcedure(let id) = model.script.tree[statement] else { return (nil, []) }
    var reader = ProcedureReader(model, statement, model.script.tree[id])
    let procedure = reader.procedure()
    return (procedure, reader.reader.diagnostics + model.diagnostics)
  }

  private init(_ model: SemanticModel, _ statement: StatementID, _ node: CreateProcedure) {
    self.model = model
    self.statement = statement
    self.node = node
    let statements = model.script.carriers.indices.filter { model.script.carriers[$0].kind == .statement }
    carriers = Dictionary(statements.map { (model.script.carriers[$0].statement, $0) }) { first, _ in first }
    carrier = carriers[statement] ?? -1
    reader = ClauseReader(model)
    binder = Binder(model)
  }

  private mutating func procedure() -> LoweredProcedure? {
    let clauses = script.clauses(on: carrier)
    for clause in clauses + bodyClauses() { refuseUnbuilt(clause) }
    isTransform = clauses.contains { if case .transform = $0.content { true } else { false } }
    let reads = clauses.compactMap { readTable($0) }
    guard !node.body.isNone else {
      reader.diagnostics.append(
        Diagnostic(
          "TGT001", .error, "the body of '\(model.objectName(node.name))' is not read: it is compiled for no target",
          at: script.range(node.name)))
      return nil
    }
    if isTransform { refuseForm() }
    model.forgetVariables()
    declareParameters()
    block(script.tree[node.body])
    let policies = errorPolicies(clauses)
    let retry = retryPolicy(clauses, policies)
    let gates = clauses.compactMap { procedureGate($0) }
    let allGates = gates + loads.values.flatMap(\.gates)
    return LoweredProcedure(
      model: model, name: model.objectName(node.name), node: node, statement: statement, isTransform: isTransform, reads: reads,
      after: after,
      loads: loads, logs: clauses.compactMap { hook($0) }, statementLogs: statementLogs, statementTargets: statementTargets,
      errorPolicies: policies,
      blockPolicies: blockPolicies, retry: retry,
      gates: gates, projectVariables: variables(of: allGates), ruleSetText: ruleSetText(clauses))
  }

  // MARK: Clauses of the procedure

  private func bodyClauses() -> [Clause] {
    let extent = script.tree.extent(of: statement)
    return script.clauses.indices.map { script.clauses[$0] }.filter { clause in
      let next = script.annotations[clause.annotation].nextToken
      return extent.first < next && next <= extent.last
    }
  }

  private mutating func refuseUnbuilt(_ clause: Clause) {
    switch clause.content {
    case .watermark, .refers, .timeout, .freshness, .schedule, .pii, .enrich, .renamed:
      refuse(clause, "'\(script.name(clause.word))' is not supported yet")
    case .only(let only):
      if !script.tree[only].statement.isNone { refuse(clause, "'only' with a statement of its own is not supported in a body yet") }
      if clause.carrier == carrier { refuse(clause, "'only' on a procedure is not supported yet") }
    default: break
    }
  }

  private mutating func refuse(_ clause: Clause, _ message: String) {
    reader.diagnostics.append(
      Diagnostic(
        "TGT002", .error, message, at: script.annotations[clause.annotation].range,
        help: "take the clause out to ship this; lint accepts it"))
  }

  /// A transform is run by its name alone, and gives back one text.
  private mutating func refuseForm() {
    if node.isFunction {
      refuse("a function as a transform", at: script.range(node.name), help: "make it a procedure")
    }
    if let first = script.tree[node.parameters].first {
      refuse(
        "a parameter of a transform", at: script.range(script.tree[first].name), help: "use a project variable, or a table of settings")
    }
  }

  private mutating func refuse(_ what: String, at range: SourceRange, help: String) {
    reader.diagnostics.append(Diagnostic("TGT001", .error, "\(what) is not supported yet", at: range, help: help))
  }

  private mutating func readTable(_ clause: Clause) -> ObjectName? {
    guard case .reads(let id) = clause.content else { return nil }
    let node = script.tree[id]
    let name = model.objectName(node.table)
    if !node.after.isNone { after.append(model.objectName(node.after)) }
    if node.isAirbyte {
      airbyteTables.insert(name)
      checkAirbyte(name, node.table)
    }
    return name
  }

  private static let airbyteColumns = ["_airbyte_raw_id", "_airbyte_data", "_airbyte_meta"]

  private mutating func checkAirbyte(_ name: ObjectName, _ at: NameID) {
    guard let table = model.catalogue.tables[name] else {
      reader.report("there is no table '\(name)'", at: script.tree[at].last)
      return
    }
    for column in ProcedureReader.airbyteColumns where table.column(column) == nil {
      reader.report("'\(name)' has no '\(column)': it is no table of Airbyte's", at: script.tree[at].last)
    }
  }

  private mutating func hook(_ clause: Clause) -> LogHook? {
    guard case .log(let id) = clause.content else { return nil }
    return reader.log(script.tree[id])
  }

  private mutating func errorPolicies(_ clauses: [Clause]) -> [ErrorPolicy] {
    var policies: [ErrorPolicy] = []
    for clause in clauses {
      guard case .onError(let id) = clause.content, let policy = reader.policy(script.tree[id]) else { continue }
      if policies.contains(where: { $0.scope == policy.scope }) {
        reader.report("this 'on error' is never reached: there is one for the same errors above", at: script.tree[id].what)
      }
      policies.append(policy)
    }
    return policies.sorted { $0.scope.rank < $1.scope.rank }
  }

  private mutating func retryPolicy(_ clauses: [Clause], _ policies: [ErrorPolicy]) -> RetryPolicy? {
    var found: RetryPolicy?
    for clause in clauses {
      guard case .retry(let id) = clause.content else { continue }
      found = reader.retry(script.tree[id])
      found?.alsoRetried = policies.filter(\.retries).map(\.scope.word)
      checkRerunnable(clause)
    }
    if found == nil && policies.contains(where: \.retries) {
      reader.diagnostics.append(
        Diagnostic(
          "ANN003", .error, "'on error … do retry' needs a 'retry' clause", at: script.range(node.name),
          help: "--@ retry transient up to 3 times"))
    }
    return found
  }

  /// A retry repeats the whole transaction: every load must find its rows again by a key, and not insert what it deleted.
  private mutating func checkRerunnable(_ clause: Clause) {
    for load in loads.values.sorted(by: { $0.number < $1.number }) {
      if load.keys.isEmpty && load.creation?.replaces != true {
        refuseRetry(of: load, "an INSERT without ON CONFLICT adds its rows again", clause, "use MERGE or ON CONFLICT by the target's key")
      } else if load.mayInsertDeleted(in: script) {
        refuseRetry(
          of: load, "a row that it deletes may be inserted by the next attempt", clause,
          "say it of the INSERT too: WHEN NOT MATCHED AND NOT (the condition of the DELETE)")
      }
    }
  }

  private mutating func refuseRetry(of load: Load, _ reason: String, _ clause: Clause, _ help: String) {
    reader.report("'\(load.name)' is not provably re-runnable, so it cannot be retried: \(reason)", at: clause.word, help: help)
  }

  private mutating func procedureGate(_ clause: Clause) -> Gate? {
    guard case .gate(let id) = clause.content else { return nil }
    return reader.gate(script.tree[id], rules: nil)
  }

  private func variables(of gates: [Gate]) -> [String] {
    Set(gates.compactMap { gate in if case .variable(let name) = gate.bound { name } else { nil } }).sorted()
  }

  private func ruleSetText(_ clauses: [Clause]) -> [UInt8] {
    var bytes: [UInt8] = []
    for clause in clauses + bodyClauses() {
      switch clause.content {
      case .unique, .quality, .score, .gate: bytes += script.canonicalText(clause) + [UInt8(ascii: "\n")]
      default: break
      }
    }
    return bytes
  }

  // MARK: The body

  private mutating func declareParameters() {
    for id in script.tree[node.parameters] {
      let parameter = script.tree[id]
      model.declare(script.name(parameter.name), as: localType(parameter.type))
    }
  }

  /// In a procedure that is no transform a variable may be of a type that has no name in the common vocabulary.
  private func localType(_ type: TypeID) -> SQLType {
    isTransform && !script.tree[type].holdsMore && script.name(script.tree[type].name) != "record"
      ? model.type(type) : model.dialect.type(type, in: script)
  }

  private mutating func block(_ block: Block) {
    for id in script.tree[block.declarations] { declare(script.tree[id]) }
    statements(block.statements)
    for id in script.tree[block.handlers] {
      for name in ["sqlerrm", "sqlstate"] { model.declare(name, as: .text) }
      model.declare("sqlcode", as: .integer)
      statements(script.tree[id].statements)
    }
  }

  private mutating func declare(_ variable: Variable) {
    var type = variable.type.isNone ? SQLType.unknown : localType(variable.type)
    if !variable.value.isNone {
      let value = binder.type(of: variable.value, seeing: [])
      if type == .unknown { type = value }
    }
    model.declare(script.name(variable.name), as: type)
  }

  private mutating func statements(_ list: List<StatementID>) {
    for id in script.tree[list] { statement(id) }
  }

  private mutating func statement(_ id: StatementID) {
    noteLogs(id)
    switch script.tree[id] {
    case .merge(let merge): self.merge(script.tree[merge], id)
    case .insert(let insert) where isLoad(id, into: script.tree[insert].table): load(id)
    case .insert(let insert): _ = binder.columns(of: script.tree[insert].source)
    case .update where isJudged(id): load(id)
    case .createTable(let table):
      note(script.tree[table], isLoad: isJudged(id))
      if isJudged(id) { load(id) }
    case .update(let update): bind(script.tree[update])
    case .delete(let delete): bind(script.tree[delete])
    case .query(let query), .perform(let query): _ = binder.columns(of: query)
    case .block(let block):
      notePolicies(id)
      self.block(script.tree[block])
    case .declare(let variable): declare(script.tree[variable])
    case .assign(let assign): binder.type(of: script.tree[assign].value, seeing: [])
    case .condition(let condition): bind(script.tree[condition])
    case .giveBack(let value): if !value.isNone { binder.type(of: value, seeing: []) }
    case .loop(let loop): statements(script.tree[loop].statements)
    default: break
    }
  }

  private mutating func statementHook(_ clause: Clause) -> LogHook? {
    guard let hook = hook(clause) else { return nil }
    if hook.event != .statement {
      reader.report("on a statement it is 'log … on statement'", at: clause.word, help: "the other events are the procedure's")
    }
    return hook
  }

  private mutating func noteLogs(_ id: StatementID) {
    guard let carrier = carriers[id] else { return }
    let clauses = script.clauses(on: carrier)
    let hooks = clauses.compactMap { statementHook($0) }
    if !hooks.isEmpty { statementLogs[id] = hooks }
    for clause in clauses {
      if case .only(let only) = clause.content { statementTargets[id] = script.tree[script.tree[only].targets].map { script.name($0) } }
    }
  }

  /// A load binds its query itself, and says then which columns the table has.
  private mutating func note(_ table: CreateTable, isLoad: Bool) {
    let columns = isLoad || table.query.isNone ? [] : binder.columns(ofTableMadeOf: table.query)
    model.note(made: model.objectName(table.name), columns: columns, isTemporary: table.isTemporary)
  }

  /// What fills a table of a statement's own prepares a load.
  private func isLoad(_ id: StatementID, into table: NameID) -> Bool {
    isTransform && script.isLoad(script.tree[id]) && (!model.isMade(model.objectName(table)) || isJudged(id))
  }

  /// An UPDATE … FROM or a CREATE TABLE AS prepares what a load writes as often as it is one: its clauses say which.
  private func isJudged(_ id: StatementID) -> Bool {
    guard isTransform, script.isLoad(script.tree[id]) else { return false }
    guard let carrier = carriers[id] else { return false }
    return script.clauses(on: carrier).contains { clause in
      switch clause.content {
      case .unique, .quality, .score, .gate: true
      default: false
      }
    }
  }

  private mutating func notePolicies(_ id: StatementID) {
    guard let carrier = carriers[id] else { return }
    let policies = errorPolicies(script.clauses(on: carrier))
    for policy in policies where policy.retries {
      reader.report("a retry repeats the whole transaction: it stands on the procedure", at: script.tree[id].beginning(in: script))
    }
    if !policies.isEmpty { blockPolicies[id] = policies }
  }

  private mutating func bind(_ condition: IfStatement) {
    if !condition.operand.isNone { binder.type(of: condition.operand, seeing: []) }
    for id in script.tree[condition.branches] {
      binder.type(of: script.tree[id].condition, seeing: [])
      statements(script.tree[id].statements)
    }
    statements(condition.otherwise)
  }

  private mutating func bind(_ update: Update) {
    var relations = script.tree[update.from].flatMap { binder.relations(of: $0) }
    relations.append(relation(update.table, alias: update.alias))
    for id in script.tree[update.assignments] { binder.type(of: script.tree[id].value, seeing: relations) }
    if !update.filter.isNone { binder.type(of: update.filter, seeing: relations) }
  }

  private mutating func bind(_ delete: Delete) {
    let relations = script.tree[delete.using].flatMap { binder.relations(of: $0) } + [relation(delete.table, alias: delete.alias)]
    if !delete.filter.isNone { binder.type(of: delete.filter, seeing: relations) }
  }

  private mutating func merge(_ merge: Merge, _ id: StatementID) {
    if let branch = script.tree[merge.branches].first(where: { script.tree[$0].bySource }) {
      refuse(
        "WHEN NOT MATCHED BY SOURCE", at: script.range(script.tree[branch].first),
        help: "delete or update those rows by a statement of their own")
    } else if isLoad(id, into: merge.target) {
      load(id)
    } else {
      bind(merge)
    }
  }

  private mutating func bind(_ merge: Merge) {
    let relations = binder.relations(of: merge.source) + [relation(merge.target, alias: merge.alias)]
    binder.type(of: merge.condition, seeing: relations)
    for id in script.tree[merge.branches] {
      let branch = script.tree[id]
      let values = script.tree[branch.assignments].map { script.tree[$0].value } + Array(script.tree[branch.values])
      for value in [branch.condition] + values where !value.isNone { binder.type(of: value, seeing: relations) }
    }
  }

  private func relation(_ table: NameID, alias: Symbol) -> Relation {
    let name = model.objectName(table)
    let seenAs = alias.isNone ? name.name : script.name(alias)
    return model.relation(named: name, alias: seenAs) ?? Relation(alias: seenAs, columns: [], source: .table(name), isComplete: false)
  }

  private mutating func load(_ id: StatementID) {
    let clauses = script.clauses(on: carriers[id] ?? -1)
    var loadReader = LoadReader(model: model, statement: id, clauses: clauses, airbyteTables: airbyteTables)
    let names = loadNames
    let load = loadReader.load(number: loads.count + 1) { table in
      names[table.name].map { "\(table.name)_\($0 + 1)" } ?? table.name
    }
    reader.diagnostics += loadReader.diagnostics
    guard let load else { return }
    if isTransform { refuseFilled(load) }
    if load.creation != nil {
      model.note(made: load.target.name, columns: load.target.columns.map { OutputColumn(name: $0.name, type: $0.type) })
    }
    loadNames[load.target.name.name, default: 0] += 1
    loads[id] = load
  }

  /// A column that fills itself takes no value of a row's own.
  private mutating func refuseFilled(_ load: Load) {
    let written = Set(load.branches.flatMap { branch in branch.assignments.map(\.column) })
    for column in load.target.columns where written.contains(column.name) {
      guard column.generated != nil || column.identity?.isAlways == true else { continue }
      reader.diagnostics.append(
        Diagnostic(
          "TGT001", .error, "'\(column.name)' of '\(load.target.name)' fills itself and takes no value",
          at: script.range(load.statement), help: "leave the column out of the load"))
    }
  }
}

extension Statement {
  /// The BEGIN of a block.
  fileprivate func beginning(in script: Script) -> TokenID {
    if case .block(let block) = self { script.tree[block].begin } else { .none }
  }
}

extension ErrorPolicy.Scope {
  /// As a retry policy names it.
  fileprivate var word: String {
    switch self {
    case .condition(let code): code
    case .category(let name): name
    case .any: "any"
    }
  }

  /// The most specific first.
  fileprivate var rank: Int {
    switch self {
    case .condition: 0
    case .category: 1
    case .any: 2
    }
  }
}
