import SQLSchema
import SQLSemantics
import SQLSyntax

/// Functions in FROM that read columns of the tables beside them.
///
///     FROM account AS a, jsonb_each(a.data) AS x   →   FROM account AS a CROSS JOIN json_each(tc_json_pairs(a.data)) AS x
///     x.key                                        →   x.value ->> 0
///
/// A query around the function would give its columns their names, but sees no other table. So the names are put in where they are used.
extension SQLPrinter {
  /// Notes the functions of a FROM before anything that names their columns is printed.
  mutating func noteRowFunctions(_ tables: List<TableID>) {
    guard !isNative else { return }
    for table in script.tree[tables] { noteRowFunctions(table) }
  }

  private mutating func noteRowFunctions(_ table: TableID) {
    switch script.tree[table] {
    case .function(let call, let alias, _): noteRowFunction(call, alias)
    case .join(let id):
      noteRowFunctions(script.tree[id].left)
      noteRowFunctions(script.tree[id].right)
    case .clauses(let inner, _, alias: _): noteRowFunctions(inner)
    default: return
    }
  }

  private mutating func noteRowFunction(_ call: ExpressionID, _ alias: Symbol) {
    guard readsColumns(call), let (_, translation) = rowTranslation(call), !translation.columns.isEmpty else { return }
    let name = rowAlias(call, alias)
    rowColumns[name] = translation.columns.map { rowValue($0.value, alias: spelling.quoted(name)) }
  }

  /// What a function in FROM is called.
  func rowAlias(_ call: ExpressionID, _ alias: Symbol) -> String {
    guard alias.isNone, case .call(let name, _, _) = script.tree[call] else { return script.name(alias) }
    return script.name(script.tree[name].name)
  }

  func rowAlias(_ relation: BoundRelation) -> String {
    guard relation.alias.isNone, case .expression(let call)? = relation.columns.first?.sources.first else {
      return script.name(relation.alias)
    }
    return rowAlias(call, .none)
  }

  /// The arguments and the line of the tables for a function in FROM.
  func rowTranslation(_ call: ExpressionID) -> (arguments: [ExpressionID], translation: Translation)? {
    guard case .call(let name, let arguments, _) = script.tree[call] else { return nil }
    let values = ordered(arguments, of: call)
    return line(script.name(script.tree[name].name), values).map { (values, $0) }
  }

  /// `name => value` in the places that the catalogue gives the names; what is left out stays empty and is NULL.
  private func ordered(_ arguments: List<ExpressionID>, of call: ExpressionID) -> [ExpressionID] {
    let names = model.bindings.function(of: call)?.signatures.first?.parameters.map(\.name) ?? []
    var values: [ExpressionID] = []
    for argument in script.tree[arguments] {
      guard case .argument(let name, let value) = script.tree[argument] else {
        values.append(argument)
        continue
      }
      let place = names.firstIndex(of: script.name(name).lowercased()) ?? values.count
      while values.count <= place { values.append(.none) }
      values[place] = value
    }
    return values
  }

  /// Whether a column stands among the arguments.
  private func readsColumns(_ call: ExpressionID) -> Bool {
    let extent = script.tree.extent(of: call)
    return script.tree.expressions.indices.contains { index in
      let id = ExpressionID(raw: UInt32(index + 1))
      guard case .column = model.bindings.meaning(of: id) else { return false }
      let inner = script.tree.extent(of: id)
      return inner.first >= extent.first && inner.last <= extent.last
    }
  }

  /// A column of a row, over the name of the rows.
  func rowValue(_ template: Template, alias: String) -> String {
    template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .alias: alias
      default: ""
      }
    }.joined()
  }

  /// What a name stands for that is a column of a noted function; nil for every other name.
  func rowColumn(_ expression: ExpressionID) -> String? {
    guard !rowColumns.isEmpty, case .column(let reference) = model.bindings.meaning(of: expression) else { return nil }
    return rowColumn(reference)
  }

  func rowColumn(_ reference: ColumnReference) -> String? {
    let relation = model.bindings.relation(reference.relation)
    guard relation.kind == .function, let columns = rowColumns[rowAlias(relation)], Int(reference.place) < columns.count else {
      return nil
    }
    return columns[Int(reference.place)]
  }
}
