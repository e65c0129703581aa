import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// The clauses that stand on a load.
extension LoadReader {
  mutating func qualityRules(seeing relations: [Relation]) -> [QualityRule] {
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

  mutating func uniqueness(_ columns: [OutputColumn], seeing relations: [Relation]) -> Uniqueness? {
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

  mutating func scoring(_ target: Table) -> Scoring? {
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

  mutating func gates(_ rules: [QualityRule]) -> [Gate] {
    clauses.compactMap { clause in
      guard case .gate(let id) = clause.content else { return nil }
      return reader.gate(script.tree[id], rules: rules)
    }
  }

  mutating func rejects(
    _ target: ObjectName, isTemporary: Bool, _ unique: Uniqueness?, _ rules: [QualityRule], _ score: Scoring?
  ) -> RejectTable? {
    let refuses = unique?.isRejected == true || rules.contains { $0.consequence == .reject } || score?.rejects == true
    guard refuses else { return nil }
    var name = ObjectName(schema: target.schema, name: target.name + "_rejected")
    for clause in clauses {
      if case .score(let id) = clause.content, !script.tree[id].into.isNone { name = model.objectName(script.tree[id].into) }
    }
    if isTemporary && name.schema.isEmpty {
      refuse("a temporary table has no place for the rows that are refused", help: "name one: --@ score … else reject into TABLE")
    }
    return RejectTable(name: name, isDeclared: model.catalogue.tables[name] != nil)
  }

  /// The raw table in FROM whose rows the result's rows are: a plain SELECT, no grouping, no DISTINCT.
  func airbyteSource(of source: Load.Source, needsChanges: Bool) -> AirbyteSource? {
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
      let inside = script.expressions(in: script.tree[item].value)
      let others = inside.filter { isOfOtherRows($0) }.map { script.tree.extent(of: $0) }
      return inside.contains { id in isAggregate(id) && !others.contains { $0.holds(script.tree.extent(of: id)) } }
    }
  }

  /// A clause sees one row: an aggregate would make one of all of them.
  private mutating func refuseManyRows(_ condition: ExpressionID) {
    guard let id = script.expressions(in: condition).first(where: { isAggregate($0) || isWindowed($0) }) else { return }
    reader.report("a clause sees one row, and this needs many", at: id, help: "compute it in the load's query and name it there")
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
  mutating func checkBranches(_ shape: Shape, _ rules: [QualityRule], _ score: Scoring?) {
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

  func names(in expression: ExpressionID) -> Set<String> {
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
