import SQLSchema
import SQLSemantics
import SQLSyntax

/// Follows texts back to where they come from, along the paths of a body.
///
///     name := quote_ident(name); EXECUTE 'TRUNCATE ' || name;   →   nothing from outside
struct TextFlow {
  /// A value from outside that a text holds.
  struct Outside {
    enum Origin {
      case caller, row, unknown
      /// A name that the catalog gives.
      case catalog
    }

    let value: ExpressionID
    /// It is glued to others; what is not is the whole text.
    let isPart: Bool
    let origin: Origin
  }

  /// A text to look into.
  fileprivate struct Step: Hashable {
    var text: ExpressionID
    /// Of the value only this field counts, or none.
    var field = Symbol.none
    var isPart = false
    /// A quote that stands before it is not closed yet.
    var isQuoted = false
    /// What it is glued to, or none.
    var before = ExpressionID.none
    /// The variable that the body uses, where the text is a column of the query that filled it.
    var use = ExpressionID.none

    func with(_ text: ExpressionID) -> Step {
      var step = self
      step.text = text
      return step
    }

    /// The name that is used here is what is spoken of, and not what it stands for.
    var used: Step {
      var step = self
      if step.use.isNone { step.use = text }
      return step
    }

    /// The value without its field.
    func whole(_ text: ExpressionID) -> Step {
      var step = with(text)
      step.field = .none
      return step
    }

    func part(_ text: ExpressionID, behind before: ExpressionID, isQuoted: Bool = false) -> Step {
      Step(text: text, isPart: true, isQuoted: isQuoted, before: before)
    }
  }

  private let flow: BodyFlow
  private let guards: Guards
  private let context: LintContext
  private let columns: QueryColumns
  private let functions: OwnFunctions
  private var script: Script { context.script }

  private var pending: [Step] = []
  private var found: [Outside] = []

  init(_ body: Body, _ context: LintContext) {
    flow = context.flow(of: body)
    guards = Guards(flow)
    columns = context.textSources.columns(in: context)
    functions = context.textSources.functions(in: context)
    self.context = context
  }

  /// The parts of a built text that come from outside and are not quoted. A text that is no more than a variable from
  /// outside was not built here: it is not among them.
  func untrusted(in text: ExpressionID) -> [Outside] { outsides(in: text).filter(\.isPart) }

  /// What comes from outside and is not quoted. Chains of `||` may be of any length: they are not followed by recursion.
  func outsides(in text: ExpressionID) -> [Outside] {
    var walk = self
    walk.pending = [Step(text: text)]
    var seen: Set<Step> = []
    while let step = walk.pending.popLast() {
      if seen.insert(step).inserted, !walk.isPlain(step.text) { walk.follow(step) }
    }
    return walk.found
  }

  /// Numbers, times and truth values cannot carry SQL.
  private func isPlain(_ text: ExpressionID) -> Bool {
    switch context.model.type(of: text) {
    case .boolean, .integer, .decimal, .numeric, .double, .date, .timestamp, .time, .interval, .binary: true
    case .unknown, .text, .json, .array: false
    }
  }

  private mutating func follow(_ step: Step) {
    switch script.tree[step.text] {
    case .binary(.concat, let left, let right): followChain(left, right, step)
    case .binary(.longArrow, let value, _), .binary(.hashLongArrow, let value, _): pending.append(step.with(value))
    case .call(_, let arguments, distinct: _): followCall(Array(script.tree[arguments]), step)
    case .cast(let value, let type, trying: _): if !script.isPlainType(type) { pending.append(step.with(value)) }
    case .conditional(let id): pending += results(of: script.tree[id]).reversed().map(step.with)
    case .column(let name), .bind(let name): followName(name, step)
    case .parameter(let token): followParameter(token, step)
    case .qualified(let qualifier, let name): followField(name, of: qualifier, step)
    case .subquery(let query): followQuery(query, place: 0, step)
    case .array(let elements), .form(_, let elements): pending += script.tree[elements].reversed().map(step.with)
    case .element(let value, _), .slice(let value, from: _, to: _), .member(let value, _), .orderedArguments(let value, _),
      .withinGroup(let value, _), .filtered(let value, _), .windowed(let value, _), .collated(let value, _):
      pending.append(step.with(value))
    default: break
    }
  }

  private mutating func note(_ origin: Outside.Origin, _ step: Step) {
    let value = step.use.isNone ? step.text : step.use
    if found.contains(where: { $0.value == value && $0.isPart == step.isPart }) || origin == .catalog && isQuoted(step) { return }
    found.append(Outside(value: value, isPart: step.isPart, origin: origin))
  }

  // MARK: Parts

  private mutating func followChain(_ left: ExpressionID, _ right: ExpressionID, _ step: Step) {
    if !step.isPart, script.placedText(of: left)?.text.asksForPlan == true { return pending.append(step.with(right)) }
    pending += [step.part(right, behind: left), step.part(left, behind: step.before, isQuoted: step.isQuoted)]
  }

  /// Quotes stand around it: an odd number of them before it.
  private func isQuoted(_ step: Step) -> Bool {
    if step.isQuoted || step.before.isNone { return step.isQuoted }
    let literals = script.operands(of: .concat, in: step.before).compactMap { script.placedText(of: $0)?.bytes }.joined()
    return [UInt8(ascii: "'"), UInt8(ascii: "\"")].contains { quote in literals.count { $0 == quote } % 2 == 1 }
  }

  private func results(of conditional: Conditional) -> [ExpressionID] {
    let branches = Array(script.tree[conditional.branches])
    let results = branches.indices.filter { $0 % 2 == 1 }.map { branches[$0] }
    return results + (conditional.otherwise.isNone ? [] : [conditional.otherwise])
  }

  private mutating func followCall(_ arguments: [ExpressionID], _ step: Step) {
    if !step.isPart, let statement = explained(step.text, arguments) { return pending.append(step.with(statement)) }
    let call = PassedText(step.text, arguments, script)
    if let pieces = call.formatted { return follow(pieces, step) }
    if let name = script.calledName(step.text), functions.isClean(name, context) { return }
    pending += call.passed.reversed().map { argument in
      var next = step.whole(argument)
      next.isPart = step.isPart || call.isGlued(argument)
      return next
    }
  }

  /// `format('EXPLAIN %s', statement)`
  private func explained(_ call: ExpressionID, _ arguments: [ExpressionID]) -> ExpressionID? {
    guard script.calledName(call) == "format", arguments.count == 2, let format = script.placedText(of: arguments[0])?.text else {
      return nil
    }
    return format.hasSuffix("%s") && String(format.dropLast(2)).asksForPlan ? arguments[1] : nil
  }

  private mutating func follow(_ pieces: [PassedText.Piece], _ step: Step) {
    pending += pieces.reversed().map { step.part($0.text, behind: .none, isQuoted: $0.isQuoted) }
  }

  // MARK: Names

  private mutating func followName(_ name: Symbol, _ step: Step) {
    let token = script.tree.extent(of: step.text).first
    if columns.isInQuery(step.text), case .column = script.tree[step.text] {
      switch context.model.meaning(of: step.text) {
      case .column(let reference): return followColumn(reference, step)
      case .item(let value): return pending.append(step.with(value))
      default: break
      }
      guard flow.locals.number(of: name, at: token) != nil, !script.grammar.bindsWithColon else { return followUnknownColumn(step) }
    }
    if let local = flow.locals.number(of: name, at: token) { followLocal(local, field: step.field, step) }
  }

  /// `$1`: a parameter, which may have a name as well.
  private mutating func followParameter(_ token: TokenID, _ step: Step) {
    guard let parameter = script.parameter(token, of: flow.body) else { return }
    guard parameter.name.isNone else {
      if let local = flow.locals.number(of: script.tokens[Int(parameter.name.raw)].symbol, at: token.raw) {
        followLocal(local, field: .none, step)
      }
      return
    }
    if script.mayCarryText(parameter.type) { note(.caller, step) }
  }

  private mutating func followField(_ name: Symbol, of qualifier: Symbol, _ step: Step) {
    let token = script.tree.extent(of: step.text).first
    if columns.isInQuery(step.text), columns.relation(qualifier, around: step.text) != nil {
      if case .column(let reference) = context.model.meaning(of: step.text) { return followColumn(reference, step) }
      return followUnknownColumn(step)
    }
    if let record = flow.locals.number(of: qualifier, at: token) { return followLocal(record, field: name, step) }
    if let local = flow.locals.number(of: name, at: token) { followLocal(local, field: .none, step) }
  }

  private mutating func followLocal(_ local: Int, field: Symbol, _ step: Step) {
    guard carriesText(flow.locals.all[local], field) else { return }
    let node = flow.node(at: script.tree.extent(of: step.text).first) ?? FlowGraph.end
    let definitions = flow.definitions(of: local, before: node) { guards.letsAnything(of: local, from: $0, to: $1) }
    for definition in definitions.reversed() where definition.field.isNone || field.isNone || definition.field == field {
      let rest = definition.field.isNone ? field : .none
      switch definition.origin {
      case .caller: if rest.isNone { note(.caller, step) }
      // What the columns of a text's rows hold is not known; a variable that is declared as text holds text.
      case .unknown: if rest.isNone { note(.unknown, step) }
      case .value(let value): follow(value, rest, flow.locals.all[local].kind == .alias ? step.used : step)
      case .row(let query, let place): followRow(of: query, place, rest, step)
      }
    }
  }

  /// A field of a value is followed through variables only.
  private mutating func follow(_ value: ExpressionID, _ field: Symbol, _ step: Step) {
    guard !field.isNone else { return pending.append(step.whole(value)) }
    guard Variables.name(value, script) != nil else { return }
    var next = step.used.with(value)
    next.field = field
    pending.append(next)
  }

  private func carriesText(_ local: Locals.Local, _ field: Symbol) -> Bool {
    guard !local.type.isNone, local.kind != .loop else { return true }
    return field.isNone ? script.mayCarryText(local.type) : script.isRow(local.type)
  }

  // MARK: Rows

  private mutating func followRow(of query: QueryID, _ place: Int, _ field: Symbol, _ step: Step) {
    let inner = step.used.whole(step.text)
    guard !field.isNone else { return followQuery(query, place: place, inner) }
    guard let column = context.model.shape(of: query)?.columns.first(where: { $0.name == field }) else {
      return noteAnyColumn(of: query, field, inner)
    }
    follow(column, inner)
  }

  private mutating func followQuery(_ query: QueryID, place: Int, _ step: Step) {
    guard let shape = context.model.shape(of: query), shape.isComplete, place < shape.columns.count else {
      return noteAnyColumn(of: query, .none, step)
    }
    follow(shape.columns[place], step)
  }

  private mutating func noteAnyColumn(of query: QueryID, _ name: Symbol, _ step: Step) {
    if let origin = columns.origin(ofAnyColumnOf: query, named: name) { note(origin, step) }
  }

  private mutating func follow(_ column: BoundColumn, _ step: Step) {
    for source in column.sources.reversed() {
      switch source {
      case .expression(let value): pending.append(step.with(value))
      case .column(let reference): followColumn(reference, step)
      }
    }
  }

  private mutating func followColumn(_ reference: ColumnReference, _ step: Step) {
    let column = context.model.column(reference)
    guard column.sources.isEmpty else { return follow(column, step) }
    followUnknownColumn(step)
  }

  /// A column of a table, or of a function's rows.
  private mutating func followUnknownColumn(_ step: Step) {
    switch columns.owner(of: step.text) {
    case .table(let table): if let origin = columns.origin(of: step.text, in: table) { note(origin, step) }
    case .function(let call): followRows(of: call, step)
    case nil: note(.row, step)
    }
  }
  /// Rows of the server's own function are made of its arguments; what someone else's function gives is not known.
  private mutating func followRows(of call: ExpressionID, _ step: Step) {
    if context.model.function(of: call) != nil { pending.append(step.whole(call)) }
  }
}

extension Script {
  /// The parameter of a body that `$1` means, where it means one.
  fileprivate func parameter(_ token: TokenID, of body: Body) -> Parameter? {
    guard grammar.hasSearchPath, let procedure = body.procedure, let number = Int(text(token).dropFirst()) else { return nil }
    let parameters = tree[procedure.parameters]
    return parameters.indices.contains(number - 1) ? tree[parameters[number - 1]] : nil
  }

  /// Whether a value of this type may hold any text: of a type that someone has defined no more is known than that it has its own
  /// words.
  fileprivate func mayCarryText(_ type: TypeID) -> Bool {
    tree[type].holdsMore || Script.textTypes.contains(name(tree[type].name))
  }

  /// RECORD, `table%ROWTYPE`: its fields are those of the row that it is given.
  fileprivate func isRow(_ type: TypeID) -> Bool { tree[type].holdsMore || name(tree[type].name) == "record" }

  private static let textTypes: Set = [
    "text", "varchar", "char", "character", "bpchar", "name", "citext", "string", "nvarchar", "nchar", "json", "jsonb", "xml", "variant",
    "object", "array", "record", "anyelement", "anyarray", "unknown", "refcursor", "resultset", "cstring", "varchar2",
  ]
}

extension String {
  /// `EXPLAIN (ANALYZE)`: what stands behind it is a statement that is handed over whole.
  fileprivate var asksForPlan: Bool {
    let written = lowercased()
    let words = written.prefix { $0 != "(" }.split { $0.isWhitespace }
    let rest = written.drop { $0 != ")" }.dropFirst().split { $0.isWhitespace }
    return words.first == "explain" && (words.dropFirst() + rest).allSatisfy { $0 == "analyze" || $0 == "verbose" }
  }
}
