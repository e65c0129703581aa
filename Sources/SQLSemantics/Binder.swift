import Diagnostics
public import SQLSchema
public import SQLSyntax
import SourceText

/// Finds out what names mean and which type every expression has, query by query.
///
///     var binder = Binder(model)
///     let columns = binder.columns(of: query)
public struct Binder {
  let model: SemanticModel
  /// The relations that can be seen, the innermost query's last.
  private var scopes: [[Relation]] = []
  private var commonTables: [Relation] = []

  public init(_ model: SemanticModel) { self.model = model }

  private var tree: Script { model.script }

  // MARK: Doors

  /// The columns that a query returns, its expressions bound on the way.
  public mutating func columns(of query: QueryID) -> [OutputColumn] { bind(query) }

  /// The same, of the types that a table made of the query has.
  public mutating func columns(ofTableMadeOf query: QueryID) -> [OutputColumn] {
    let columns = bind(query)
    let types = model.bindings.types(ofTableMadeOf: query)
    guard types.count == columns.count else { return columns }
    return zip(columns, types).map { OutputColumn(name: $0.name, type: $1 == .unknown ? $0.type : $1, value: $0.value) }
  }

  /// Binds an expression that sees these relations.
  @discardableResult
  public mutating func type(of expression: ExpressionID, seeing relations: [Relation]) -> SQLType {
    scopes.append(relations)
    defer { scopes.removeLast() }
    return bind(expression)
  }

  /// The relations of a table reference, as a MERGE's source or an UPDATE's FROM sees them.
  public mutating func relations(of table: TableID) -> [Relation] {
    scopes.append([])
    defer { scopes.removeLast() }
    bind(table)
    return scopes[scopes.count - 1]
  }

  // MARK: Queries

  private mutating func bind(_ query: QueryID) -> [OutputColumn] {
    switch model.script.tree[query] {
    case .missing: return []
    case .select(let select): return bind(model.script.tree[select])
    case .values(let rows): return bindValues(rows)
    case .combined(_, let left, let right, all: _): return combined(bind(left), bind(right))
    case .with(let tables, let body, recursive: _): return bind(tables, body)
    case .ordered(let body, by: let order):
      let columns = bind(body)
      scopes.append([Relation(alias: "", columns: columns, source: .query, isComplete: false)])
      bind(order)
      scopes.removeLast()
      return columns
    case .limited(let body, let limit, let offset):
      let columns = bind(body)
      for value in [limit, offset] where !value.isNone { bind(value) }
      return columns
    case .locked(let body, _): return bind(body)
    case .table(let name): return named(name, alias: "").columns
    case .change: return []
    }
  }

  private func combined(_ left: [OutputColumn], _ right: [OutputColumn]) -> [OutputColumn] {
    zip(left, right).map { OutputColumn(name: $0.name, type: unified($0.type, $1.type), value: $0.value) }
  }

  private mutating func bindValues(_ rows: List<ExpressionID>) -> [OutputColumn] {
    var columns: [OutputColumn] = []
    for row in model.script.tree[rows] {
      guard case .tuple(let values) = model.script.tree[row] else { continue }
      let types = model.script.tree[values].map { bind($0) }
      if columns.isEmpty { columns = types.enumerated().map { OutputColumn(name: "column\($0.offset + 1)", type: $0.element) } }
    }
    return columns
  }

  private mutating func bind(_ tables: List<CommonTableID>, _ body: QueryID) -> [OutputColumn] {
    let outer = commonTables.count
    for id in model.script.tree[tables] {
      let table = model.script.tree[id]
      let names = model.script.tree[table.columns].map { model.script.name($0) }
      let rows = relation(of: table.query, bind(table.query), alias: model.script.name(table.name))
      let columns = names.isEmpty ? rows.columns : zip(names, rows.columns).map { OutputColumn(name: $0, type: $1.type) }
      commonTables.append(Relation(alias: rows.alias, columns: columns, source: .query, isComplete: rows.isComplete))
    }
    defer { commonTables.removeLast(commonTables.count - outer) }
    return bind(body)
  }

  private mutating func bind(_ select: Select) -> [OutputColumn] {
    scopes.append([])
    defer { scopes.removeLast() }
    for table in model.script.tree[select.from] { bind(table) }
    let columns = model.script.tree[select.items].flatMap { item(model.script.tree[$0]) }
    for target in model.script.tree[select.into] { bind(target) }
    for condition in [select.filter, select.having] where !condition.isNone { bind(condition) }
    for expression in model.script.tree[select.groupBy] { bind(expression) }
    for expression in model.script.tree[select.distinctOn] { bind(expression) }
    if !select.qualify.isNone { bind(select.qualify) }
    return columns
  }

  private mutating func item(_ item: SelectItem) -> [OutputColumn] {
    switch model.script.tree[item.value] {
    case .star: return scopes[scopes.count - 1].flatMap(\.columns).map { OutputColumn(name: $0.name, type: $0.type) }
    case .starOf(let symbol):
      let name = model.script.name(symbol)
      return relation(named: name)?.columns.map { OutputColumn(name: $0.name, type: $0.type) } ?? []
    default:
      let type = bind(item.value)
      return [
        OutputColumn(name: item.alias.isNone ? impliedName(item.value) : model.script.name(item.alias), type: type, value: item.value)
      ]
    }
  }

  /// The name that a column has without an alias.
  private func impliedName(_ expression: ExpressionID) -> String {
    switch model.script.tree[expression] {
    case .column(let name), .qualified(_, let name), .path(_, let name): model.script.name(name)
    case .cast(let value, _, _): impliedName(value)
    default: ""
    }
  }

  private mutating func bind(_ order: List<SortID>) {
    for item in model.script.tree[order] { bind(model.script.tree[item].value) }
  }

  // MARK: Tables

  private mutating func bind(_ table: TableID) {
    switch model.script.tree[table] {
    case .missing: break
    case .named(let name, let alias): see(named(name, alias: model.script.name(alias)))
    case .derived(let query, let alias, lateral: _): see(relation(of: query, bind(query), alias: model.script.name(alias)))
    case .function(let call, let alias, let columns): bindFunction(call, model.script.name(alias), columns)
    case .join(let id):
      let join = model.script.tree[id]
      bind(join.left)
      bind(join.right)
      if !join.condition.isNone { bind(join.condition) }
    case .clauses(let inner, _, let alias):
      // The columns that a clause makes are not known here; whoever compiles refuses it.
      bind(inner)
      if !alias.isNone { see(Relation(alias: model.script.name(alias), columns: [], source: .query, isComplete: false)) }
    }
  }

  /// The rows of a query. What `*` brings of a table that the statements make is known to the bindings alone.
  private func relation(of query: QueryID, _ columns: [OutputColumn], alias: String) -> Relation {
    guard let shape = model.bindings.shape(of: query), !shape.isComplete || shape.columns.count != columns.count else {
      return Relation(alias: alias, columns: columns, source: .query)
    }
    let known = shape.columns.map { OutputColumn(name: model.script.name($0.name), type: $0.type) }
    return Relation(
      alias: alias, columns: shape.columns.count > columns.count ? known : columns, source: .query, isComplete: shape.isComplete)
  }

  private mutating func see(_ relation: Relation) { scopes[scopes.count - 1].append(relation) }

  private func named(_ id: NameID, alias: String) -> Relation {
    let name = model.objectName(id)
    let seenAs = alias.isEmpty ? name.name : alias
    if name.schema.isEmpty, let common = commonTables.last(where: { $0.alias == name.name }) {
      return Relation(alias: seenAs, columns: common.columns, source: .query, isComplete: common.isComplete)
    }
    if let relation = model.relation(named: name, alias: seenAs) { return relation }
    if model.catalogue.schemas.contains(name.schema) && model.catalogue.views[name] == nil {
      model.report("SEM002", "there is no table '\(name)'", at: model.script.tree[id].last, help: tableGuess(name))
    }
    return Relation(alias: seenAs, columns: [], source: .table(name), isComplete: false)
  }

  private func tableGuess(_ name: ObjectName) -> String? {
    closest(to: name.description, among: model.catalogue.tables.keys.sorted().map(\.description)).map { "did you mean '\($0)'?" }
  }

  /// FLATTEN(input => x) and jsonb_array_elements(x): a row for each element of an array.
  private mutating func bindFunction(_ call: ExpressionID, _ alias: String, _ columns: List<TokenID>) {
    bind(call)
    let names = model.script.tree[columns].map { model.script.name($0) }
    let value = OutputColumn(name: names.first ?? "value", type: .json)
    let index = OutputColumn(name: names.count > 1 ? names[1] : "index", type: .integer)
    see(Relation(alias: alias.isEmpty ? "flatten" : alias, columns: [value, index], source: .elements))
  }

  // MARK: Names

  private func relation(named alias: String) -> Relation? {
    for scope in scopes.reversed() {
      if let relation = scope.first(where: { $0.alias == alias }) { return relation }
    }
    return nil
  }

  private func bindColumn(_ name: String, at expression: ExpressionID) -> SQLType {
    for scope in scopes.reversed() {
      let matches = scope.filter { $0.column(name) != nil }
      if matches.count > 1 {
        model.report(
          "SEM003", "'\(name)' is in \(matches.map(\.alias).joined(separator: " and "))", at: expression, help: "say which: alias.\(name)")
        return .unknown
      }
      if let relation = matches.first, let column = relation.column(name) { return note(column, of: relation, at: expression) }
    }
    return bindVariable(name, at: expression)
  }

  private func note(_ column: OutputColumn, of relation: Relation, at expression: ExpressionID) -> SQLType {
    let reference: Reference
    switch relation.source {
    case .elements: reference = column.type == .json ? .elementValue : .elementIndex
    default: reference = column.name == Binder.changesColumn && relation.alias.isEmpty ? .airbyteChanges : .column
    }
    model.references[expression] = reference
    return column.type
  }

  /// The column that `reads … as airbyte` gives to rules.
  public static let changesColumn = "airbyte_changes"

  private func bindVariable(_ name: String, at expression: ExpressionID) -> SQLType {
    if let type = model.variables[name] {
      model.references[expression] = .variable
      return type
    }
    if name == "sqlrowcount" {
      model.references[expression] = .rowCount
      return .integer
    }
    let seen = scopes.flatMap { $0 }
    if isKnownToBody(expression) { return model.bindings.type(of: expression) }
    if seen.allSatisfy(\.isComplete) {
      let names = seen.flatMap(\.columns).map(\.name) + model.variables.keys
      model.report(
        "SEM001", "there is no '\(name)' here", at: expression, help: closest(to: name, among: names).map { "did you mean '\($0)'?" })
    }
    return .unknown
  }

  /// A variable of the body around: of a loop, a record's field, what has happened last.
  private func isKnownToBody(_ expression: ExpressionID) -> Bool {
    switch model.bindings.meaning(of: expression) {
    case .variable, .field, .column, .item: true
    case .none, .unknown, .row: Binder.specialNames.contains(lastName(expression))
    }
  }

  private func lastName(_ expression: ExpressionID) -> String {
    switch model.script.tree[expression] {
    case .column(let name), .bind(let name): model.script.name(name)
    default: ""
    }
  }

  private static let specialNames: Set = [
    "found", "sqlfound", "sqlnotfound", "sqlstate", "sqlerrm", "sqlcode", "new", "old", "tg_op", "tg_name", "tg_when", "tg_level",
    "tg_table_name", "tg_table_schema", "tg_relname", "tg_nargs", "tg_argv",
  ]

  private func bindQualified(_ alias: String, _ name: String, at expression: ExpressionID) -> SQLType {
    guard let relation = relation(named: alias) else {
      if isKnownToBody(expression) { return model.bindings.type(of: expression) }
      if !scopes.flatMap({ $0 }).isEmpty {
        model.report("SEM001", "there is no table or alias '\(alias)' here", at: expression)
      }
      return .unknown
    }
    if let column = relation.column(name) { return note(column, of: relation, at: expression) }
    if relation.isComplete {
      let guess = closest(to: name, among: relation.columns.map(\.name))
      model.report("SEM001", "'\(alias)' has no column '\(name)'", at: expression, help: guess.map { "did you mean '\($0)'?" })
    }
    return .unknown
  }

  // MARK: Expressions

  @discardableResult
  private mutating func bind(_ expression: ExpressionID) -> SQLType {
    let type = typeOf(expression)
    model.types[expression] = type
    return type
  }

  private mutating func typeOf(_ expression: ExpressionID) -> SQLType {
    let script = model.script
    switch script.tree[expression] {
    case .missing, .null, .star, .starOf, .parameter: return .unknown
    case .boolean: return .boolean
    case .number(let token): return numberType(script.text(token))
    case .string: return .text
    case .typed(let name, _): return model.dialect.types.type(named: script.name(name), arguments: [], withTimeZone: false) ?? .unknown
    case .bind(let name): return bindVariable(script.name(name), at: expression)
    case .column(let name): return bindColumn(script.name(name), at: expression)
    case .qualified(let alias, let name): return bindQualified(script.name(alias), script.name(name), at: expression)
    case .path(let table, let name): return bindQualified(script.name(script.tree[table].name), script.name(name), at: expression)
    case .word(let word): return word == .currentDate ? .date : word == .currentTimestamp ? .timestamp(zoned: true) : .text
    case .unary(let op, let value):
      let type = bind(value)
      return op == .not ? .boolean : type
    case .binary(let op, let left, let right): return binary(op, bind(left), bind(right))
    case .isNull(let value, _), .isTruth(let value, _, _): return boolean(value)
    case .isDistinct(let left, let right, _), .escaped(let left, let right): return boolean(left, right)
    case .between(let value, let low, let high, _): return boolean(value, low, high)
    case .inList(let value, let list, _):
      bind(value)
      for element in script.tree[list] { bind(element) }
      return .boolean
    case .inQuery(let value, let query, _):
      bind(value)
      _ = bind(query)
      return .boolean
    case .exists(let query):
      _ = bind(query)
      return .boolean
    case .subquery(let query): return bind(query).first?.type ?? .unknown
    case .tuple(let list), .array(let list):
      for element in script.tree[list] { bind(element) }
      return .unknown
    case .call(let name, let arguments, _): return call(name, arguments, at: expression)
    case .argument(_, let value): return bind(value)
    case .filtered(let call, let condition):
      bind(condition)
      return bind(call)
    case .windowed(let call, let window):
      let type = bind(call)
      for partition in script.tree[script.tree[window].partition] { bind(partition) }
      bind(script.tree[window].order)
      return type
    case .withinGroup(let call, let order):
      bind(order)
      return bind(call)
    case .conditional(let id): return conditional(script.tree[id])
    case .cast(let value, let type, _):
      bind(value)
      return model.type(type)
    case .member(let value, _):
      bind(value)
      return .json
    case .element(let value, let index):
      bind(value)
      bind(index)
      return .json
    case .extract(_, let value):
      bind(value)
      return .integer
    case .atTimeZone(let value, let zone):
      bind(zone)
      return bind(value) == .timestamp(zoned: true) ? .timestamp(zoned: false) : .timestamp(zoned: true)
    case .collated(let value, _): return bind(value)
    case .orderedArguments(let value, let order):
      bind(order)
      return bind(value)
    case .nullTreatment(let value, _): return bind(value)
    case .isKind(let value, _, _): return boolean(value)
    case .form(_, let values), .object(let values):
      for value in script.tree[values] { bind(value) }
      return .unknown
    case .infixed(_, let left, let right), .entry(let left, let right):
      bind(left)
      bind(right)
      return .unknown
    case .slice(let value, let lower, let upper):
      for part in [value, lower, upper] where !part.isNone { bind(part) }
      return .unknown
    case .prefixed(_, let value), .field(let value, _), .fields(let value), .spread(let value):
      bind(value)
      return .unknown
    case .bitString, .lambda, .starOfPath, .stage: return .unknown
    case .result: return .unknown
    }
  }

  private mutating func boolean(_ values: ExpressionID...) -> SQLType {
    for value in values { bind(value) }
    return .boolean
  }

  private func numberType(_ text: String) -> SQLType {
    if Int64(text) != nil { return .integer }
    if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { return .double }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let scale = parts.count > 1 ? parts[1].count : 0
    let precision = min(38, max(1, parts.joined().count))
    return .decimal(precision: UInt8(precision), scale: UInt8(min(scale, precision)))
  }

  private func binary(_ op: BinaryOperator, _ left: SQLType, _ right: SQLType) -> SQLType {
    switch op {
    case .concat: return .text
    case .arrow, .hashArrow: return .json
    case .longArrow, .hashLongArrow: return .text
    case .multiply: return product(left, right)
    case .add, .subtract, .modulo: return arithmetic(left, right)
    case .divide: return left == .integer && right == .integer && model.dialect.dividesIntegers ? .integer : decimalQuotient(left, right)
    case .power: return .double
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight: return .integer
    default: return .boolean
    }
  }

  private func decimalQuotient(_ left: SQLType, _ right: SQLType) -> SQLType {
    left == .double || right == .double ? .double : .decimal(precision: 38, scale: 6)
  }

  private func product(_ left: SQLType, _ right: SQLType) -> SQLType {
    guard case .decimal(let p1, let s1) = left, case .decimal(let p2, let s2) = right else { return arithmetic(left, right) }
    return .decimal(precision: min(38, p1 + p2), scale: min(38, s1 + s2))
  }

  private func arithmetic(_ left: SQLType, _ right: SQLType) -> SQLType {
    if left == .double || right == .double { return .double }
    if left == .integer && right == .integer { return .integer }
    if left.isNumeric && right.isNumeric { return unified(left, right) }
    return left == .unknown ? right : left
  }

  private mutating func conditional(_ conditional: Conditional) -> SQLType {
    if !conditional.operand.isNone { bind(conditional.operand) }
    var type = SQLType.unknown
    for (index, part) in model.script.tree[conditional.branches].enumerated() {
      let partType = bind(part)
      if index % 2 == 1 { type = unified(type, partType) }
    }
    if !conditional.otherwise.isNone { type = unified(type, bind(conditional.otherwise)) }
    return type
  }

  private mutating func call(_ name: NameID, _ arguments: List<ExpressionID>, at expression: ExpressionID) -> SQLType {
    // What is between the brackets names a sequence, of whatever type: `nextval('stg.ids'::regclass)`.
    if ["nextval", "currval"].contains(model.script.name(model.script.tree[name].name)) { return .integer }
    let types = model.script.tree[arguments].map { bind($0) }
    let numbers = model.script.tree[arguments].map { integerLiteral($0) }
    guard let function = model.function(name) else { return .unknown }
    return function.resultType(arguments: types, literals: numbers)
  }

  private func integerLiteral(_ expression: ExpressionID) -> Int? {
    if case .number(let token) = model.script.tree[expression] { Int(model.script.text(token)) } else { nil }
  }

  private func unified(_ left: SQLType, _ right: SQLType) -> SQLType { SQLType.unified(left, right) }
}
