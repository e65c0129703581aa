import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Understands one load: its source, its branches and its clauses.
struct LoadReader {
  let model: SemanticModel
  let statement: StatementID
  let clauses: [Clause]
  let airbyteTables: Set<ObjectName>
  var reader: ClauseReader
  private var binder: Binder

  private var script: Script { model.script }

  init(model: SemanticModel, statement: StatementID, clauses: [Clause], airbyteTables: Set<ObjectName>) {
    self.model = model
    self.statement = statement
    self.clauses = clauses
    self.airbyteTables = airbyteTables
    reader = ClauseReader(model)
    binder = Binder(model)
  }

  var diagnostics: [Diagnostic] { reader.diagnostics }

  private mutating func refuse(_ message: String, help: String? = nil) {
    reader.diagnostics.append(Diagnostic("TGT001", .error, message, at: script.range(statement), help: help))
  }

  /// nil where the load cannot be understood; the reasons are in `diagnostics`.
  mutating func load(number: Int, name: (ObjectName) -> String) -> Load? {
    guard let shape = shape() else { return nil }
    let columns = shape.columns
    guard checkNames(columns) else { return nil }
    let seen = relations(columns)
    let rules = qualityRules(seeing: seen)
    let needsChanges = rules.contains { usesChanges($0.condition) || usesChanges($0.applies) }
    let airbyte = airbyteSource(of: shape.source, needsChanges: needsChanges)
    if needsChanges && airbyte == nil {
      refuse(
        "'airbyte_changes' needs a source query that reads a raw table row by row",
        help: "say `--@ reads TABLE as airbyte` for the table in FROM")
    }
    let unique = uniqueness(columns, seeing: seen)
    let score = scoring(shape.target)
    checkBranches(shape, rules, score)
    return Load(
      statement: statement, name: name(shape.target.name), number: number, target: shape.target, targetAlias: shape.targetAlias,
      sourceAlias: shape.sourceAlias, source: shape.source, columns: columns, match: shape.match, keys: shape.keys,
      branches: shape.branches,
      unique: unique, rules: rules, score: score, gates: gates(rules),
      rejects: rejects(shape.target.name, unique, rules, score), airbyte: airbyte)
  }

  // MARK: The statement

  private struct Shape {
    var target: Table
    var targetAlias: String
    var sourceAlias: String
    var source: Load.Source
    var columns: [OutputColumn]
    var match = Load.Match.none
    var keys: [Load.Key] = []
    var branches: [Load.Branch] = []
  }

  private mutating func shape() -> Shape? {
    switch script.tree[statement] {
    case .merge(let merge): return shape(script.tree[merge])
    case .insert(let insert): return shape(script.tree[insert])
    default:
      refuse("clauses on this kind of load are not supported yet", help: "use MERGE or INSERT … SELECT")
      return nil
    }
  }

  private mutating func table(_ name: NameID) -> Table? {
    let object = model.objectName(name)
    if let table = model.catalogue.tables[object] { return table }
    let guess = closest(to: object.description, among: model.catalogue.tables.keys.sorted().map(\.description))
    reader.diagnostics.append(
      Diagnostic(
        "SEM002", .error, "there is no table '\(object)'", at: script.range(name),
        help: guess.map { "did you mean '\($0)'?" } ?? "declare it in the sources"))
    return nil
  }

  /// MERGE with all its branches.
  private mutating func shape(_ merge: Merge) -> Shape? {
    guard let target = table(merge.target) else { return nil }
    guard let (source, alias, columns) = source(of: merge) else { return nil }
    let targetAlias = merge.alias.isNone ? target.name.name : script.name(merge.alias)
    var shape = Shape(target: target, targetAlias: targetAlias, sourceAlias: alias, source: source, columns: columns)
    let targetRelation = relation(target, as: targetAlias)
    let sourceRelation = Relation(alias: alias, columns: columns, source: .query)
    binder.type(of: merge.condition, seeing: [targetRelation, sourceRelation])
    shape.match = .condition(merge.condition)
    shape.keys = keys(merge.condition, targetAlias: targetAlias, target: target)
    for id in script.tree[merge.branches] {
      let branch = script.tree[id]
      guard add(branch, to: &shape, seeing: [targetRelation, sourceRelation]) else { return nil }
    }
    guard !shape.keys.isEmpty else {
      refuse("this MERGE's ON has no 'target.column = source.column'", help: "match by the target's key")
      return nil
    }
    guard shape.branches.contains(where: { $0.action != .nothing }) else {
      refuse("a load that writes nothing")
      return nil
    }
    return shape
  }

  private mutating func source(of merge: Merge) -> (Load.Source, String, [OutputColumn])? {
    switch script.tree[merge.source] {
    case .derived(let query, let alias, lateral: _):
      return (.query(query), script.name(alias), binder.columns(of: query))
    case .named(let name, let alias):
      guard let table = table(name) else { return nil }
      let columns = table.columns.map { OutputColumn(name: $0.name, type: $0.type) }
      return (.table(table.name), alias.isNone ? table.name.name : script.name(alias), columns)
    default:
      refuse("a MERGE's source is a table or a query in brackets")
      return nil
    }
  }

  private mutating func add(_ branch: MergeBranch, to shape: inout Shape, seeing relations: [Relation]) -> Bool {
    if shape.branches.contains(where: { $0.isMatched == branch.isMatched && $0.condition.isNone }) {
      refuse(branch, "a branch behind one that takes every row, and is never reached,", help: "put the one without AND last")
      return false
    }
    if !branch.condition.isNone { binder.type(of: branch.condition, seeing: relations) }
    guard let assignments = assignments(branch, shape.target, relations) else { return false }
    shape.branches.append(
      Load.Branch(action: action(branch), isMatched: branch.isMatched, assignments: assignments, condition: branch.condition))
    return true
  }

  private mutating func refuse(_ branch: MergeBranch, _ what: String, help: String) {
    reader.diagnostics.append(
      Diagnostic("TGT001", .error, "\(what) is not supported in a load", at: script.range(branch.first), help: help))
  }

  private func action(_ branch: MergeBranch) -> Load.Branch.Action {
    switch branch.action {
    case .update: .update
    case .insert: .insert
    case .delete: .delete
    case .nothing: .nothing
    }
  }

  /// nil where they do not fit.
  private mutating func assignments(_ branch: MergeBranch, _ target: Table, _ relations: [Relation]) -> [Load.Assignment]? {
    switch branch.action {
    case .update: assignments(branch.assignments, relations)
    case .insert: insertAssignments(branch, target, relations)
    case .delete, .nothing: []
    }
  }

  private mutating func assignments(_ list: List<AssignmentID>, _ relations: [Relation]) -> [Load.Assignment] {
    script.tree[list].map { id in
      let assignment = script.tree[id]
      binder.type(of: assignment.value, seeing: relations)
      return Load.Assignment(column: script.name(assignment.column), value: .expression(assignment.value))
    }
  }

  private mutating func insertAssignments(_ branch: MergeBranch, _ target: Table, _ relations: [Relation]) -> [Load.Assignment]? {
    let names = branch.columns.isEmpty ? target.columns.map(\.name) : script.tree[branch.columns].map { script.name($0) }
    let values = Array(script.tree[branch.values])
    guard names.count == values.count else {
      reader.report("\(names.count) columns, but \(values.count) values", at: branch.first)
      return nil
    }
    for value in values { binder.type(of: value, seeing: relations) }
    return zip(names, values).map { Load.Assignment(column: $0, value: .expression($1)) }
  }

  /// The equalities `target.column = expression` of a condition that ANDs them.
  private func keys(_ condition: ExpressionID, targetAlias: String, target: Table) -> [Load.Key] {
    switch script.tree[condition] {
    case .binary(.and, let left, let right):
      return keys(left, targetAlias: targetAlias, target: target) + keys(right, targetAlias: targetAlias, target: target)
    case .binary(.equal, let left, let right):
      if let column = column(left, of: targetAlias) { return [Load.Key(target: column, source: .expression(right))] }
      if let column = column(right, of: targetAlias) { return [Load.Key(target: column, source: .expression(left))] }
      return []
    default: return []
    }
  }

  private func column(_ expression: ExpressionID, of alias: String) -> String? {
    guard case .qualified(let table, let name) = script.tree[expression], script.name(table) == alias else { return nil }
    return script.name(name)
  }

  /// INSERT … SELECT, with ON CONFLICT or without.
  private mutating func shape(_ insert: Insert) -> Shape? {
    guard let target = table(insert.table) else { return nil }
    if insert.overwrites || !insert.returning.isEmpty {
      refuse("INSERT OVERWRITE and RETURNING are not supported in a load yet")
      return nil
    }
    let columns = named(binder.columns(of: insert.source), insert, target)
    let names = insert.columns.isEmpty ? target.columns.map(\.name) : script.tree[insert.columns].map { script.name($0) }
    guard names.count == columns.count else {
      refuse("\(names.count) columns, but the query returns \(columns.count)")
      return nil
    }
    var shape = Shape(
      target: target, targetAlias: insert.alias.isNone ? "target" : script.name(insert.alias), sourceAlias: "excluded",
      source: .query(insert.source), columns: columns)
    let values = zip(names, columns).map { Load.Assignment(column: $0, value: .output($1.name)) }
    shape.branches = [Load.Branch(action: .insert, isMatched: false, assignments: values, condition: .none)]
    guard !insert.conflict.isNone else { return shape }
    return conflict(script.tree[insert.conflict], names: names, shape)
  }

  /// A query's column without a name takes that of the column it is written to.
  private func named(_ columns: [OutputColumn], _ insert: Insert, _ target: Table) -> [OutputColumn] {
    let names = insert.columns.isEmpty ? target.columns.map(\.name) : script.tree[insert.columns].map { script.name($0) }
    return columns.enumerated().map { index, column in
      column.name.isEmpty && index < names.count ? OutputColumn(name: names[index], type: column.type, value: column.value) : column
    }
  }

  private mutating func conflict(_ conflict: Conflict, names: [String], _ shape: Shape) -> Shape? {
    var shape = shape
    let keys = script.tree[conflict.columns].map { script.name($0) }
    guard !keys.isEmpty, keys.allSatisfy({ names.contains($0) }) else {
      refuse("ON CONFLICT names the columns of the key, all of them inserted")
      return nil
    }
    shape.match = .columns(keys)
    shape.keys = keys.compactMap { key in
      names.firstIndex(of: key).map { Load.Key(target: key, source: .output(shape.columns[$0].name)) }
    }
    guard !conflict.assignments.isEmpty else { return shape }
    let excluded = zip(names, shape.columns).map { OutputColumn(name: $0, type: $1.type) }
    let relations = [relation(shape.target, as: shape.target.name.name), Relation(alias: "excluded", columns: excluded, source: .query)]
    shape.targetAlias = shape.target.name.name
    if !conflict.filter.isNone { binder.type(of: conflict.filter, seeing: relations) }
    let update = Load.Branch(
      action: .update, isMatched: true, assignments: assignments(conflict.assignments, relations), condition: conflict.filter)
    shape.branches.insert(update, at: 0)
    return shape
  }

  private func relation(_ table: Table, as alias: String) -> Relation {
    Relation(alias: alias, columns: table.columns.map { OutputColumn(name: $0.name, type: $0.type) }, source: .table(table.name))
  }

  // MARK: Names

  private mutating func checkNames(_ columns: [OutputColumn]) -> Bool {
    var seen: Set<String> = []
    for (index, column) in columns.enumerated() {
      if column.name.isEmpty {
        refuse("column \(index + 1) of the load's query has no name", help: "give it one: … AS name")
        return false
      }
      if !seen.insert(column.name).inserted {
        refuse("the load's query returns '\(column.name)' twice", help: "give one of them another name")
        return false
      }
    }
    return true
  }

  /// What clauses see: the query's columns, and the loader's changes.
  private func relations(_ columns: [OutputColumn]) -> [Relation] {
    let changes = OutputColumn(name: Binder.changesColumn, type: .integer)
    var relations = [Relation(alias: "source", columns: columns, source: .query)]
    if !airbyteTables.isEmpty { relations.append(Relation(alias: "", columns: [changes], source: .query)) }
    return relations
  }

  private func usesChanges(_ expression: ExpressionID) -> Bool {
    if expression.isNone { return false }
    let extent = script.tree.extent(of: expression)
    return (extent.first...max(extent.first, extent.last)).contains { script.name(TokenID(raw: $0)) == Binder.changesColumn }
  }

  // MARK: Clauses

  private mutating func qualityRules(seeing relations: [Relation]) -> [QualityRule] {
    var rules: [QualityRule] = []
    var bit: Int64 = 1
    for clause in clauses {
      guard case .quality(let id) = clause.content else { continue }
      let node = script.tree[id]
      guard bit < 1 << 61 else {
        reader.report("a load has at most 61 rules, those with 'when' counted twice", at: node.name)
        break
      }
      let rule = rule(node, bit: bit, seeing: relations)
      if rules.contains(where: { $0.name == rule.name }) { reader.report("there is a rule '\(rule.name)' already", at: node.name) }
      rules.append(rule)
      bit <<= node.applies.isNone ? 1 : 2
    }
    return rules
  }

  private mutating func rule(_ node: QualityClause, bit: Int64, seeing relations: [Relation]) -> QualityRule {
    for condition in [node.condition, node.applies] where !condition.isNone {
      let type = binder.type(of: condition, seeing: relations)
      refuseManyRows(condition)
      if type != .boolean && type != .unknown { reader.report("a condition is true or false; this is neither", at: condition) }
    }
    return QualityRule(
      name: script.name(node.name), condition: node.condition, applies: node.applies, dimension: dimension(node.dimension),
      weight: reader.count(node.weight, default: 1), consequence: consequence(node.action), nullsPass: node.nullsPass,
      message: node.message.isNone ? "" : script.string(node.message), failedBit: bit, inapplicableBit: node.applies.isNone ? 0 : bit << 1)
  }

  private func dimension(_ dimension: QualityClause.Dimension) -> String {
    switch dimension {
    case .business: "business"
    case .required: "required"
    case .type: "type"
    }
  }

  private func consequence(_ action: RowAction) -> QualityRule.Consequence {
    switch action {
    case .reject: .reject
    case .fail: .fail
    default: .keep
    }
  }

  private mutating func uniqueness(_ columns: [OutputColumn], seeing relations: [Relation]) -> Uniqueness? {
    var found: Uniqueness?
    for clause in clauses {
      guard case .unique(let id) = clause.content else { continue }
      let node = script.tree[id]
      if found != nil { reader.report("a load has one 'unique'", at: clause.word) }
      for column in script.tree[node.columns] where !columns.contains(where: { $0.name == script.name(column) }) {
        let guess = closest(to: script.name(column), among: columns.map(\.name))
        reader.report("the load's query returns no '\(script.name(column))'", at: column, help: guess.map { "did you mean '\($0)'?" })
      }
      if !node.latestBy.isNone {
        binder.type(of: node.latestBy, seeing: relations)
        refuseManyRows(node.latestBy)
      }
      found = Uniqueness(
        columns: script.tree[node.columns].map { script.name($0) }, latestBy: node.latestBy, isRejected: node.action == .reject)
    }
    return found
  }

  private mutating func scoring(_ target: Table) -> Scoring? {
    var found: Scoring?
    for clause in clauses {
      guard case .score(let id) = clause.content else { continue }
      let node = script.tree[id]
      if found != nil { reader.report("a load has one 'score'", at: clause.word) }
      let accept = reader.threshold(node.accept, default: 1000)
      let flag = reader.threshold(node.flag, default: accept)
      if flag > accept { reader.report("'flag' lies above 'accept'", at: node.column) }
      if !node.keep.isNone { reader.report("'keep' for refused rows is not supported yet", at: node.keep.number) }
      checkColumn(node.column, of: target, definition: "NUMBER(4, 3)", holds: { $0.isNumeric })
      if !node.issues.isNone { checkColumn(node.issues, of: target, definition: "VARIANT", holds: { $0 == .json }) }
      found = Scoring(
        column: script.name(node.column), issues: script.name(node.issues), acceptAt: accept, flagAt: flag, rejects: node.action == .reject)
    }
    return found
  }

  private mutating func checkColumn(_ token: TokenID, of target: Table, definition: String, holds: (SQLType) -> Bool) {
    let name = script.name(token)
    if let column = target.column(name) {
      if !holds(column.type) { reader.report("'\(target.name).\(name)' cannot hold this: it should be \(definition)", at: token) }
      return
    }
    reader.report("'\(target.name)' has no column '\(name)'", at: token, help: "add it to the table: \(name) \(definition)")
  }

  private mutating func gates(_ rules: [QualityRule]) -> [Gate] {
    clauses.compactMap { clause in
      guard case .gate(let id) = clause.content else { return nil }
      return reader.gate(script.tree[id], rules: rules)
    }
  }

  private func rejects(_ target: ObjectName, _ unique: Uniqueness?, _ rules: [QualityRule], _ score: Scoring?) -> RejectTable? {
    let refuses = unique?.isRejected == true || rules.contains { $0.consequence == .reject } || score?.rejects == true
    guard refuses else { return nil }
    var name = ObjectName(schema: target.schema, name: target.name + "_rejected")
    for clause in clauses {
      if case .score(let id) = clause.content, !script.tree[id].into.isNone { name = model.objectName(script.tree[id].into) }
    }
    return RejectTable(name: name, isDeclared: model.catalogue.tables[name] != nil)
  }

  /// The raw table in FROM whose rows the result's rows are: a plain SELECT, no grouping, no DISTINCT.
  private func airbyteSource(of source: Load.Source, needsChanges: Bool) -> AirbyteSource? {
    switch source {
    case .table(let name):
      return airbyteTables.contains(name) ? AirbyteSource(alias: name.name, table: name, needsChanges: needsChanges) : nil
    case .query(let query):
      guard case .select(let id) = script.tree[query] else { return nil }
      let select = script.tree[id]
      guard !select.isDistinct, select.groupBy.isEmpty, select.having.isNone, !aggregates(select) else { return nil }
      for table in script.tree[select.from] {
        if let found = airbyteTable(table) { return AirbyteSource(alias: found.1, table: found.0, needsChanges: needsChanges) }
      }
      return nil
    }
  }

  /// Whether an item makes one row of all: an aggregate, but not one in a window or in a subquery.
  private func aggregates(_ select: Select) -> Bool {
    script.tree[select.items].contains { item in
      let extent = script.tree.extent(of: script.tree[item].value)
      let all = script.tree.expressions.indices.map { ExpressionID(raw: UInt32($0 + 1)) }
      let inside = all.filter { extent.holds(script.tree.extent(of: $0)) }
      let others = inside.filter { isOfOtherRows($0) }.map { script.tree.extent(of: $0) }
      return inside.contains { id in isAggregate(id) && !others.contains { $0.holds(script.tree.extent(of: id)) } }
    }
  }

  /// A clause sees one row: an aggregate would make one of all of them.
  private mutating func refuseManyRows(_ condition: ExpressionID) {
    let extent = script.tree.extent(of: condition)
    for index in script.tree.expressions.indices {
      let id = ExpressionID(raw: UInt32(index + 1))
      guard extent.holds(script.tree.extent(of: id)), isAggregate(id) || isWindowed(id) else { continue }
      reader.report("a clause sees one row, and this needs many", at: id, help: "compute it in the load's query and name it there")
      return
    }
  }

  private func isWindowed(_ expression: ExpressionID) -> Bool {
    if case .windowed = script.tree[expression] { true } else { false }
  }

  private func isAggregate(_ expression: ExpressionID) -> Bool {
    guard case .call(let name, _, _) = script.tree[expression] else { return false }
    return model.function(name)?.isAggregate == true
  }

  private func isOfOtherRows(_ expression: ExpressionID) -> Bool {
    switch script.tree[expression] {
    case .windowed, .subquery, .exists, .inQuery: true
    default: false
    }
  }

  private func airbyteTable(_ table: TableID) -> (ObjectName, String)? {
    switch script.tree[table] {
    case .named(let name, let alias):
      let object = model.objectName(name)
      return airbyteTables.contains(object) ? (object, alias.isNone ? object.name : script.name(alias)) : nil
    case .join(let id): return airbyteTable(script.tree[id].left)
    default: return nil
    }
  }

  /// The compiler writes the score and the issues: a branch that does so too would contradict it.
  private mutating func refuseOwnScore(_ branch: Load.Branch, _ score: Scoring) {
    for assignment in branch.assignments where assignment.column == score.column || assignment.column == score.issues {
      refuse("the load writes '\(assignment.column)' itself, which the score clause fills", help: "leave the column out of the load")
    }
  }

  /// A branch that leaves out a column which rules judge would store a score of values that the target does not hold.
  private mutating func checkBranches(_ shape: Shape, _ rules: [QualityRule], _ score: Scoring?) {
    guard let score else { return }
    for branch in shape.branches { refuseOwnScore(branch, score) }
    for update in shape.branches where update.action == .update { checkUpdate(update, shape, rules) }
  }

  private mutating func checkUpdate(_ update: Load.Branch, _ shape: Shape, _ rules: [QualityRule]) {
    let known = Set(shape.keys.map(\.target) + update.assignments.map(\.column))
    let inserted = shape.branches.filter { $0.action == .insert }.flatMap(\.assignments)
    for rule in rules {
      let judged = names(in: rule.condition)
      for assignment in inserted where !known.contains(assignment.column) {
        guard let output = outputName(assignment.value), judged.contains(output) else { continue }
        reader.report(
          "rule '\(rule.name)' judges '\(output)', which the UPDATE branch does not write: the score would speak of values that '\(shape.target.name)' does not hold",
          at: rule.condition, help: "add `\(assignment.column) = \(shape.sourceAlias).\(output)` to the UPDATE branch")
      }
    }
  }

  private func names(in expression: ExpressionID) -> Set<String> {
    let extent = script.tree.extent(of: expression)
    return Set((extent.first...max(extent.first, extent.last)).map { script.name(TokenID(raw: $0)) })
  }

  private func outputName(_ value: Load.Value) -> String? {
    switch value {
    case .output(let name): return name
    case .expression(let expression):
      guard case .qualified(_, let name) = script.tree[expression] else { return nil }
      return script.name(name)
    }
  }
}

extension Extent {
  fileprivate func holds(_ other: Extent) -> Bool { first <= other.first && other.last <= last }
}
