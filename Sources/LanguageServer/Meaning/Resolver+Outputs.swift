import SQLSchema
import SQLSyntax
import SourceText
import Workspace

// The columns of tables and queries, with where each comes from.

extension Resolver {
  /// A column that a table has or a query returns.
  struct Output {
    let name: String
    /// As its definition spells it, else as the catalogue calls it; empty where it is not known.
    var type = ""
    /// The expression that it is computed from.
    var origin = ""
    var doc = ""
    var target: Meaning.Target?
  }

  /// Queries within queries are followed no further than this.
  private static let deepest = 24

  func outputs(of relation: Relations.Relation, _ relations: Relations, depth: Int) -> [Output] {
    switch relation.origin {
    case .named(let id):
      if script.tree[id].schema.isNone, let common = relations.commonTable(named: script.tree[id].name) {
        return outputs(of: common, relations, depth: depth + 1)
      }
      return columns(ofObject: script.objectName(id), depth: depth + 1)
    case .query(let query, let columns): return renamed(outputs(of: query, relations, depth: depth + 1), columns)
    case .function(_, let columns):
      let names = script.tree[columns].map { script.name($0) }
      return (names.isEmpty ? ["value", "index", "key", "path", "this", "seq"] : names).map { Output(name: $0) }
    }
  }

  func outputs(of common: Relations.CommonTable, _ relations: Relations, depth: Int) -> [Output] {
    renamed(outputs(of: common.query, relations, depth: depth + 1), common.columns)
  }

  private func renamed(_ outputs: [Output], _ names: List<TokenID>) -> [Output] {
    guard !names.isEmpty else { return outputs }
    return zip(script.tree[names], outputs).map { token, output in
      guard !token.isNone else { return output }
      return Output(
        name: script.name(token), type: output.type, origin: output.origin, doc: output.doc,
        target: Meaning.Target(source: source, range: script.range(token)))
    }
  }

  // MARK: Tables

  func columns(ofObject name: ObjectName, depth: Int) -> [Output] {
    if let known = memo.objects[name] { return known }
    memo.objects[name] = []
    let columns = readColumns(ofObject: name, depth: depth)
    memo.objects[name] = columns
    return columns
  }

  private func readColumns(ofObject name: ObjectName, depth: Int) -> [Output] {
    guard depth < Self.deepest else { return [] }
    if let place = definitions.place(of: name) {
      let there = elsewhere(place.source)
      switch place.source.script.tree[place.statement] {
      case .createTable(let id): return there.withAdded(there.outputs(of: place.source.script.tree[id], depth: depth + 1), name)
      case .createView(let id):
        let view = place.source.script.tree[id]
        let relations = Relations(of: place.statement, in: place.source.script)
        return there.renamed(there.outputs(of: view.query, relations, depth: depth + 1), view.columns)
      default: return []
      }
    }
    if let table = database.tables[name] { return table.columns.map { Output(name: $0.name, type: $0.type.description, doc: $0.doc) } }
    return madeHere(name, depth: depth)
  }

  /// Columns that the sources add beside the definition: those of scores, for instance.
  private func withAdded(_ outputs: [Output], _ name: ObjectName) -> [Output] {
    let known = Set(outputs.map(\.name))
    let added = database.tables[name]?.columns.filter { !known.contains($0.name) } ?? []
    return outputs + added.map { Output(name: $0.name, type: $0.type.description, doc: $0.doc) }
  }

  private func madeHere(_ name: ObjectName, depth: Int) -> [Output] {
    for index in script.tree.statements.indices {
      guard case .createTable(let id) = script.tree[StatementID(raw: UInt32(index + 1))] else { continue }
      if script.objectName(script.tree[id].name) == name { return outputs(of: script.tree[id], depth: depth + 1) }
    }
    return []
  }

  func outputs(of table: CreateTable, depth: Int) -> [Output] {
    if table.columns.isEmpty, !table.query.isNone { return outputs(of: table.query, nil, depth: depth + 1) }
    let documented = database.tables[script.objectName(table.name)]
    return script.tree[table.columns].compactMap { id in
      let column = script.tree[id]
      guard !column.name.isNone else { return nil }
      let name = script.name(column.name)
      let type = column.type.isNone ? "" : script.typeText(column.type) + (column.isNotNull || column.isPrimaryKey ? " not null" : "")
      return Output(
        name: name, type: type, doc: documented?.column(name)?.doc ?? "",
        target: Meaning.Target(source: source, range: script.range(column.name)))
    }
  }

  // MARK: Queries

  func outputs(of query: QueryID, _ relations: Relations?, depth: Int) -> [Output] {
    let key = Memo.Key(script: ObjectIdentifier(script), query: query.raw)
    if let known = memo.queries[key] { return known }
    memo.queries[key] = []
    let outputs = readOutputs(of: query, relations, depth: depth)
    memo.queries[key] = outputs
    return outputs
  }

  private func readOutputs(of query: QueryID, _ relations: Relations?, depth: Int) -> [Output] {
    guard !query.isNone, depth < Self.deepest else { return [] }
    switch script.tree[query] {
    case .select(let id):
      return script.tree[script.tree[id].items].flatMap { outputs(of: script.tree[$0], relations, script.tree[id], depth) }
    case .combined:
      var left = query
      while case .combined(_, let next, _, all: _) = script.tree[left] { left = next }
      return outputs(of: left, relations, depth: depth + 1)
    case .with(_, let body, recursive: _): return outputs(of: body, relations, depth: depth + 1)
    case .ordered(let body, by: _), .limited(let body, limit: _, offset: _), .locked(let body, _):
      return outputs(of: body, relations, depth: depth + 1)
    case .table(let name): return columns(ofObject: script.objectName(name), depth: depth + 1)
    case .missing, .values, .change: return []
    }
  }

  private func outputs(of item: SelectItem, _ relations: Relations?, _ select: Select, _ depth: Int) -> [Output] {
    guard !item.value.isNone else { return [] }
    switch script.tree[item.value] {
    case .star: return relations.map { all in seen(by: item.value, all).flatMap { outputs(of: $0, all, depth: depth + 1) } } ?? []
    case .starOf(let name):
      guard let relations, let relation = relations.relation(named: name, from: first(item.value)) else { return [] }
      return outputs(of: relation, relations, depth: depth + 1)
    default: return [output(of: item, relations, depth)]
    }
  }

  private func first(_ expression: ExpressionID) -> TokenID { TokenID(raw: script.tree.extent(of: expression).first) }

  /// The relations of the FROM that belongs to a `*`.
  private func seen(by star: ExpressionID, _ relations: Relations) -> [Relations.Relation] {
    relations.relations(from: first(star)).filter { !$0.isTarget }
  }

  private func output(of item: SelectItem, _ relations: Relations?, _ depth: Int) -> Output {
    let range = script.range(item.value)
    let name = item.alias.isNone ? impliedName(item.value) : script.name(item.alias)
    var output = Output(name: name, target: Meaning.Target(source: source, range: range))
    output.type = type(of: item.value, relations, depth + 1)
    let text = script.oneLine(range)
    output.origin = text == name ? "" : text
    return output
  }

  private func impliedName(_ expression: ExpressionID) -> String {
    guard !expression.isNone else { return "" }
    return switch script.tree[expression] {
    case .column(let name), .qualified(_, let name), .path(_, let name), .field(_, let name): script.name(name)
    case .cast(let value, _, _): impliedName(value)
    case .call(let name, _, _): script.name(script.tree[name].name)
    default: ""
    }
  }

  /// The type as it is written somewhere; empty where it would have to be computed.
  private func type(of expression: ExpressionID, _ relations: Relations?, _ depth: Int) -> String {
    guard depth < Self.deepest, !expression.isNone else { return "" }
    switch script.tree[expression] {
    case .cast(_, let type, _): return script.typeText(type)
    case .column(let name):
      guard let relations else { return "" }
      let all = relations.relations(from: first(expression)).lazy.flatMap { outputs(of: $0, relations, depth: depth + 1) }
      return all.first { $0.name == script.name(name) }?.type ?? ""
    case .qualified(let alias, let name):
      guard let relations, let relation = relations.relation(named: alias, from: first(expression)) else { return "" }
      return outputs(of: relation, relations, depth: depth + 1).first { $0.name == script.name(name) }?.type ?? ""
    default: return ""
    }
  }
}
