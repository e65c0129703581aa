import SQLSchema
import SQLSyntax
import SourceText

extension NameBinder {
  // MARK: A name alone

  /// Columns come before the names of items and before variables; inner queries before outer ones.
  mutating func bindName(_ name: Symbol, at expression: ExpressionID) {
    for depth in scopes.indices.reversed() {
      if let meaning = meaning(of: name, inScope: depth, at: expression) { return note(meaning, at: expression) }
      if isOpen(depth) { return note(variableOrUnknown(name), at: expression) }
    }
    if let row = relation(named: name) { return note(.row(row), at: expression) }
    if let variable = variable(name) { return note(.variable(variable), at: expression) }
    note(.unknown, at: expression)
    if let scope = scopes.last, !scope.relations.isEmpty { reportUnknown(name, scope, at: expression) }
  }

  private func meaning(of name: Symbol, inScope depth: Int, at expression: ExpressionID) -> Meaning? {
    var found: ColumnReference?
    var others: [RelationID] = []
    for id in scopes[depth].relations {
      guard let place = model.relations[Int(id.index)].place(of: name) else { continue }
      if found == nil { found = ColumnReference(id, place) } else { others.append(id) }
    }
    guard let found else {
      return scopes[depth].seesItems ? scopes[depth].items[name].flatMap { $0 == expression ? nil : .item($0) } : nil
    }
    if !others.isEmpty, !scopes[depth].mergesAll, !scopes[depth].merged.contains(name) {
      return ambiguous(name, [found.relation] + others, scopes[depth], expression)
    }
    if dialect.mixesVariablesWithColumns, isProcedural, variable(name) != nil { noteClash(name, found, at: expression) }
    return .column(found)
  }

  /// In ORDER BY and GROUP BY the name of an item is not ambiguous.
  private func ambiguous(_ name: Symbol, _ relations: [RelationID], _ scope: Scope, _ expression: ExpressionID) -> Meaning {
    if scope.seesItems, let item = scope.items[name], item != expression { return .item(item) }
    let owners = relations.map { model.relation($0) }
    guard owners.allSatisfy(\.isExact) else { return .unknown }
    report(
      NameProblem(
        kind: .ambiguousColumn, name: script.name(name), others: owners.map { script.name($0.alias) }, range: script.range(expression)))
    return .unknown
  }

  private func noteClash(_ name: Symbol, _ column: ColumnReference, at expression: ExpressionID) {
    let relation = model.relation(column.relation)
    guard relation.isExact else { return }
    report(
      NameProblem(
        kind: .variableOrColumn, name: script.name(name), owner: script.name(relation.alias), range: script.range(expression)))
  }

  /// A column of this name may come from a relation that is not known.
  private func isOpen(_ depth: Int) -> Bool { scopes[depth].relations.contains { !model.relations[Int($0.index)].isComplete } }

  private func variableOrUnknown(_ name: Symbol) -> Meaning {
    if dialect.mixesVariablesWithColumns, let variable = variable(name) { return .variable(variable) }
    return relation(named: name).map { .row($0) } ?? .unknown
  }

  // MARK: A name behind another

  mutating func bindQualified(_ qualifier: Symbol, _ name: Symbol, at expression: ExpressionID) {
    if let id = relation(named: qualifier) {
      if let place = model.relations[Int(id.index)].place(of: name) { return note(.column(ColumnReference(id, place)), at: expression) }
      note(.unknown, at: expression)
      if model.relations[Int(id.index)].isComplete { reportUnknown(name, id, at: expression) }
      return
    }
    if let record = variable(qualifier) { return bindField(name, of: record, at: expression) }
    if labels.contains(qualifier), let variable = variable(name) { return note(.variable(variable), at: expression) }
    note(.unknown, at: expression)
    if name == words.nextval || name == words.currval {
      model.types[Int(expression.raw)] = .integer
      return
    }
    reportUnknownQualifier(qualifier, name, at: expression)
  }

  private mutating func bindField(_ name: Symbol, of record: BoundVariableID, at expression: ExpressionID) {
    if let rows = model.variable(record).relation, let place = model.relation(rows).place(of: name) {
      return note(.column(ColumnReference(rows, place)), at: expression)
    }
    note(.field(record), at: expression)
  }

  /// `schema.table.column`
  mutating func bindPath(_ table: NameID, _ name: Symbol, at expression: ExpressionID) {
    let wanted = objectName(table)
    for scope in scopes.reversed() {
      for id in scope.relations where model.relation(id).table == wanted {
        guard let place = model.relation(id).place(of: name) else { continue }
        return note(.column(ColumnReference(id, place)), at: expression)
      }
    }
    note(.unknown, at: expression)
    if name == words.nextval { model.types[Int(expression.raw)] = .integer }
  }

  /// The relation of this alias that is nearest.
  func relation(named alias: Symbol) -> RelationID? {
    for depth in scopes.indices.reversed() {
      for id in scopes[depth].relations where model.relations[Int(id.index)].alias == alias { return id }
    }
    return nil
  }

  // MARK: What is unknown

  private func reportUnknown(_ name: Symbol, _ scope: Scope, at expression: ExpressionID) {
    let text = script.name(name)
    guard mayBeReported(text, at: expression), variable(name) == nil, !hasSpelling(text, in: scopes.flatMap(\.relations)) else { return }
    if scope.items[name] != nil, dialect.isStrictlyTyped {
      return report(NameProblem(kind: .itemTooEarly, name: text, range: script.range(expression)))
    }
    guard scope.items[name] == nil else { return }
    let owner = scope.relations.count == 1 ? scope.relations.first.map { script.name(model.relation($0).alias) } ?? "" : ""
    report(
      NameProblem(
        kind: .unknownColumn, name: text, owner: owner, guess: guess(text, in: scopes.flatMap(\.relations)),
        range: script.range(expression)))
  }

  private func reportUnknown(_ name: Symbol, _ relation: RelationID, at expression: ExpressionID) {
    let text = script.name(name)
    guard mayBeReported(text, at: expression), !catalogue.routines.contains(text), !hasSpelling(text, in: [relation]) else { return }
    report(
      NameProblem(
        kind: .unknownColumn, name: text, owner: script.name(model.relation(relation).alias), guess: guess(text, in: [relation]),
        range: script.range(expression)))
  }

  /// Only where every relation has a name, and nothing else could be meant.
  private func reportUnknownQualifier(_ qualifier: Symbol, _ name: Symbol, at expression: ExpressionID) {
    let relations = scopes.flatMap(\.relations)
    guard !relations.isEmpty, frames.isEmpty || !labels.contains(qualifier) else { return }
    let known = relations.map { model.relation($0) }
    guard known.allSatisfy(\.isComplete), known.allSatisfy({ $0.place(of: qualifier) == nil }),
      known.allSatisfy({ !$0.alias.isNone }), mayBeReported(script.name(name), at: expression)
    else { return }
    let spellings = known.map { script.name($0.alias) }
    let text = script.name(qualifier)
    guard !spellings.contains(where: { $0.lowercased() == text.lowercased() }), !special(text) else { return }
    report(
      NameProblem(
        kind: .unknownQualifier, name: text, others: spellings, guess: closest(to: text, among: spellings), range: script.range(expression))
    )
  }

  private func special(_ qualifier: String) -> Bool { ["new", "old", "excluded", "inserted", "deleted"].contains(qualifier) }

  /// System columns, `$1`, words that stand for a value, and what engines take for a text are no columns.
  private func mayBeReported(_ name: String, at expression: ExpressionID) -> Bool {
    guard !name.isEmpty, !name.contains("$"), !dialect.systemColumns.contains(name), !frames.isEmpty || name != "level" else {
      return false
    }
    return dialect.takesNamesAsText && isQuoted(expression) ? false : !Self.wordsOfValues.contains(name)
  }

  private static let wordsOfValues: Set = [
    "sqlrowcount", "sqlfound", "sqlnotfound", "sqlcode", "sqlerrm", "sqlstate", "found", "user", "current_user", "session_user",
    "current_role", "current_schema", "current_catalog", "current_database", "current_warehouse", "localtime", "localtimestamp",
    "current_time", "sysdate", "systimestamp", "level", "rownum", "default", "connect_by_iscycle", "connect_by_isleaf", "value", "tg_op",
    "tg_table_name", "tg_name", "tg_when", "tg_argv", "nextval", "currval",
  ]

  private func isQuoted(_ expression: ExpressionID) -> Bool {
    let extent = script.tree.extent(of: expression)
    return (extent.first...max(extent.first, extent.last)).contains { script.tokens[Int($0)].kind == .quotedIdentifier }
  }

  /// The same name in other letters, as a quoted and an unquoted one may be.
  func hasSpelling(_ name: String, in relations: [RelationID]) -> Bool {
    let folded = name.lowercased()
    return relations.contains { id in model.relation(id).columns.contains { script.name($0.name).lowercased() == folded } }
  }

  func guess(_ name: String, in relations: [RelationID]) -> String? {
    closest(to: name, among: relations.flatMap { model.relation($0).columns.map { script.name($0.name) } })
  }

  // MARK: Notes

  mutating func note(_ meaning: Meaning, at expression: ExpressionID) {
    let index = Int(expression.raw)
    model.meanings[index] = meaning
    switch meaning {
    case .column(let reference):
      model.types[index] = model.relations[Int(reference.relation.index)].columns[Int(reference.place)].type
      model.nullabilities[index] = nullability(of: reference)
    case .variable(let variable): model.types[index] = model.variable(variable).type
    case .item(let value):
      model.types[index] = model.types[Int(value.raw)]
      model.nullabilities[index] = model.nullabilities[Int(value.raw)]
    case .none, .unknown: model.types[index] = statusType(expression)
    case .field, .row: break
    }
  }

  /// Of words that bodies have for what happened last.
  private func statusType(_ expression: ExpressionID) -> SQLType {
    guard !frames.isEmpty else { return .unknown }
    let name: Symbol
    switch script.tree[expression] {
    case .column(let word), .bind(let word): name = word
    default: return .unknown
    }
    switch script.name(name) {
    case "found", "sqlfound", "sqlnotfound": return .boolean
    case "sqlrowcount", "sqlcode": return .integer
    case "sqlstate", "sqlerrm": return .text
    default: return .unknown
    }
  }

  private func nullability(of reference: ColumnReference) -> Nullability {
    for depth in scopes.indices where !scopes[depth].present.isEmpty && scopes[depth].present.contains(reference) { return .never }
    let relation = Int(reference.relation.index)
    return model.relations[relation].isNullExtended ? .possible : model.relations[relation].columns[Int(reference.place)].nullability
  }
}
