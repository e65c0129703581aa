package import SQLSyntax

/// Reads what a step does from the tree and its tokens.
struct EffectsReader {
  private let script: Script
  private let locals: Locals
  private var effects = Effects()
  /// Tokens that name columns of a written table and no variables.
  private var columns: [TokenID] = []
  private var targets: [Extent] = []
  private var targetKind = Effects.Use.Kind.assign

  static func effects(of step: Step, _ locals: Locals, in script: Script) -> Effects {
    var reader = EffectsReader(script, locals)
    reader.read(step)
    return reader.effects
  }

  private init(_ script: Script, _ locals: Locals) {
    self.script = script
    self.locals = locals
  }

  private mutating func read(_ step: Step) {
    switch step {
    case .entry: enter()
    case .declaration(let variable): declare(variable)
    case .statement(let statement): read(statement)
    case .condition(_, let condition): read(condition)
    case .loop(let statement): readHead(of: statement)
    case .until(let statement):
      guard case .loop(let loop) = script.tree[statement] else { return }
      read(script.tree[loop].condition)
    case .end, .exit, .raised, .failure, .handler, .resumption: effects.mayFail = false
    }
  }

  private mutating func enter() {
    effects.mayFail = false
    for (number, local) in locals.all.enumerated() where local.isParameter {
      let isGiven = local.kind != .parameter(.output)
      effects.uses.append(Effects.Use(kind: isGiven ? .assign : .unset, local: number, token: local.token))
    }
  }

  // MARK: Declarations and expressions

  private mutating func declare(_ id: VariableID) {
    let variable = script.tree[id]
    guard !variable.name.isNone else { return }
    if !variable.value.isNone { read(variable.value) } else { effects.mayFail = false }
    let symbol = script.tokens[Int(variable.name.raw)].symbol
    guard let local = locals.number(of: symbol, at: variable.name.raw) else { return }
    let isNull = variable.value.isNone && (variable.kind == .variable || variable.kind == .resultset)
    effects.uses.append(Effects.Use(kind: isNull ? .unset : .assign, local: local, token: variable.name))
  }

  private mutating func read(_ expression: ExpressionID) {
    guard !expression.isNone else { return }
    let inside = script.expressions(in: expression)
    var walk = QueryWalk(script)
    walk.add(inside)
    let holdsQuery = walk.isPending
    note(&walk)
    note(callsIn: inside)
    use(script.tree.extent(of: expression), isSQL: holdsQuery)
    effects.mayFail = !isPlain(expression)
  }

  /// A literal or a variable: it cannot fail.
  private func isPlain(_ expression: ExpressionID) -> Bool {
    switch script.tree[expression] {
    case .null, .boolean, .number, .string, .column, .bind, .parameter: true
    default: false
    }
  }

  // MARK: Tables

  private mutating func note(_ walk: inout QueryWalk) {
    walk.run()
    for name in walk.names {
      let parts = script.tree[name]
      if parts.schema.isNone && walk.commonTables.contains(parts.name) { continue }
      if script.isComputed(name) { effects.touchesComputedTable = true } else { effects.reads.append(name) }
    }
    for change in walk.changes { noteWrites(of: change) }
  }

  private mutating func note(callsIn expressions: [ExpressionID]) {
    for expression in expressions {
      if case .call(let name, _, distinct: _) = script.tree[expression] { effects.functions.append(name) }
    }
  }

  private mutating func write(_ table: NameID, _ kind: Effects.Write.Kind) {
    guard !table.isNone, !script.tree[table].name.isNone else { return }
    if script.isComputed(table) { effects.touchesComputedTable = true } else { effects.writes.append(.init(kind: kind, table: table)) }
  }

  private mutating func noteWrites(of statement: StatementID) {
    switch script.tree[statement] {
    case .insert(let id):
      write(script.tree[id].table, script.tree[id].overwrites ? .overwrite : script.tree[id].conflict.isNone ? .insert : .merge)
      columns += script.tree[script.tree[id].columns]
    case .update(let id):
      write(script.tree[id].table, .update)
      for assignment in script.tree[script.tree[id].assignments] { skip(script.tree[assignment]) }
    case .delete(let id): write(script.tree[id].table, .delete)
    case .merge(let id): noteWrites(of: script.tree[id])
    case .insertAll(let id):
      for branch in script.tree[script.tree[id].branches] {
        write(script.tree[branch].table, script.tree[id].overwrites ? .overwrite : .insert)
        columns += script.tree[script.tree[branch].columns]
      }
    case .with(_, let change, recursive: _): noteWrites(of: change)
    default: noteDefinition(statement)
    }
  }

  private mutating func noteWrites(of merge: Merge) {
    write(merge.target, .merge)
    for branch in script.tree[merge.branches] {
      columns += script.tree[script.tree[branch].columns]
      for assignment in script.tree[script.tree[branch].assignments] { skip(script.tree[assignment]) }
    }
  }

  private mutating func skip(_ assignment: Assignment) {
    columns.append(assignment.column)
    columns += script.tree[assignment.columns]
  }

  private mutating func noteDefinition(_ statement: StatementID) {
    switch script.tree[statement] {
    case .truncate(let name): write(name, .truncate)
    case .createTable(let id):
      write(script.tree[id].name, script.tree[id].replaces ? .replace : .create)
      if !script.tree[id].model.isNone { effects.reads.append(script.tree[id].model) }
    case .createView(let id): write(script.tree[id].name, .create)
    case .alterTable(let id): write(script.tree[id].name, .alter)
    case .drop(let id) where script.tree[id].kind == .table || script.tree[id].kind == .view:
      for name in script.tree[script.tree[id].names] { write(name, .drop) }
    default: break
    }
  }

  // MARK: Statements

  private mutating func read(_ statement: StatementID) {
    let extent = script.tree.extent(of: statement)
    noteTargets(of: statement)
    var walk = QueryWalk(script)
    let inside = script.expressions(in: statement)
    walk.add(sourcesOf: statement)
    walk.add(inside)
    let isSQL = walk.isPending || isChange(statement)
    note(&walk)
    note(callsIn: inside)
    noteWrites(of: statement)
    noteKind(of: statement)
    targets += targets(of: walk.selects)
    use(extent, isSQL: isSQL)
    useBehind(statement)
  }

  /// What shows only in other places: the query of a cursor that is opened, and arguments that a call may give new values.
  private mutating func useBehind(_ statement: StatementID) {
    switch script.tree[statement] {
    case .opaque: mayAssign(script.tree.extent(of: statement))
    case .cursor(let id) where script.tree[id].verb == .open:
      if !script.tree[id].name.isNone { mayAssign(Extent(script.tree[id].name)) }
      for use in effects.uses where locals.all[use.local].kind == .cursor { open(locals.all[use.local]) }
    case .call(let id), .callWith(_, let id):
      for argument in script.tree[script.tree[id].arguments] where isVariable(argument) { mayAssign(script.tree.extent(of: argument)) }
    default: break
    }
  }

  private func isVariable(_ argument: ExpressionID) -> Bool {
    switch script.tree[argument] {
    case .column, .bind: true
    case .argument(_, let value): isVariable(value)
    default: false
    }
  }

  private mutating func mayAssign(_ extent: Extent) {
    for use in effects.uses where use.kind.reads && extent.first <= use.token.raw && use.token.raw <= extent.last {
      effects.uses.append(Effects.Use(kind: .mayAssign, local: use.local, token: use.token))
    }
  }

  private func isChange(_ statement: StatementID) -> Bool {
    switch script.tree[statement] {
    case .insert, .update, .delete, .merge, .insertAll, .with, .createTable, .createView, .truncate, .pipe, .command: true
    default: false
    }
  }

  private func targets(of selects: [SelectID]) -> [Extent] {
    selects.flatMap { select in script.tree[script.tree[select].into].map { script.tree.extent(of: $0) } }
  }

  private mutating func noteTargets(of statement: StatementID) {
    if script.grammar.keepsTargetsWithoutRows { targetKind = .mayAssign }
    switch script.tree[statement] {
    case .assign(let id): take([script.tree[id].target])
    case .declare(let id):
      let name = script.tree[id].name
      if !name.isNone { targets.append(Extent(name)) }
      targetKind = script.tree[id].value.isNone && script.tree[id].query.isNone ? .unset : .assign
    case .call(let id), .callWith(_, let id):
      if !script.tree[id].into.isNone { targets.append(Extent(script.tree[id].into)) }
    case .execute(let id): take(Array(script.tree[script.tree[id].into]))
    case .diagnostics(let id): take(script.tree[script.tree[id].items].enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    case .cursor(let id):
      targets += script.tree[script.tree[id].into].map { script.tree.extent(of: $0) }
    case .insert, .update, .delete, .merge, .with: targets += returned(by: statement)
    case .command(let id) where !script.tree[id].statement.isNone:  // EXPLAIN SELECT … INTO
      targets += targets(of: script.selects(in: script.tree[id].statement))
    case .command(let id) where script.name(script.tree[id].verb) == "show": targets += shown(by: statement)
    default: break
    }
  }

  private mutating func take(_ expressions: [ExpressionID]) {
    targetKind = .assign
    targets += expressions.map { script.tree.extent(of: $0) }
  }

  /// RETURNING items INTO targets, which stand at the end.
  private func returned(by statement: StatementID) -> [Extent] {
    let extent = script.tree.extent(of: statement)
    guard script.grammar.hasIntoBehindReturning, let returning = lastToken(.returning, in: extent) else { return [] }
    guard let into = lastToken(.into, in: extent), into > returning else { return [] }
    var targets = extent
    targets.first = into + 1
    return [targets]
  }

  /// SHOW setting INTO variable
  private func shown(by statement: StatementID) -> [Extent] {
    let extent = script.tree.extent(of: statement)
    guard let into = lastToken(.into, in: extent), into < extent.last else { return [] }
    return [Extent(TokenID(raw: into + 1))]
  }

  private func lastToken(_ kind: TokenKind, in extent: Extent) -> UInt32? {
    var token = extent.last
    while token > extent.first {
      if script.tokens[Int(token)].kind == kind { return token }
      token -= 1
    }
    return nil
  }

  private mutating func noteKind(of statement: StatementID) {
    switch script.tree[statement] {
    case .opaque: becomeOpaque()
    case .insert, .update, .delete, .merge, .insertAll, .with: effects.rowCount = .set
    case .query, .perform: effects.rowCount = script.grammar.countsRowsOfQueries ? .set : .lost
    case .cursor(let id): effects.rowCount = script.tree[id].verb == .fetch && script.grammar.countsRowsOfQueries ? .set : .kept
    case .call(let id):
      effects.calls.append(script.tree[id].name)
      effects.rowCount = .lost
    case .execute(let id): noteExecute(script.tree[id])
    case .transaction(let verb): noteTransaction(verb)
    case .command(let id): note(script.tree[id])
    case .assign(let id): effects.mayFail = !isPlain(script.tree[id].value)
    case .declare(let id): effects.mayFail = !script.tree[id].value.isNone && !isPlain(script.tree[id].value)
    case .giveBack(let value):
      effects.mayFail = !value.isNone && !isPlain(value)
      if script.isRowReturn(value) { readOutputs(at: script.tree.extent(of: value).first) }
    case .leave(_, _, let condition): effects.mayFail = !condition.isNone
    case .raise(let id): effects.mayFail = !script.isMessage(script.tree[id])
    case .nothing, .diagnostics: effects.mayFail = false
    default: noteRest(of: statement)
    }
  }

  private mutating func readOutputs(at token: UInt32) {
    for (number, local) in locals.all.enumerated() where local.isOutput {
      effects.uses.append(Effects.Use(kind: .read, local: number, token: TokenID(raw: token)))
    }
  }

  private mutating func noteRest(of statement: StatementID) {
    switch script.tree[statement] {
    case .anonymous, .callWith, .createTrigger, .createRule: becomeOpaque()
    case .pipe(let statements):
      for inner in script.tree[statements] { noteWrites(of: inner) }
    case .detached(let inner): add(EffectsReader.effects(of: .statement(inner), locals, in: script))
    case .giveBackRows(let id) where !script.tree[id].execute.isNone: effects.isDynamic = true
    case .createTable, .createView, .createIndex, .createSchema, .createProcedure, .alterTable, .drop, .comment: commitImplicitly()
    default: break
    }
  }

  private mutating func becomeOpaque() {
    effects.isOpaque = true
    effects.rowCount = .lost
    effects.transaction = .unknown
  }

  private mutating func commitImplicitly() {
    effects.rowCount = .lost
    if script.grammar.commitsOnDefinition { effects.transaction = .implicitCommit }
  }

  /// The uses are found again among the tokens of the whole.
  private mutating func add(_ other: Effects) {
    effects.writes += other.writes
    effects.isDynamic = effects.isDynamic || other.isDynamic
    effects.isOpaque = effects.isOpaque || other.isOpaque
    effects.touchesComputedTable = effects.touchesComputedTable || other.touchesComputedTable
    effects.rowCount = .lost
    if other.transaction != .none { effects.transaction = other.transaction }
  }

  // MARK: Transactions and commands

  private mutating func noteTransaction(_ verb: TransactionVerb) {
    if !script.grammar.countsRowsOfQueries { effects.rowCount = .lost }
    switch verb {
    case .begin: effects.transaction = .begin
    case .commit: effects.transaction = .commit
    case .rollback: effects.transaction = .rollback
    }
  }

  private mutating func note(_ command: Command) {
    switch script.name(command.verb) {
    case "begin", "start": effects.transaction = .begin
    case "commit", "end": effects.transaction = .commit
    case "rollback", "abort": effects.transaction = holdsSavepoint(command) ? .rollbackToSavepoint : .rollback
    case "savepoint": effects.transaction = .savepoint
    case "release": effects.transaction = .release
    case "create", "drop", "grant", "revoke", "undrop": commitImplicitly()
    case "alter" where script.name(TokenID(raw: command.verb.raw + 1)) != "session": commitImplicitly()
    case "copy":
      effects.rowCount = .set
      if !command.statement.isNone { noteWrites(of: command.statement) } else { write(command.name, .copy) }
    default: break
    }
  }

  /// ROLLBACK TO name
  private func holdsSavepoint(_ command: Command) -> Bool {
    !command.name.isNone
      || script.tree[command.properties].contains { property in
        let words = script.tree[property].words
        return !words.isEmpty && script.tokens[Int(words.first)].kind == .to
      }
  }

  private mutating func noteExecute(_ execute: Execute) {
    effects.isDynamic = true
    effects.rowCount = .set
    switch script.firstWord(ofText: execute.sql) {
    case "insert", "update", "delete", "merge", "select", "with", "truncate", "copy", "call", "use", "show", "describe", "list": break
    case "create", "alter", "drop", "grant", "revoke", "comment": commitImplicitly()
    default: effects.transaction = .unknown
    }
  }

  // MARK: Loops

  private mutating func readHead(of statement: StatementID) {
    guard case .loop(let id) = script.tree[statement], let head = script.ownExtents(of: statement).first else { return }
    let loop = script.tree[id]
    if loop.kind == .forever || loop.kind == .until {
      effects.mayFail = false
      return
    }
    targetKind = script.grammar.declaresRecordsOfLoops || loop.kind == .range ? .assign : .mayAssign
    targets += (([loop.variable] + script.tree[loop.moreVariables]).filter { !$0.isNone }).map { Extent($0) }
    var walk = QueryWalk(script)
    let inside = script.expressions(in: head)
    walk.add(loop.query)
    walk.add(inside)
    let isSQL = walk.isPending
    note(&walk)
    note(callsIn: inside)
    use(head, isSQL: isSQL)
    if !loop.execute.isNone { effects.isDynamic = true }
    if loop.kind == .cursor { open(loop.condition) }
  }

  /// The query of a declared cursor is asked where it is opened.
  private mutating func open(_ name: ExpressionID) {
    guard !name.isNone else { return }
    for use in effects.uses where locals.all[use.local].kind == .cursor { open(locals.all[use.local]) }
  }

  private mutating func open(_ cursor: Locals.Local) {
    guard !cursor.declaration.isNone else { return }
    let variable = script.tree[cursor.declaration]
    var extent = Extent(variable.name)
    while Int(extent.last) < script.scriptTokenCount - 1, script.tokens[Int(extent.last)].kind != .semicolon { extent.last += 1 }
    var walk = QueryWalk(script)
    walk.add(variable.query)
    walk.add(script.expressions(in: extent))
    note(&walk)
    extent.first = variable.name.raw + 1
    targets = []
    use(extent, isSQL: true)
  }

  // MARK: Locals

  /// The locals among some tokens.
  private mutating func use(_ extent: Extent, isSQL: Bool) {
    guard !locals.all.isEmpty, !extent.isEmpty else { return }
    for token in extent.first...extent.last {
      let word = script.tokens[Int(token)]
      guard let local = local(word, at: token), isUse(token) else { continue }
      effects.uses.append(Effects.Use(kind: kind(ofUseAt: token, isSQL: isSQL), local: local, token: TokenID(raw: token)))
    }
  }

  /// `x`, and `$1` for the first parameter.
  private func local(_ word: Token, at token: UInt32) -> Int? {
    if word.kind.isWord { return locals.number(of: word.symbol, at: token) }
    guard word.kind == .parameter, script.grammar.numbersParameters else { return nil }
    return Int(script.name(word.symbol).dropFirst()).flatMap { locals.parameter(numbered: $0) }
  }

  /// Not a column `t.x`, a step `value:x`, an argument's name `x => 1`, an alias `AS x` or a column that is written.
  private func isUse(_ token: UInt32) -> Bool {
    let next = kind(at: token + 1)
    if next == .fatArrow { return false }
    if !columns.isEmpty && columns.contains(where: { $0.raw == token }) { return false }
    guard token > 0 else { return true }
    switch kind(at: token - 1) {
    case .dot: return isRange(endingAt: token) || isBehindLabel(token)
    case .colon: return isBind(colonAt: token - 1)
    case .as: return targets.contains { $0.first <= token && token <= $0.last }
    default: return true
    }
  }

  private func kind(at token: UInt32) -> TokenKind { Int(token) < script.tokens.count ? script.tokens[Int(token)].kind : .endOfFile }

  /// `1..x`
  private func isRange(endingAt token: UInt32) -> Bool {
    token > 1 && (kind(at: token - 2) == .dot || kind(at: token - 2) == .numberLiteral)
  }

  private func isBehindLabel(_ token: UInt32) -> Bool { token > 1 && locals.isLabel(script.tokens[Int(token) - 2].symbol) }

  /// `:x`, not the path of `value:x`
  private func isBind(colonAt colon: UInt32) -> Bool {
    guard colon > 0 else { return true }
    switch kind(at: colon - 1) {
    case .closeParen, .closeBracket, .string: return false
    case let kind where kind.isWord: return script.isKeyword(TokenID(raw: colon - 1))
    default: return true
    }
  }

  private func kind(ofUseAt token: UInt32, isSQL: Bool) -> Effects.Use.Kind {
    if let target = targets.first(where: { $0.first <= token && token <= $0.last }) { return kind(ofTargetAt: token, target) }
    if token > 0 && kind(at: token - 1) == .colon { return .read }
    return isSQL ? .mayRead : .read
  }

  /// The whole variable, or with more behind its name a part of it; an index there is read.
  private func kind(ofTargetAt token: UInt32, _ target: Extent) -> Effects.Use.Kind {
    switch kind(at: token + 1) {
    case .dot, .openBracket, .colon: .assignPart
    default: token > target.first && isIndex(token, in: target) ? .read : targetKind
    }
  }

  private func isIndex(_ token: UInt32, in target: Extent) -> Bool {
    (target.first..<token).contains { kind(at: $0) == .openBracket || kind(at: $0) == .openParen }
  }
}

extension Extent {
  init(_ token: TokenID) { self.init(first: token.raw, last: token.raw) }
}

extension Script {
  /// The first word of a text that is built, in lower case; empty where it does not begin with a literal.
  ///
  ///     'DELETE FROM ' || name   →   delete
  package func firstWord(ofText text: ExpressionID) -> String {
    var first = text
    while !first.isNone, case .binary(.concat, let left, _) = tree[first] { first = left }
    guard !first.isNone, case .string(let token) = tree[first] else { return "" }
    return string(token).drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
  }
}
