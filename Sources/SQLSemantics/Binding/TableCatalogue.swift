public import SQLSchema
public import SQLSyntax

/// The tables whose columns are known: those of the project, and those that the script itself makes.
struct TableCatalogue {
  struct Entry {
    var columns: [BoundColumn]
    var isComplete: Bool
    /// Columns come or go along the way.
    var isAltered = false
  }

  private let script: Script
  private let dialect: SourceDialect
  private let database: Database
  private var made: [ObjectName: Entry] = [:]
  private var shipped: [ObjectName: Entry] = [:]
  /// The database's tables by their last name alone.
  private var namesakes: [String: [ObjectName]]?
  /// Whatever the script makes, tables or not.
  private(set) var names: Set<ObjectName> = []
  private(set) var routines: Set<String> = []

  /// Tables are known before the statements that make them: a procedure runs later than its text stands.
  init(_ script: Script, _ dialect: SourceDialect, _ database: Database) {
    self.script = script
    self.dialect = dialect
    self.database = database
    for index in script.tree.statements.indices { note(script.tree.statements[index]) }
    for index in script.tree.statements.indices { noteChange(script.tree.statements[index]) }
  }

  private mutating func note(_ statement: Statement) {
    switch statement {
    case .createTable(let id): add(script.tree[id])
    case .createProcedure(let id) where !script.tree[id].name.isNone: routines.insert(name(script.tree[id].name).name)
    case .createView(let id): add(script.tree[id].name, Entry(columns: [], isComplete: false))
    case .command(let id) where !script.tree[id].name.isNone: names.insert(name(script.tree[id].name))
    default: break
    }
  }

  private func name(_ id: NameID) -> ObjectName {
    guard !id.isNone else { return ObjectName(schema: "", name: "") }
    let parts = script.tree[id]
    return ObjectName(schema: script.name(parts.schema), name: script.name(parts.name))
  }

  // MARK: CREATE TABLE

  private mutating func add(_ table: CreateTable) {
    guard !table.name.isNone else { return }
    if !table.query.isNone { return add(table.name, Entry(columns: [], isComplete: false)) }
    add(table.name, Entry(columns: script.tree[table.columns].map { column(script.tree[$0], of: table) }, isComplete: saysAll(table)))
  }

  /// No columns come from elsewhere.
  private func saysAll(_ table: CreateTable) -> Bool {
    switch table.kind {
    case .plain, .unlogged, .hybrid, .interactive: break
    default: return false
    }
    guard table.partitionOf.isNone, table.model.isNone, !table.columns.isEmpty else { return false }
    if script.tree[table.constraints].contains(where: { script.tree[$0].kind == .like }) { return false }
    return !script.tree[table.options].contains { id in
      let words = script.tree[id].words
      return words.first <= words.last && Self.borrowing.contains(script.name(TokenID(raw: words.first)))
    }
  }

  private static let borrowing: Set = ["inherits", "of", "using", "like", "clone", "server"]

  private func column(_ column: ColumnDefinition, of table: CreateTable) -> BoundColumn {
    let isKey = column.isPrimaryKey || script.tree[table.constraints].contains { self.isKey(script.tree[$0], column) }
    let counts = IdentityReader(column, script: script, dialect: dialect).counts
    return BoundColumn(
      name: symbol(column.name), type: counts ? .integer : dialect.type(column.type, in: script),
      nullability: column.isNotNull || isKey || counts ? .never : .possible)
  }

  private func isKey(_ constraint: TableConstraint, _ column: ColumnDefinition) -> Bool {
    constraint.kind == .primaryKey && script.tree[constraint.columns].contains { symbol($0) == symbol(column.name) }
  }

  private func symbol(_ token: TokenID) -> Symbol { token.isNone ? .none : script.tokens[Int(token.raw)].symbol }

  private mutating func add(_ name: NameID, _ entry: Entry) { add(self.name(name), entry) }

  /// A table that is made twice has the columns of both.
  private mutating func add(_ name: ObjectName, _ entry: Entry) {
    names.insert(name)
    guard let known = made[name] else {
      made[name] = entry
      return
    }
    var columns = known.columns
    for column in entry.columns {
      guard let place = columns.firstIndex(where: { $0.name == column.name }) else {
        columns.append(column)
        continue
      }
      let old = columns[place]
      columns[place] = BoundColumn(
        name: column.name, type: old.type == column.type ? old.type : .unknown,
        nullability: old.nullability == column.nullability ? old.nullability : .possible)
    }
    let isSame = columns.count == known.columns.count && known.columns.count == entry.columns.count
    made[name] = Entry(columns: columns, isComplete: known.isComplete && entry.isComplete && isSame)
  }

  /// A table or a view that the script makes from a query, once the query's columns are known.
  mutating func learn(_ name: NameID, _ shape: QueryShape, _ names: [Symbol]) {
    guard !name.isNone else { return }
    var columns = shape.columns
    for (place, name) in names.enumerated() where place < columns.count { columns[place] = columns[place].named(name) }
    // Seen from elsewhere it is a table of its own.
    let own = columns.map { BoundColumn(name: $0.name, type: $0.type, nullability: $0.nullability == .never ? .unknown : $0.nullability) }
    let isComplete = shape.isComplete && !columns.contains { $0.name.isNone }
    let key = self.name(name)
    // Made from a query twice, or from a query and by columns: whatever either has.
    if let known = made[key], !known.columns.isEmpty { return add(key, Entry(columns: own, isComplete: isComplete)) }
    made[key] = Entry(columns: own, isComplete: isComplete)
  }

  // MARK: ALTER TABLE

  private mutating func noteChange(_ statement: Statement) {
    guard case .alterTable(let id) = statement else { return }
    let alter = script.tree[id]
    let name = name(alter.name)
    guard var entry = entry(named: name)?.entry else { return }
    for action in script.tree[alter.actions] { apply(script.tree[action], to: &entry) }
    entry.isAltered = true
    made[name] = entry
    noteNewName(of: alter, name, entry)
  }

  /// RENAME TO: the same table under another name.
  private mutating func noteNewName(of alter: AlterTable, _ name: ObjectName, _ entry: Entry) {
    for action in script.tree[alter.actions] where script.tree[action].kind == .renameTable {
      let new = ObjectName(schema: name.schema, name: script.name(script.tree[action].newName))
      if made[new] == nil { made[new] = entry }
    }
  }

  /// Columns come and go: what was there at any time is no mistake.
  private mutating func apply(_ action: AlterAction, to entry: inout Entry) {
    switch action.kind {
    case .addColumn:
      guard !action.column.isNone else {
        entry.isComplete = false
        return
      }
      let column = script.tree[action.column]
      entry.columns.append(BoundColumn(name: symbol(column.name), type: dialect.type(column.type, in: script), nullability: .unknown))
    case .renameColumn: entry.columns.append(column(symbol(action.name), renamed: symbol(action.newName), in: entry))
    case .renameTable: names.insert(ObjectName(schema: "", name: script.name(action.newName)))
    case .alterColumn: forget(symbol(action.name), in: &entry, script.setsNullability(action) == false ? .never : .unknown)
    case .addConstraint where !action.constraint.isNone: note(script.tree[action.constraint], in: &entry)
    case .dropColumn, .addConstraint, .dropConstraint: break
    case .other: entry.isComplete = false
    }
  }

  private func column(_ name: Symbol, renamed new: Symbol, in entry: Entry) -> BoundColumn {
    let column = entry.columns.first { $0.name == name }
    return BoundColumn(name: new, type: column?.type ?? .unknown, nullability: column?.nullability ?? .unknown)
  }

  /// The columns of a primary key hold no NULL from here on.
  private func note(_ constraint: TableConstraint, in entry: inout Entry) {
    guard constraint.kind == .primaryKey else { return }
    for name in script.tree[constraint.columns].map({ symbol($0) }) {
      guard let place = entry.columns.firstIndex(where: { $0.name == name }) else { continue }
      entry.columns[place] = BoundColumn(name: name, type: entry.columns[place].type, nullability: .never)
    }
  }

  private func forget(_ name: Symbol, in entry: inout Entry, _ nullability: Nullability = .unknown) {
    guard let place = entry.columns.firstIndex(where: { $0.name == name }) else { return }
    entry.columns[place] = BoundColumn(name: name, type: .unknown, nullability: nullability)
  }

  // MARK: Looking up

  /// A table as it is called. One that is only known by its last name is not known to be all there is.
  mutating func entry(named name: ObjectName) -> (name: ObjectName, entry: Entry)? {
    if let entry = made[name] { return (name, entry) }
    if let entry = shippedEntry(name) { return (name, entry) }
    guard name.schema.isEmpty else { return nil }
    let owners = ownersOfName(name.name)
    guard owners.count == 1, let owner = owners.first, var entry = made[owner] ?? shippedEntry(owner) else { return nil }
    entry.isComplete = false
    return (owner, entry)
  }

  private mutating func ownersOfName(_ name: String) -> [ObjectName] {
    if let namesakes { return namesakes[name] ?? [] }
    let all = Set(database.tables.keys).union(made.keys)
    let found = Dictionary(grouping: all, by: \.name)
    namesakes = found
    return found[name] ?? []
  }

  private mutating func shippedEntry(_ name: ObjectName) -> Entry? {
    if let known = shipped[name] { return known }
    guard let table = database.tables[name] else { return nil }
    let columns = table.columns.map {
      BoundColumn(name: script.symbol($0.name), type: $0.type, nullability: $0.isNullable ? .possible : .never)
    }
    shipped[name] = Entry(columns: columns, isComplete: true)
    return shipped[name]
  }
}

extension SourceDialect {
  /// The type that a type name means; unknown where the common vocabulary has no word for it.
  public func type(_ id: TypeID, in script: Script) -> SQLType {
    guard !id.isNone else { return .unknown }
    let type = script.tree[id]
    if type.holdsMore { return .unknown }
    return type.isArray ? .array : elementType(id, in: script)
  }

  /// What the arrays of a type such as `text[]` hold.
  public func elementType(_ id: TypeID, in script: Script) -> SQLType {
    let type = script.tree[id]
    let name = script.name(type.name)
    let arguments = script.tree[type.arguments].compactMap { Int(script.text($0)) }
    return types.type(named: name, arguments: arguments, withTimeZone: type.withTimeZone)
      ?? (serialTypes.contains(name) ? .integer : .unknown)
  }
}
