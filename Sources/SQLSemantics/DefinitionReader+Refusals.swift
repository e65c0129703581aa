import SQLSyntax

// What a definition says and no target can be given yet. It is refused, since leaving it out would ship something else.

extension DefinitionReader {
  func refuseUnshipped(_ schema: CreateSchema) {
    refuse(schema.options, "of schemas")
    for element in script.tree[schema.elements] {
      model.refuse("definitions inside CREATE SCHEMA are not supported yet", at: TokenID(raw: script.tree.extent(of: element).first))
    }
  }

  func refuseUnshipped(_ table: CreateTable) {
    let name = script.tree[table.name].first
    if table.kind != .plain { model.refuse("a table of this kind is not supported yet", at: name) }
    if !table.partitionOf.isNone { refuse(table.partitionOf, "PARTITION OF is not supported yet") }
    if !table.model.isNone { refuse(table.model, "a table that is made like another is not supported yet") }
    refuse(table.options, "of tables")
    for id in script.tree[table.columns] { refuseUnshipped(script.tree[id]) }
    for id in script.tree[table.constraints] { refuseUnshipped(script.tree[id]) }
  }

  private func refuseUnshipped(_ column: ColumnDefinition) {
    if column.type.isNone { model.refuse("a column without a type is not supported yet", at: column.name) }
    let identity = IdentityReader(column, script: script, dialect: dialect)
    if let option = identity.unknownOption { model.refuse("'\(script.text(option))' of an identity is not supported yet", at: option) }
    let options = column.references.isNone ? Array(script.tree[column.options]) : ReferenceReader(column.options, script).others
    refuse(options.filter { !identity.reads(script.tree[$0]) && !isStorage($0, of: column) }, "of columns")
  }

  /// STORED, VIRTUAL: the values are the same, and each target keeps them in its own way.
  private func isStorage(_ option: PropertyID, of column: ColumnDefinition) -> Bool {
    !column.generated.isNone && ["STORED", "VIRTUAL", "PERSISTED"].contains(words(of: option).uppercased())
  }

  private func words(of option: PropertyID) -> String {
    let words = script.tree[option].words
    return words.first <= words.last ? script.text(words) : ""
  }

  private func refuseUnshipped(_ constraint: TableConstraint) {
    switch constraint.kind {
    case .primaryKey, .unique, .foreignKey: refuseExpressions(constraint.keys, constraint.columns)
    case .check: break
    case .like: refuse(constraint.references, "LIKE is not supported yet")
    case .exclude: for key in script.tree[constraint.keys].prefix(1) { refuse(key, "EXCLUDE is not supported yet") }
    case .notNull, .index: for column in script.tree[constraint.columns].prefix(1) { refuse(column) }
    }
    if constraint.kind != .foreignKey { return refuse(constraint.options, "of constraints") }
    refuse(ReferenceReader(constraint.options, script).others, "of constraints")
  }

  func refuseUnshipped(_ index: CreateIndex) {
    let table = script.tree[index.table].first
    if index.name.isNone { model.refuse("an index without a name is not supported yet", at: table) }
    if !index.method.isNone { model.refuse("'USING' of an index is not supported yet", at: table) }
    if !index.filter.isNone { refuse(index.filter, "an index on some of the rows is not supported yet") }
    refuseExpressions(index.keys, index.columns)
    refuse(index.options, "of indexes")
  }

  func refuseUnshipped(_ view: CreateView) {
    let name = script.tree[view.name].first
    if view.isTemporary { model.refuse("a temporary view is not shipped", at: name) }
    if view.isRecursive { model.refuse("a recursive view is not supported yet", at: name) }
    if view.isMaterialized { model.refuse("a materialized view is not supported yet", at: name) }
    if view.isSecure { model.refuse("a secure view is not supported yet", at: name) }
    if let column = script.tree[view.columns].first {
      model.refuse("names of a view's columns are not supported yet: write them into the query with AS", at: column)
    }
    refuse(view.options, "of views")
  }

  // MARK: Parts

  /// COMMENT is no part of what is shipped, and no part of what a table does.
  private func refuse(_ options: List<PropertyID>, _ what: String) { refuse(Array(script.tree[options]), what) }

  private func refuse(_ options: [PropertyID], _ what: String) {
    for id in options {
      let text = words(of: id)
      if text.uppercased() == "COMMENT" { continue }
      model.refuse("'\(text)' \(what) is not supported yet", at: TokenID(raw: script.tree[id].words.first))
    }
  }

  private func refuseExpressions(_ keys: List<IndexKeyID>, _ columns: List<TokenID>) {
    guard keys.count != columns.count else { return }
    for key in script.tree[keys] where script.tree[key].column.isNone { refuse(key, "keys other than plain columns are not supported yet") }
  }

  private func refuse(_ key: IndexKeyID, _ message: String) { refuse(script.tree[key].value, message) }
  private func refuse(_ name: NameID, _ message: String) { model.refuse(message, at: script.tree[name].first) }
  private func refuse(_ expression: ExpressionID, _ message: String) { model.report("TGT001", message, at: expression) }
  private func refuse(_ column: TokenID) { model.refuse("this constraint is not supported yet", at: column) }
}

extension SemanticModel {
  /// What cannot be shipped, though it is understood.
  func refuse(_ message: String, at token: TokenID) { report("TGT001", message, at: token) }
}
