import SQLSchema
import SQLSemantics
import SQLSyntax

/// Whose columns the names in queries are, where no schema says so.
struct QueryColumns {
  enum Owner {
    case table(NameID)
    case function(ExpressionID)
  }

  private let script: Script
  /// Each SELECT with an item's tokens.
  private let items: [(extent: Extent, select: SelectID)]

  init(_ context: LintContext) {
    let script = context.script
    self.script = script
    items = context.selects.flatMap { place in
      script.tree[script.tree[place.select].items].map { (script.tree.extent(of: script.tree[$0].value), place.select) }
    }
  }

  func isInQuery(_ expression: ExpressionID) -> Bool { !selects(around: expression).isEmpty }

  /// The SELECTs among whose items an expression stands, the innermost first.
  private func selects(around expression: ExpressionID) -> [SelectID] {
    let own = script.tree.extent(of: expression)
    let around = items.filter { $0.extent.first <= own.first && own.last <= $0.extent.last }
    return around.sorted { $0.extent.last - $0.extent.first < $1.extent.last - $1.extent.first }.map(\.select)
  }

  /// The relation of a FROM around an expression that has this name.
  func relation(_ name: Symbol, around expression: ExpressionID) -> Relation? {
    for select in selects(around: expression) {
      if let relation = script.relations(in: script.tree[select].from).first(where: { $0.name == name }) { return relation }
    }
    return nil
  }

  /// Nil where nothing tells.
  func owner(of column: ExpressionID) -> Owner? {
    if case .qualified(let qualifier, _) = script.tree[column] { return relation(qualifier, around: column).flatMap(owner) }
    let owners = selects(around: column).first.map { script.relations(in: script.tree[$0].from).compactMap(owner) } ?? []
    let stranger = owners.first { !isCatalog($0) }
    return stranger ?? owners.first
  }

  private func owner(_ relation: Relation) -> Owner? {
    switch script.tree[relation.table] {
    case .named(let name, alias: _): .table(name)
    case .function(let call, alias: _, columns: _): .function(call)
    default: nil
    }
  }

  // MARK: Origins

  /// Nil for what the catalog says and is no name: types, definitions, numbers.
  func origin(of column: ExpressionID, in table: NameID) -> TextFlow.Outside.Origin? {
    guard script.isCatalog(table) else { return .row }
    guard let name = script.column(column).map({ script.name($0) }) else { return nil }
    return isName(name) ? .catalog : nil
  }

  /// A column that `*` brings along.
  func origin(ofAnyColumnOf query: QueryID, named name: Symbol) -> TextFlow.Outside.Origin? {
    guard let select = script.select(of: query) else { return .row }
    let owners = script.relations(in: script.tree[select].from).map(owner)
    guard owners.contains(where: { if case .function = $0 { false } else { true } }) else { return owners.isEmpty ? .row : nil }
    if owners.contains(where: { $0.map { !isCatalog($0) } ?? true }) { return .row }
    return name.isNone || isName(script.name(name)) ? .catalog : nil
  }

  private func isCatalog(_ owner: Owner) -> Bool {
    switch owner {
    case .table(let name): script.isCatalog(name)
    case .function(let call): script.calledName(call)?.hasPrefix("pg_") ?? false
    }
  }

  /// relname, nspname, table_schema, tableowner
  private func isName(_ column: String) -> Bool {
    ["name", "schema", "catalog", "owner", "table", "label", "identity"].contains { column.hasSuffix($0) } && column != "object_identity"
  }
}

extension Script {
  /// The tables in which the server describes itself.
  func isCatalog(_ table: NameID) -> Bool {
    let name = objectName(table)
    let schemas: Set = ["information_schema", "pg_catalog", "account_usage"]
    return schemas.contains(name.schema) || name.schema.isEmpty && name.name.hasPrefix("pg_")
  }

  /// The first SELECT of a query.
  func select(of query: QueryID) -> SelectID? {
    var next = query
    while !next.isNone {
      switch tree[next] {
      case .select(let select): return select
      case .ordered(let inner, by: _), .limited(let inner, limit: _, offset: _), .locked(let inner, _), .with(_, let inner, recursive: _),
        .combined(_, let inner, _, all: _):
        next = inner
      case .missing, .values, .table, .change: return nil
      }
    }
    return nil
  }
}
