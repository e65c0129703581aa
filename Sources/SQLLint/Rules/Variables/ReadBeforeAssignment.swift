import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A variable that is read where nothing can have given it a value yet: it is NULL there, whatever happened before.
///
///     DECLARE total NUMBER; BEGIN total := total + 1; …   →   NULL + 1 is NULL
struct ReadBeforeAssignment: BodyRule {
  let code = "VAR009"
  let name = "read-before-assignment"
  let summary = "a variable is read before anything gave it a value"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.declaresNames(script) else { return [] }
    let flow = context.flow(of: body)
    guard flow.locals.all.contains(where: { isEmpty($0, script) }), !flow.graph.holdsUnread else { return [] }
    let assigned = flow.assignedBefore
    var seen: Set<Int> = []
    return flow.graph.order.flatMap { node -> [Diagnostic] in
      guard let before = assigned[node], !isInHandler(node, flow), isPlainReader(node, flow) else { return [] }
      let empty = flow.effects[node].uses.filter { isEmptyRead($0, before, at: node, flow) }
      return empty.filter { seen.insert($0.local).inserted }.map { finding(of: $0, flow) }
    }
  }

  /// A scalar without a first value. Records and arrays are filled in parts, and appending to a NULL array makes one.
  private func isEmpty(_ local: Locals.Local, _ script: Script) -> Bool {
    guard local.kind == .variable, local.value.isNone, !local.type.isNone else { return false }
    let type = script.tree[local.type]
    return !type.isArray && !type.holdsMore && Self.scalars.contains(script.name(type.name))
  }

  private static let scalars: Set = [
    "number", "numeric", "decimal", "int", "integer", "bigint", "smallint", "tinyint", "int2", "int4", "int8", "float", "float4", "float8",
    "double", "real", "text", "varchar", "char", "character", "string", "nvarchar", "boolean", "bool", "date", "time", "timestamp",
    "timestamptz", "timestamp_ntz", "timestamp_ltz", "timestamp_tz", "datetime", "interval", "uuid", "name",
  ]

  private func isEmptyRead(_ use: Effects.Use, _ before: Bits, at node: Int, _ flow: BodyFlow) -> Bool {
    guard use.kind == .read, !before.contains(use.local), isEmpty(flow.locals.all[use.local], flow.script) else { return false }
    if flow.script.kind(at: use.token.raw + 1) == .dot || isInFallback(use.token, flow.script) { return false }
    return !flow.effects[node].uses.contains { $0.local == use.local && ($0.kind == .mayAssign || $0.kind == .assignPart) }
  }

  /// CALL may give its arguments values, and what handlers log may be empty.
  private func isPlainReader(_ node: Int, _ flow: BodyFlow) -> Bool {
    guard let statement = flow.statement(of: node) else { return true }
    switch flow.script.tree[statement] {
    case .cursor, .call, .callWith: return false
    // No variable is read where names and words of a definition stand.
    case .drop, .command, .createSchema, .createIndex, .createProcedure, .alterTable, .comment, .truncate: return false
    default: return true
    }
  }

  private func isInHandler(_ node: Int, _ flow: BodyFlow) -> Bool {
    guard let token = flow.firstToken(of: node) else { return false }
    return flow.body.handlers.contains { handler in
      let statements = flow.script.tree[flow.script.tree[handler.id].statements]
      guard let last = statements.last else { return false }
      return flow.script.tree[handler.id].first.raw <= token && token <= flow.script.tree.extent(of: last).last
    }
  }

  /// `COALESCE(x, 0)`, `x IS NULL`: the author thought of it.
  private func isInFallback(_ token: TokenID, _ script: Script) -> Bool {
    if script.kind(at: token.raw + 1) == .is { return true }
    var index = token.raw
    while index > 0, script.kind(before: index) != .semicolon {
      index -= 1
      guard script.kind(at: index) == .openParen, index > 0 else { continue }
      return Self.fallbacks.contains(script.name(TokenID(raw: index - 1)))
    }
    return false
  }

  private static let fallbacks: Set = [
    "coalesce", "nvl", "nvl2", "ifnull", "zeroifnull", "iff", "nullif", "concat", "concat_ws", "array_append", "format", "equal_null",
    "greatest",
    "least", "quote_nullable",
  ]

  private func finding(of use: Effects.Use, _ flow: BodyFlow) -> Diagnostic {
    let local = flow.locals.all[use.local]
    return finding(
      "'\(flow.script.text(use.token))' is always NULL here: nothing has given it a value yet", at: flow.script.range(use.token),
      notes: [Diagnostic.Note("declared without a value", at: flow.script.range(local.token))],
      help: "give it a first value where it is declared")
  }
}

extension BodyFlow {
  /// The first token of a node's statement; nil for what has none.
  func firstToken(of node: Int) -> UInt32? {
    switch graph.steps[node] {
    case .statement(let id), .loop(let id): script.tree.extent(of: id).first
    case .until(_), .entry, .end, .exit, .raised, .failure, .resumption: nil
    case .condition(_, let condition): script.tree.extent(of: condition).first
    case .handler(let number): script.tree[body.handlers[number].id].first.raw
    case .declaration(let variable): script.tree[variable].name.raw
    }
  }
}
