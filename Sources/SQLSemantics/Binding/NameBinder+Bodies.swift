import SQLSchema
import SQLSyntax
import SourceText

extension NameBinder {
  /// A procedure's body sees its parameters and nothing of the script around it.
  mutating func bindRoutine(_ routine: CreateProcedure) {
    guard !routine.body.isNone else { return }
    let outer = (frames, labels, scopes)
    (frames, labels, scopes) = ([[:]], routine.name.isNone ? [] : [script.tree[routine.name].name], [])
    defer { (frames, labels, scopes) = outer }
    for id in script.tree[routine.parameters] { declare(script.tree[id].name, type: dialect.type(script.tree[id].type, in: script)) }
    for id in script.tree[routine.returnedColumns] where dialect.mixesVariablesWithColumns {
      declare(script.tree[id].name, type: dialect.type(script.tree[id].type, in: script))
    }
    declareTriggerRows(of: routine)
    isProcedural = script.language(of: routine) == "plpgsql"
    bind(script.tree[routine.body])
    isProcedural = true
  }

  mutating func bindBody(_ block: ID<Block>) {
    guard !block.isNone else { return }
    let outer = (frames, labels, scopes)
    (frames, labels, scopes) = ([[:]], [], [])
    defer { (frames, labels, scopes) = outer }
    bind(script.tree[block])
  }

  /// NEW and OLD have the columns of the table whose trigger calls the function, where there is one such table.
  private mutating func declareTriggerRows(of routine: CreateProcedure) {
    guard !routine.returns.isNone, !routine.name.isNone, script.name(script.tree[routine.returns].name) == "trigger" else { return }
    let tables = triggers[objectName(routine.name)] ?? []
    let row = tables.count == 1 ? tables.first.map { add(table($0, alias: .none, kind: .record)) } : nil
    for name in [words.new, words.old] { declare(name, at: script.tree[routine.name].first, type: .unknown, rows: row) }
  }

  // MARK: Declarations

  private mutating func declare(_ token: TokenID, type: SQLType, rows: RelationID? = nil) {
    declare(symbol(token), at: token, type: type, rows: rows)
  }

  private mutating func declare(_ name: Symbol, at token: TokenID, type: SQLType, rows: RelationID?) {
    guard !name.isNone, !frames.isEmpty else { return }
    model.variables.append(BoundVariable(name: name, token: token, type: type, relation: rows))
    frames[frames.count - 1][name] = BoundVariableID(model.variables.count - 1)
  }

  private mutating func declare(_ variable: Variable) {
    if !variable.routine.isNone { return bindRoutine(script.tree[variable.routine]) }
    if !variable.value.isNone { bind(variable.value) }
    var rows: RelationID?
    if !variable.query.isNone {
      frames.append([:])
      for id in script.tree[variable.parameters] { declare(script.tree[id].name, type: dialect.type(script.tree[id].type, in: script)) }
      rows = record(of: bind(variable.query))
      frames.removeLast()
    }
    if rows == nil { rows = rowType(variable.type) }
    let type = variable.type.isNone && !variable.value.isNone ? model.type(of: variable.value) : localType(variable.type)
    declare(variable.name, type: variable.kind == .variable || variable.kind == .constant ? type : .unknown, rows: rows)
  }

  // MARK: Types that tables have

  /// A type, that of a column among them: `item.price%TYPE`.
  private mutating func localType(_ type: TypeID) -> SQLType {
    guard case let (names, word)? = referredTo(by: type), word == "type", names.count > 1, let column = names.last else {
      return dialect.type(type, in: script)
    }
    return catalogue.entry(named: tableName(names.dropLast()))?.entry.columns.first { script.name($0.name) == column }?.type ?? .unknown
  }

  /// `item%ROWTYPE`: a record with the columns of a table.
  private mutating func rowType(_ type: TypeID) -> RelationID? {
    guard case let (names, word)? = referredTo(by: type), word == "rowtype",
      let entry = catalogue.entry(named: tableName(names[...]))?.entry
    else { return nil }
    return add(BoundRelation(kind: .record, alias: .none, table: nil, columns: entry.columns, isComplete: entry.isComplete))
  }

  private func tableName(_ names: ArraySlice<String>) -> ObjectName {
    ObjectName(schema: names.count > 1 ? names[names.endIndex - 2] : "", name: names.last ?? "")
  }

  /// The names before a percent sign and the word behind it.
  private func referredTo(by type: TypeID) -> (names: [String], word: String)? {
    guard !type.isNone else { return nil }
    var token = Int(script.tree[type].token.raw)
    var names = [script.name(TokenID(raw: UInt32(token)))]
    while script.tokens[token + 1].kind == .dot {
      token += 2
      names.append(script.name(TokenID(raw: UInt32(token))))
    }
    guard script.tokens[token + 1].kind == .percent else { return nil }
    return (names, script.name(TokenID(raw: UInt32(token + 2))).lowercased())
  }

  private mutating func record(of shape: QueryShape) -> RelationID? {
    guard shape.isComplete else { return nil }
    return add(BoundRelation(kind: .record, alias: .none, table: nil, columns: shape.columns, isComplete: true))
  }

  func variable(_ name: Symbol) -> BoundVariableID? {
    for frame in frames.reversed() {
      if let variable = frame[name] { return variable }
    }
    return nil
  }

  // MARK: Blocks

  mutating func bind(_ block: Block) {
    frames.append([:])
    if !block.label.isNone { labels.append(block.label) }
    for id in script.tree[block.declarations] { declare(script.tree[id]) }
    bind(block.statements)
    for handler in script.tree[block.handlers] { bind(script.tree[handler].statements) }
    if !block.label.isNone { labels.removeLast() }
    frames.removeLast()
  }

  mutating func bindProcedural(_ statement: Statement) {
    switch statement {
    case .declare(let variable): declare(script.tree[variable])
    case .assign(let id): bind([script.tree[id].target, script.tree[id].value])
    case .condition(let id): bind(script.tree[id])
    case .loop(let id): bind(script.tree[id])
    case .leave(_, _, let condition): bind([condition])
    case .giveBack(let value): bind([value])
    case .giveBackRows(let id): bind(script.tree[id])
    case .raise(let id):
      bind(Array(script.tree[script.tree[id].arguments]))
      bind(script.tree[script.tree[id].options].enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
    case .call(let id): bind(Array(script.tree[script.tree[id].arguments]))
    case .execute(let id): bind(script.tree[id])
    case .diagnostics(let id): bind(script.tree[script.tree[id].items].enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    case .cursor(let id): bind(script.tree[id])
    case .assertion(let condition, let message): bind([condition, message])
    case .callWith(let routine, let call):
      bindRoutine(script.tree[routine])
      bind(Array(script.tree[script.tree[call].arguments]))
    case .detached(let statement): bind(statement)
    default: break
    }
  }

  private mutating func bind(_ expressions: [ExpressionID]) {
    for expression in expressions where !expression.isNone { bind(expression) }
  }

  private mutating func bind(_ statement: IfStatement) {
    bind([statement.operand])
    for id in script.tree[statement.branches] {
      bind([script.tree[id].condition])
      bind(script.tree[id].statements)
    }
    bind(statement.otherwise)
  }

  private mutating func bind(_ execute: Execute) {
    bind([execute.sql])
    bind(Array(script.tree[execute.using]))
    bind(Array(script.tree[execute.into]))
  }

  private mutating func bind(_ rows: RowReturn) {
    bind([rows.value])
    if !rows.query.isNone { _ = bind(rows.query) }
    if !rows.execute.isNone { bind(script.tree[rows.execute]) }
  }

  private mutating func bind(_ cursor: CursorStatement) {
    bind(Array(script.tree[cursor.arguments]))
    if !cursor.query.isNone { _ = bind(cursor.query) }
    if !cursor.execute.isNone { bind(script.tree[cursor.execute]) }
    bind(Array(script.tree[cursor.into]))
  }

  // MARK: Loops

  private mutating func bind(_ loop: Loop) {
    var rows: RelationID?
    if !loop.query.isNone { rows = record(of: bind(loop.query)) }
    if !loop.execute.isNone { bind(script.tree[loop.execute]) }
    bind([loop.condition, loop.upper, loop.step])
    if loop.kind == .cursor, !loop.condition.isNone, case .variable(let cursor) = model.meaning(of: loop.condition) {
      rows = model.variable(cursor).relation
    }
    frames.append([:])
    bindVariable(of: loop, rows)
    if !loop.label.isNone { labels.append(loop.label) }
    bind(loop.statements)
    if !loop.label.isNone { labels.removeLast() }
    frames.removeLast()
  }

  /// The variable of a loop is its own, but for a list of them, and for records that are declared.
  private mutating func bindVariable(of loop: Loop, _ rows: RelationID?) {
    guard !loop.variable.isNone, loop.moreVariables.isEmpty else { return }
    if loop.kind == .array { return }
    declare(loop.variable, type: loop.kind == .range ? .integer : .unknown, rows: rows)
  }
}
