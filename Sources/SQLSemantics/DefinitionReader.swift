import Diagnostics
import SQLSchema
import SQLSyntax
import SourceText

/// Turns the definitions of one script into values.
struct DefinitionReader {
  let script: Script
  let dialect: SourceDialect
  let model: SemanticModel
  private let carriersOfStatements: [StatementID: Int]
  private let carriersOfColumns: [ColumnID: Int]

  init(script: Script, dialect: SourceDialect) {
    self.script = script
    self.dialect = dialect
    model = SemanticModel(script: script, dialect: dialect, catalogue: Database())
    var (statements, columns): ([StatementID: Int], [ColumnID: Int]) = ([:], [:])
    for (index, carrier) in script.carriers.enumerated() {
      switch carrier.kind {
      case .statement: statements[carrier.statement] = statements[carrier.statement] ?? index
      case .column: columns[carrier.column] = columns[carrier.column] ?? index
      default: break
      }
    }
    (carriersOfStatements, carriersOfColumns) = (statements, columns)
  }

  /// The script's own statements with the carrier of their annotations.
  func statements() -> [(StatementID, Int?)] {
    script.tree[script.tree.script].map { ($0, carriersOfStatements[$0]) }
  }

  /// The statements that stand in `--@ only` clauses.
  func onlyStatements() -> [OnlyClause] {
    script.clauses.indices.compactMap { index in
      guard case .only(let only) = script.clauses[index].content, !script.tree[only].statement.isNone else { return nil }
      return script.tree[only]
    }
  }

  /// The targets that an `only` clause on a statement names.
  func targets(_ carrier: Int) -> [String] {
    for clause in script.clauses(on: carrier) {
      if case .only(let only) = clause.content { return script.tree[script.tree[only].targets].map { script.name($0) }.sorted() }
    }
    return []
  }

  func doc(_ carrier: Int) -> String {
    for clause in script.clauses(on: carrier) {
      if case .doc(let token) = clause.content { return script.string(token) }
    }
    return ""
  }

  // MARK: Tables

  func table(_ node: CreateTable, doc: String) -> Table {
    refuseUnshipped(node)
    var table = Table(name: model.objectName(node.name), columns: script.tree[node.columns].map { column($0) }, doc: doc)
    for id in script.tree[node.columns] { add(script.tree[id], to: &table) }
    for id in script.tree[node.constraints] { add(script.tree[id], to: &table) }
    for name in table.primaryKey {
      if let index = table.columns.firstIndex(where: { $0.name == name }) { table.columns[index].isNullable = false }
    }
    return table
  }

  func column(_ id: ColumnID) -> Column {
    let node = script.tree[id]
    let carrier = carriersOfColumns[id]
    let identity = IdentityReader(node, script: script, dialect: dialect).identity
    return Column(
      name: script.name(node.name), type: identity == nil ? type(of: node) : .integer,
      isNullable: !node.isNotNull && !node.isPrimaryKey && identity == nil,
      defaultValue: node.defaultValue.isNone ? nil : fragment(node.defaultValue),
      generated: node.generated.isNone ? nil : fragment(node.generated), identity: identity, doc: carrier.map(doc) ?? "")
  }

  private func type(of column: ColumnDefinition) -> SQLType { column.type.isNone ? .unknown : model.type(column.type) }

  private func add(_ node: ColumnDefinition, to table: inout Table) {
    let name = script.name(node.name)
    if node.isPrimaryKey { table.primaryKey = [name] }
    if node.isUnique { table.uniques.append([name]) }
    if !node.check.isNone { table.checks.append(Table.Check(name: "", condition: fragment(node.check))) }
    if !node.references.isNone { table.foreignKeys.append(key([name], node.references, node.referencedColumns, node.options)) }
  }

  private func add(_ node: TableConstraint, to table: inout Table) {
    let columns = names(node.columns)
    switch node.kind {
    case .primaryKey: table.primaryKey = columns
    case .unique: table.uniques.append(columns)
    case .check: table.checks.append(Table.Check(name: script.name(node.name), condition: fragment(node.condition)))
    case .foreignKey: table.foreignKeys.append(key(columns, node.references, node.referencedColumns, node.options))
    case .exclude, .notNull, .like, .index: break  // refused
    }
  }

  private func key(
    _ columns: [String], _ table: NameID, _ references: List<TokenID>, _ options: List<PropertyID>
  ) -> Table.ForeignKey {
    let rules = ReferenceReader(options, script).rules
    return Table.ForeignKey(
      columns: columns, table: model.objectName(table), references: names(references), rules: rules.isPlain ? nil : rules)
  }

  private func names(_ list: List<TokenID>) -> [String] { script.tree[list].map { script.name($0) } }

  private func fragment(_ expression: ExpressionID) -> SQLFragment {
    SQLFragment(dialect: dialect.name, text: script.file.text(script.range(expression)))
  }

  // MARK: Others

  func index(_ node: CreateIndex, targets: [String]) -> Index {
    refuseUnshipped(node)
    let table = model.objectName(node.table)
    return Index(
      name: node.name.isNone ? "" : script.name(script.tree[node.name].name), table: table, columns: names(node.columns),
      isUnique: node.isUnique, targets: targets)
  }

  func view(_ node: CreateView, doc: String) -> View {
    refuseUnshipped(node)
    let query = SQLFragment(dialect: dialect.name, text: script.text(node.queryTokens))
    return View(name: model.objectName(node.name), query: query, dependencies: [], doc: doc)
  }
}
