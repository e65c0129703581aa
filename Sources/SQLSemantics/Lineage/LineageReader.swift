import SQLSchema
import SQLSyntax
import SourceText

/// Notes what every statement of a script writes.
struct LineageReader {
  private let model: Bindings
  private let values: ValueSources
  private(set) var writes: [LineageWrite] = []
  private(set) var temporaryTables: Set<ObjectName> = []
  /// The parameters of the script's own procedures.
  private var parameters: [ObjectName: [BoundVariableID?]] = [:]
  private var variables: [UInt32: BoundVariableID] = [:]

  init(_ model: Bindings) {
    self.model = model
    values = ValueSources(model)
  }

  private var script: Script { model.script }

  mutating func read() {
    for (index, variable) in model.variables.enumerated() where !variable.token.isNone {
      variables[variable.token.raw] = BoundVariableID(index)
    }
    for index in script.tree.statements.indices { noteParameters(script.tree.statements[index]) }
    for index in script.tree.statements.indices { read(StatementID(raw: UInt32(index + 1))) }
  }

  private mutating func noteParameters(_ statement: Statement) {
    guard case .createProcedure(let id) = statement, !script.tree[id].name.isNone else { return }
    parameters[script.objectName(script.tree[id].name)] = script.tree[script.tree[id].parameters].map {
      variables[script.tree[$0].name.raw]
    }
  }

  private mutating func read(_ statement: StatementID) {
    switch script.tree[statement] {
    case .insert(let id): read(script.tree[id], statement)
    case .update(let id): read(script.tree[id].assignments, of: table(written: statement), statement)
    case .merge(let id): read(script.tree[id], statement)
    case .createTable(let id): read(script.tree[id], statement)
    case .createView(let id): if !script.tree[id].query.isNone { read(script.tree[id], statement) }
    case .assign(let id): read([script.tree[id].target], [[.expression(script.tree[id].value)]], statement)
    case .declare(let id): read(script.tree[id], statement)
    case .block(let id), .anonymous(let id): readDeclarations(id, statement)
    case .createProcedure(let id): readDeclarations(script.tree[id].body, statement)
    case .query(let query): readInto(query, statement)
    case .call(let id): read(script.tree[id], statement)
    case .cursor(let id): read(script.tree[id], statement)
    default: break
    }
  }

  private func table(written statement: StatementID) -> ObjectName? { model.target(of: statement)?.table }

  // MARK: Tables

  private mutating func note(
    _ table: ObjectName, _ column: String, _ sources: [BoundColumn.Source], _ statement: StatementID, _ place: SourceRange
  ) {
    writes.append(
      LineageWrite(
        target: .column(ColumnName(table, column)), sources: values.sources(of: sources), statement: statement,
        place: self.place(of: sources) ?? place))
  }

  private func place(of sources: [BoundColumn.Source]) -> SourceRange? {
    guard sources.count == 1, case .expression(let expression) = sources[0], !expression.isNone else { return nil }
    return script.range(expression)
  }

  private mutating func read(_ insert: Insert, _ statement: StatementID) {
    guard let target = model.target(of: statement), let table = target.table else { return }
    let named = script.tree[insert.columns].map { (script.name($0), script.range($0)) }
    let columns = named.isEmpty ? target.isExact ? target.columns.map { (script.name($0.name), script.range(insert.table)) } : [] : named
    for (place, column) in columns.enumerated() {
      note(table, column.0, sources(of: insert.source, at: place), statement, column.1)
    }
    if !insert.conflict.isNone { read(script.tree[insert.conflict].assignments, of: table, statement) }
  }

  private func sources(of query: QueryID, at place: Int) -> [BoundColumn.Source] {
    guard !query.isNone else { return [] }
    if case .values(let rows) = script.tree[query] {
      return script.tree[rows].compactMap { row in
        guard case .tuple(let values) = script.tree[row], place < values.count else { return nil }
        return .expression(script.tree[values][place])
      }
    }
    guard let shape = model.shape(of: query), place < shape.columns.count, shape.isComplete else { return [] }
    return shape.columns[place].sources
  }

  private mutating func read(_ assignments: List<AssignmentID>, of table: ObjectName?, _ statement: StatementID) {
    guard let table else { return }
    for id in script.tree[assignments] {
      let assignment = script.tree[id]
      guard assignment.columns.isEmpty, !assignment.column.isNone else { continue }
      note(table, script.name(assignment.column), [.expression(assignment.value)], statement, script.range(assignment.column))
    }
  }

  private mutating func read(_ merge: Merge, _ statement: StatementID) {
    guard let table = table(written: statement) else { return }
    for id in script.tree[merge.branches] {
      let branch = script.tree[id]
      read(branch.assignments, of: table, statement)
      for (column, value) in zip(script.tree[branch.columns], script.tree[branch.values]) {
        note(table, script.name(column), [.expression(value)], statement, script.range(column))
      }
    }
  }

  private mutating func read(_ table: CreateTable, _ statement: StatementID) {
    guard !table.name.isNone else { return }
    let name = script.objectName(table.name)
    if table.isTemporary { temporaryTables.insert(name) }
    guard !table.query.isNone else { return }
    read(table.query, into: name, script.tree[table.columns].map { script.tree[$0].name }, statement, script.range(table.name))
  }

  private mutating func read(_ view: CreateView, _ statement: StatementID) {
    read(view.query, into: script.objectName(view.name), Array(script.tree[view.columns]), statement, script.range(view.name))
  }

  private mutating func read(_ query: QueryID, into table: ObjectName, _ names: [TokenID], _ statement: StatementID, _ place: SourceRange) {
    guard let shape = model.shape(of: query) else { return }
    for (index, column) in shape.columns.enumerated() {
      let name = index < names.count ? script.name(names[index]) : script.name(column.name)
      guard !name.isEmpty else { continue }
      note(table, name, column.sources, statement, place)
    }
  }

  // MARK: Variables

  private mutating func readDeclarations(_ block: ID<Block>, _ statement: StatementID) {
    guard !block.isNone else { return }
    for id in script.tree[script.tree[block].declarations] { read(id, statement) }
  }

  private mutating func read(_ declaration: SQLSyntax.VariableID, _ statement: StatementID) { read(script.tree[declaration], statement) }

  private mutating func read(_ variable: Variable, _ statement: StatementID) {
    guard !variable.value.isNone, !variable.name.isNone, let target = variables[variable.name.raw] else { return }
    write(target, [.expression(variable.value)], statement, script.range(variable.value))
  }

  private mutating func write(_ variable: BoundVariableID, _ sources: [BoundColumn.Source], _ statement: StatementID, _ place: SourceRange)
  {
    writes.append(
      LineageWrite(target: .variable(variable), sources: values.sources(of: sources), statement: statement, place: place))
  }

  /// Targets and what each of them is given.
  private mutating func read(_ targets: [ExpressionID], _ given: [[BoundColumn.Source]], _ statement: StatementID) {
    for (target, sources) in zip(targets, given) where !target.isNone {
      switch model.meaning(of: target) {
      case .variable(let variable), .field(let variable): write(variable, sources, statement, script.range(target))
      case .column(let reference):  // NEW.email := …
        let relation = model.relation(reference.relation)
        guard let table = relation.table, relation.kind == .record else { continue }
        note(table, script.name(model.column(reference).name), sources, statement, script.range(target))
      default: break
      }
    }
  }

  /// SELECT … INTO a, b, with whatever stands around the SELECT.
  private mutating func readInto(_ query: QueryID, _ statement: StatementID) {
    var next = query
    while !next.isNone {
      switch script.tree[next] {
      case .ordered(let body, by: _), .limited(let body, limit: _, offset: _), .locked(let body, _), .with(_, let body, recursive: _):
        next = body
      case .select(let select): return readInto(script.tree[select], next, statement)
      default: return
      }
    }
  }

  private mutating func readInto(_ select: Select, _ query: QueryID, _ statement: StatementID) {
    guard !select.into.isEmpty, let shape = model.shape(of: query) else { return }
    read(Array(script.tree[select.into]), shape.columns.map(\.sources), statement)
  }

  /// CALL p(a, b) gives the parameters of p their values, where p is one of the script's.
  private mutating func read(_ call: Call, _ statement: StatementID) {
    guard !call.name.isNone, let parameters = parameters[script.objectName(call.name)] else { return }
    for (parameter, argument) in zip(parameters, script.tree[call.arguments]) {
      guard let parameter else { continue }
      write(parameter, [.expression(argument)], statement, script.range(argument))
    }
  }

  /// FETCH c INTO a, b
  private mutating func read(_ cursor: CursorStatement, _ statement: StatementID) {
    guard cursor.verb == .fetch, !cursor.into.isEmpty, !cursor.name.isNone else { return }
    let name = script.tokens[Int(cursor.name.raw)].symbol
    guard let variable = model.variables.last(where: { $0.name == name && $0.relation != nil }), let rows = variable.relation else {
      return
    }
    read(
      Array(script.tree[cursor.into]), model.relation(rows).columns.indices.map { [.column(ColumnReference(rows, $0))] }, statement)
  }
}
