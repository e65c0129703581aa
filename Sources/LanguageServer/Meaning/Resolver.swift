import SQLSchema
import SQLSyntax
import SourceText
import Workspace

/// Finds out what a word of a file means, with what the whole project defines.
struct Resolver {
  let source: Project.Source
  let database: Database
  let definitions: Definitions
  let memo: Memo

  var script: Script { source.script }

  /// What was found out on the way: each query's columns are looked at once, also those of one that reads itself.
  final class Memo {
    struct Key: Hashable {
      let script: ObjectIdentifier
      let query: UInt32
    }

    var queries: [Key: [Output]] = [:]
    var objects: [ObjectName: [Output]] = [:]
  }

  init(source: Project.Source, in project: LiveProject) {
    self.init(source: source, database: project.database, definitions: project.currentDefinitions(), memo: Memo())
  }

  private init(source: Project.Source, database: Database, definitions: Definitions, memo: Memo) {
    (self.source, self.database, self.definitions, self.memo) = (source, database, definitions, memo)
  }

  /// In another file of the project.
  func elsewhere(_ source: Project.Source) -> Resolver {
    Resolver(source: source, database: database, definitions: definitions, memo: memo)
  }

  /// What the word at a byte means; nil where nothing is known of it.
  func meaning(of token: TokenID) -> Meaning? {
    let (words, index) = script.dottedName(around: token)
    if token.raw >= UInt32(script.scriptTokenCount) { return meaningInAnnotation(words, index) }
    guard let statement = script.statement(around: token) else { return nil }
    let locals = Locals(of: statement, in: script)
    let innermost = script.innermostStatement(around: token) ?? statement
    let relations = Relations(of: innermost, in: script)
    if script.isKeyword(token) && words.count == 1 && locals.local(named: symbol(token), at: token)?.token != token { return nil }
    return words.count == 1
      ? meaning(of: token, locals, relations, innermost) : meaning(of: words, index, locals, relations)
  }

  // MARK: Words without dots

  private func meaning(of token: TokenID, _ locals: Locals, _ relations: Relations, _ statement: StatementID) -> Meaning? {
    let name = symbol(token)
    if let local = locals.local(named: name, at: token), local.token == token || isBound(token) { return meaning(local) }
    if let meaning = meaningAsName(token, relations) { return meaning }
    if relations.targetColumns.contains(token.raw), let target = relations.all.first(where: \.isTarget) {
      return column(name, of: target, relations)
    }
    if isCalled(token), let meaning = routine([token]) { return meaning }
    let local = locals.local(named: name, at: token)
    if let local, !holdsRows(statement) { return meaning(local) }
    if let column = column(name, seenFrom: token, relations) { return column }
    if let local { return meaning(local) }
    return alias(name, at: token, in: statement)
  }

  /// The word is a table's or an alias's: where it is named, or where it stands for its columns.
  private func meaningAsName(_ token: TokenID, _ relations: Relations) -> Meaning? {
    if let common = relations.commonTables.first(where: { $0.token == token }) { return meaning(common, relations) }
    if let relation = relations.all.first(where: { $0.token == token }) { return meaning(relation, relations) }
    for relation in relations.all {
      guard case .named(let id) = relation.origin, script.tree[id].last == token else { continue }
      return meaning(relation, relations)
    }
    return object(named: ObjectName(schema: "", name: script.name(token)), definedAt: token)
  }

  /// `:loaded`
  private func isBound(_ token: TokenID) -> Bool { token.raw > 0 && script.tokens[Int(token.raw) - 1].kind == .colon }

  private func isCalled(_ token: TokenID) -> Bool {
    Int(token.raw) + 1 < script.scriptTokenCount && script.tokens[Int(token.raw) + 1].kind == .openParen
  }

  /// Whether names in a statement are columns first.
  private func holdsRows(_ statement: StatementID) -> Bool {
    switch script.tree[statement] {
    case .query, .insert, .update, .delete, .merge, .insertAll, .with, .perform, .createTable, .createView: true
    default: false
    }
  }

  /// A column of the query that is called so in its own list: `SELECT a + b AS total … ORDER BY total`.
  private func alias(_ name: Symbol, at token: TokenID, in statement: StatementID) -> Meaning? {
    guard case .query(let query) = script.tree[statement], let output = output(named: name, of: query), let target = output.target,
      !target.range.bytes.contains(Int(script.range(token).start))
    else { return nil }
    return meaning(output, of: nil)
  }

  // MARK: Words with dots

  private func meaning(of words: [TokenID], _ index: Int, _ locals: Locals, _ relations: Relations) -> Meaning? {
    let token = words[index]
    // A table's own name, wherever it stands.
    if index == words.count - 1, let relation = relations.all.first(where: { namedAt($0, token) }) { return meaning(relation, relations) }
    if index > 0, let relation = relations.relation(named: symbol(words[index - 1]), from: token), index == words.count - 1 {
      return column(symbol(token), of: relation, relations)
    }
    if index == 0, let relation = relations.relation(named: symbol(token), from: token) { return meaning(relation, relations) }
    if index == 0, let local = locals.local(named: symbol(token), at: token) { return meaning(local) }
    if let routine = routine(Array(words[...index])) { return routine }
    return object(named: objectName(Array(words[...index])), definedAt: token)
  }

  private func namedAt(_ relation: Relations.Relation, _ token: TokenID) -> Bool {
    if case .named(let id) = relation.origin { script.tree[id].last == token } else { false }
  }

  // MARK: Objects

  private func objectName(_ words: [TokenID]) -> ObjectName {
    let names = words.suffix(2).map { script.name($0) }
    return names.count == 2 ? ObjectName(schema: names[0], name: names[1]) : ObjectName(schema: "", name: names.first ?? "")
  }

  /// A procedure or function of the project.
  private func routine(_ words: [TokenID]) -> Meaning? {
    guard let place = definitions.place(of: objectName(words)), place.kind == .procedure || place.kind == .function else { return nil }
    return meaning(place)
  }

  private func object(named name: ObjectName, definedAt token: TokenID) -> Meaning? {
    if let place = definitions.place(of: name) {
      let isHere = place.source.script === script && place.source.script.tree[place.name].last == token
      return isHere || !name.schema.isEmpty || place.kind == .schema ? meaning(place) : nil
    }
    return database.tables[name].map(meaning)
  }

  /// A table, a view, a procedure …, as its definition has it.
  func meaning(_ place: Definitions.Place) -> Meaning {
    let there = place.source.script
    let target = Meaning.Target(source: place.source, range: there.range(place.name))
    let name = there.objectName(place.name)
    switch place.kind {
    case .table:
      var meaning = database.tables[name].map(meaning) ?? Meaning(code: "TABLE \(name)")
      meaning.target = target
      return meaning
    case .view: return Meaning(code: "VIEW \(name)", remarks: [list(columns(ofObject: name, depth: 0))], target: target)
    case .procedure, .function: return Meaning(code: there.signature(of: place.statement), remarks: docs(place), target: target)
    case .index: return Meaning(code: there.firstLine(of: place.statement), target: target)
    case .schema: return Meaning(code: "SCHEMA \(name.name)", target: target)
    }
  }

  private func docs(_ place: Definitions.Place) -> [String] {
    let script = place.source.script
    guard let carrier = script.carriers.firstIndex(where: { $0.kind == .statement && $0.statement == place.statement }) else { return [] }
    return script.clauses(on: carrier).compactMap { if case .doc(let text) = $0.content { script.string(text) } else { nil } }
  }

  /// A table as the sources, all together, ask for it.
  private func meaning(_ table: Table) -> Meaning {
    let columns = table.columns.map { column in
      "\(column.name) \(column.type)" + (column.isNullable ? "" : " not null") + (table.primaryKey == [column.name] ? " primary key" : "")
    }
    return Meaning(code: "TABLE \(table.name)", remarks: [table.doc, list(columns)])
  }

  private func list(_ columns: [String]) -> String {
    guard !columns.isEmpty else { return "" }
    let shown = columns.prefix(60).map { "- `\($0)`" }.joined(separator: "\n")
    return columns.count > 60 ? shown + "\n- … \(columns.count - 60) more" : shown
  }

  private func list(_ columns: [Output]) -> String { list(columns.map { $0.type.isEmpty ? $0.name : "\($0.name) \($0.type)" }) }

  // MARK: Relations and variables

  private func meaning(_ relation: Relations.Relation, _ relations: Relations) -> Meaning {
    let name = script.name(relation.name)
    switch relation.origin {
    case .named(let id):
      if let common = commonTable(id, relations) { return meaning(common, relations) }
      let object = script.objectName(id)
      if let place = definitions.place(of: object) { return meaning(place) }
      if let table = database.tables[object] { return meaning(table) }
      if let created = created(object, before: relation.token) { return meaning(created, object) }
      return Meaning(code: "TABLE \(object)", remarks: ["The sources do not define it."])
    case .query(let query, _):
      return Meaning(
        code: "(…) AS \(name)", remarks: [list(outputs(of: query, relations, depth: 0))], target: target(relation.token))
    case .function(let call, _):
      return Meaning(code: "\(script.text(script.tree.extent(of: call))) AS \(name)", target: target(relation.token))
    }
  }

  private func commonTable(_ id: NameID, _ relations: Relations) -> Relations.CommonTable? {
    script.tree[id].schema.isNone ? relations.commonTable(named: script.tree[id].name) : nil
  }

  private func meaning(_ common: Relations.CommonTable, _ relations: Relations) -> Meaning {
    Meaning(
      code: "WITH \(script.name(common.name)) AS (…)", remarks: [list(outputs(of: common, relations, depth: 0))],
      target: target(common.token))
  }

  /// A table that the script itself makes, a temporary one within a body for instance.
  private func created(_ name: ObjectName, before token: TokenID) -> CreateTable? {
    for index in script.tree.statements.indices {
      guard case .createTable(let id) = script.tree[StatementID(raw: UInt32(index + 1))] else { continue }
      if script.objectName(script.tree[id].name) == name { return script.tree[id] }
    }
    return nil
  }

  private func meaning(_ table: CreateTable, _ name: ObjectName) -> Meaning {
    Meaning(
      code: (table.isTemporary ? "TEMPORARY TABLE " : "TABLE ") + name.description, remarks: [list(outputs(of: table, depth: 0))],
      target: Meaning.Target(source: source, range: script.range(table.name)))
  }

  private func meaning(_ local: Locals.Local) -> Meaning {
    let type = local.type.isNone ? "" : " " + script.typeText(local.type)
    let value = local.value.isNone ? "" : " := " + script.oneLine(script.range(local.value))
    return Meaning(code: script.name(local.token) + type + value, remarks: [local.what], target: target(local.token))
  }

  private func target(_ token: TokenID) -> Meaning.Target? {
    token.isNone ? nil : Meaning.Target(source: source, range: script.range(token))
  }

  private func symbol(_ token: TokenID) -> Symbol { script.tokens[Int(token.raw)].symbol }

  // MARK: Columns

  private func column(_ name: Symbol, of relation: Relations.Relation, _ relations: Relations) -> Meaning? {
    outputs(of: relation, relations, depth: 0).first { $0.name == script.name(name) }.map { meaning($0, of: relation) }
  }

  private func column(_ name: Symbol, seenFrom token: TokenID, _ relations: Relations) -> Meaning? {
    for relation in relations.relations(from: token) {
      if let meaning = column(name, of: relation, relations) { return meaning }
    }
    return nil
  }

  private func meaning(_ output: Output, of relation: Relations.Relation?) -> Meaning {
    let owner = relation.map { "column of `\(script.name($0.name))`" } ?? "column of the query"
    let type = output.type.isEmpty ? "" : " " + output.type
    return Meaning(
      code: output.name + type, remarks: [output.doc, owner, output.origin.isEmpty ? "" : "`\(output.origin)`"], target: output.target)
  }

  private func output(named name: Symbol, of query: QueryID) -> Output? {
    outputs(of: query, nil, depth: 0).first { $0.name == script.name(name) }
  }

  // MARK: Annotations

  private func meaningInAnnotation(_ words: [TokenID], _ index: Int) -> Meaning? {
    if let place = definitions.place(of: objectName(Array(words[...index]))), words.count > 1 || place.kind != .schema {
      return meaning(place)
    }
    let token = words[index]
    guard let clause = script.clause(holding: token), clause.carrier >= 0 else { return nil }
    let statement = script.carriers[clause.carrier].statement
    guard !statement.isNone else { return nil }
    let relations = Relations(of: statement, in: script)
    let name = script.name(token)
    if let query = loadedQuery(of: statement), let output = outputs(of: query, relations, depth: 0).first(where: { $0.name == name }) {
      return meaning(output, of: nil)
    }
    for relation in relations.all {
      if let output = outputs(of: relation, relations, depth: 0).first(where: { $0.name == name }) { return meaning(output, of: relation) }
    }
    return nil
  }

  /// The rows that a load writes, whose columns its clauses speak of.
  private func loadedQuery(of statement: StatementID) -> QueryID? {
    switch script.tree[statement] {
    case .insert(let id): return script.tree[id].source
    case .createTable(let id): return script.tree[id].query.isNone ? nil : script.tree[id].query
    case .merge(let id):
      let source = script.tree[id].source
      guard !source.isNone, case .derived(let query, alias: _, lateral: _) = script.tree[source] else { return nil }
      return query
    default: return nil
    }
  }
}
