import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// The statement: its target, its source, and what each branch writes.
extension LoadReader {
  struct Shape {
    var target: Table
    var creation: Load.Creation?
    var targetAlias: String
    var sourceAlias: String
    var source: Load.Source
    var columns: [OutputColumn]
    var match = Load.Match.none
    var keys: [Load.Key] = []
    var branches: [Load.Branch] = []
  }

  mutating func shape() -> Shape? {
    switch script.tree[statement] {
    case .merge(let merge): return shape(script.tree[merge])
    case .insert(let insert): return shape(script.tree[insert])
    case .update(let update): return shape(script.tree[update])
    case .createTable(let table): return shape(script.tree[table])
    default: return nil
    }
  }

  mutating func table(_ name: NameID) -> Table? {
    let object = model.objectName(name)
    if let table = model.catalogue.tables[object] { return table }
    guard !model.isMade(object) else {
      refuse(
        "a load of or into '\(object)', which a statement makes,",
        help: "name its columns in a query, or put the clauses on CREATE TABLE AS")
      return nil
    }
    let guess = closest(to: object.description, among: model.catalogue.tables.keys.sorted().map(\.description))
    reader.diagnostics.append(
      Diagnostic(
        "SEM002", .error, "there is no table '\(object)'", at: script.range(name),
        help: guess.map { "did you mean '\($0)'?" } ?? "declare it in the sources"))
    return nil
  }

  /// MERGE with all its branches.
  mutating func shape(_ merge: Merge) -> Shape? {
    guard let target = table(merge.target) else { return nil }
    guard let (source, alias, columns) = source(merge.source) else { return nil }
    let targetAlias = merge.alias.isNone ? target.name.name : script.name(merge.alias)
    var shape = Shape(target: target, targetAlias: targetAlias, sourceAlias: alias, source: source, columns: columns)
    let targetRelation = relation(target, as: targetAlias)
    let sourceRelation = Relation(alias: alias, columns: columns, source: .query)
    binder.type(of: merge.condition, seeing: [targetRelation, sourceRelation])
    shape.match = .condition(merge.condition)
    shape.keys = keys(merge.condition, shape)
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

  /// The rows of a MERGE or an UPDATE, by their alias.
  mutating func source(_ source: TableID) -> (Load.Source, String, [OutputColumn])? {
    switch script.tree[source] {
    case .derived(let query, let alias, lateral: false):
      return (.query(query), alias.isNone ? "source" : script.name(alias), binder.columns(of: query))
    case .named(let name, let alias):
      let object = model.objectName(name)
      let seenAs = alias.isNone ? object.name : script.name(alias)
      if let relation = model.relation(named: object, alias: seenAs), relation.isComplete {
        return (.table(object), seenAs, relation.columns)
      }
      _ = table(name)
      return nil
    default:
      refuse("the source of a load is a table or a query in brackets", help: "put it into one: (SELECT … FROM … JOIN …) AS source")
      return nil
    }
  }

  mutating func add(_ branch: MergeBranch, to shape: inout Shape, seeing relations: [Relation]) -> Bool {
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

  mutating func refuse(_ branch: MergeBranch, _ what: String, help: String) {
    reader.diagnostics.append(
      Diagnostic("TGT001", .error, "\(what) is not supported in a load", at: script.range(branch.first), help: help))
  }

  func action(_ branch: MergeBranch) -> Load.Branch.Action {
    switch branch.action {
    case .update: .update
    case .insert: .insert
    case .delete: .delete
    case .nothing: .nothing
    }
  }

  /// nil where they do not fit.
  mutating func assignments(_ branch: MergeBranch, _ target: Table, _ relations: [Relation]) -> [Load.Assignment]? {
    switch branch.action {
    case .update: assignments(branch.assignments, relations)
    case .insert: insertAssignments(branch, target, relations)
    case .delete, .nothing: []
    }
  }

  mutating func assignments(_ list: List<AssignmentID>, _ relations: [Relation]) -> [Load.Assignment] {
    script.tree[list].map { id in
      let assignment = script.tree[id]
      if !assignment.columns.isEmpty { refuse("several columns that are assigned at once", help: "assign them one by one") }
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

  /// The equalities `target.column = expression of the source` of a condition that ANDs them.
  func keys(_ condition: ExpressionID, _ shape: Shape) -> [Load.Key] {
    guard !condition.isNone else { return [] }
    switch script.tree[condition] {
    case .binary(.and, let left, let right): return keys(left, shape) + keys(right, shape)
    case .binary(.equal, let left, let right):
      return [(left, right), (right, left)].compactMap { key($0, equals: $1, shape) }.first.map { [$0] } ?? []
    default: return []
    }
  }

  private func key(_ side: ExpressionID, equals other: ExpressionID, _ shape: Shape) -> Load.Key? {
    guard let target = targetColumn(side, shape) else { return nil }
    let isOfSource = !script.expressions(in: other).contains { targetColumn($0, shape) != nil }
    return isOfSource ? Load.Key(target: target, source: .expression(other)) : nil
  }

  /// A column of the target: by the target's alias, or by a name that the source has not.
  private func targetColumn(_ expression: ExpressionID, _ shape: Shape) -> String? {
    switch script.tree[expression] {
    case .qualified(let table, let name) where script.name(table) == shape.targetAlias: return script.name(name)
    case .column(let token):
      let name = script.name(token)
      return shape.target.column(name) != nil && !shape.columns.contains { $0.name == name } ? name : nil
    default: return nil
    }
  }

  /// INSERT … SELECT, with ON CONFLICT or without.
  mutating func shape(_ insert: Insert) -> Shape? {
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
  func named(_ columns: [OutputColumn], _ insert: Insert, _ target: Table) -> [OutputColumn] {
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

  func relation(_ table: Table, as alias: String) -> Relation {
    Relation(alias: alias, columns: table.columns.map { OutputColumn(name: $0.name, type: $0.type) }, source: .table(table.name))
  }
}
