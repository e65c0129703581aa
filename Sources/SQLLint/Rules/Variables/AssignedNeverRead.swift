import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A value that is worked out, put into a variable and never read: nowhere, or not before the next value.
///
///     loaded := SQLROWCOUNT; loaded := SQLROWCOUNT; RETURN loaded;   →   the first count is gone
///
/// Constants that a variable begins with are left alone, and so are calls that may have been made for what they do.
struct AssignedNeverRead: BodyRule {
  let code = "VAR002"
  let name = "assigned-never-read"
  let summary = "a variable is given a value that nothing reads"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.assignsVariables(context.script) else { return [] }
    let flow = context.flow(of: body)
    let stores = stores(in: flow)
    guard !stores.isEmpty else { return [] }
    let read = flow.readLocals
    return unreadVariables(stores, read, flow) + deadStores(stores, read, flow)
  }

  /// `x := value` or GET DIAGNOSTICS x = ROW_COUNT
  private struct Store {
    let node: Int
    let statement: StatementID
    let use: Effects.Use
    /// None for GET DIAGNOSTICS.
    let value: ExpressionID
  }

  private func stores(in flow: BodyFlow) -> [Store] {
    flow.graph.steps.indices.flatMap { node -> [Store] in
      guard let statement = flow.statement(of: node), let value = storedValue(statement, flow.script) else { return [] }
      return flow.effects[node].uses.filter { $0.kind == .assign && flow.locals.all[$0.local].kind == .variable }.map {
        Store(node: node, statement: statement, use: $0, value: value)
      }
    }
  }

  private func storedValue(_ statement: StatementID, _ script: Script) -> ExpressionID? {
    switch script.tree[statement] {
    case .assign(let id): script.tree[id].value
    case .diagnostics: ExpressionID.none
    default: nil
    }
  }

  // MARK: Variables that nothing reads

  private func unreadVariables(_ stores: [Store], _ read: Bits, _ flow: BodyFlow) -> [Diagnostic] {
    var seen: Set<Int> = []
    let unread = stores.filter { !read.contains($0.use.local) && !mayBeCalledForItsEffect($0.value, flow.script) }
    return unread.filter { seen.insert($0.use.local).inserted }.map { first in
      let word = flow.script.text(first.use.token)
      return finding(
        "nothing reads '\(word)': what it is given here is lost", at: flow.script.range(first.use.token),
        help: "take the assignment away, or use the value where it was meant to be used",
        fix: fix(stores.filter { $0.use.local == first.use.local }, flow))
    }
  }

  /// All assignments of the variable together, where nothing else gives it values.
  private func fix(_ stores: [Store], _ flow: BodyFlow) -> Diagnostic.Fix? {
    guard stores.allSatisfy({ isRemovable($0, flow.script) }) else { return nil }
    return Diagnostic.Fix("take the assignment away", .suggested, edits: flow.script.removal(of: stores.map(\.statement)))
  }

  private func isRemovable(_ store: Store, _ script: Script) -> Bool {
    if case .diagnostics(let id) = script.tree[store.statement] { return script.tree[script.tree[id].items].count == 2 }
    return script.isWithoutEffect(store.value)
  }

  // MARK: Values that nothing reads

  private func deadStores(_ stores: [Store], _ read: Bits, _ flow: BodyFlow) -> [Diagnostic] {
    let dead = stores.filter { isDead($0, read, flow) }
    return dead.map { store in
      let word = flow.script.text(store.use.token)
      return finding(
        "nothing reads what '\(word)' is given here: it gets another value first, or the procedure ends",
        at: flow.script.range(store.use.token), help: "take the assignment away, or use the value before the next one comes",
        fix: isRemovable(store, flow.script)
          ? Diagnostic.Fix("take the assignment away", .suggested, edits: flow.script.removal(of: [store.statement])) : nil)
    }
  }

  private func isDead(_ store: Store, _ read: Bits, _ flow: BodyFlow) -> Bool {
    guard read.contains(store.use.local), flow.graph.isReachable(store.node), !flow.graph.holdsUnread else { return false }
    if !store.value.isNone && (flow.script.isLiteral(store.value) || mayBeCalledForItsEffect(store.value, flow.script)) { return false }
    return flow.liveBehind[store.node].map { !$0.contains(store.use.local) } ?? false
  }

  /// `answer := do_something(…)`: a function that is not one of the engine's.
  private func mayBeCalledForItsEffect(_ value: ExpressionID, _ script: Script) -> Bool {
    guard !value.isNone else { return false }
    switch script.tree[value] {
    case .call: return !(script.calledName(value).map(Self.engineFunctions.contains) ?? false)
    case .subquery, .result: return true
    default: return false
    }
  }

  private static let engineFunctions: Set = [
    "now", "clock_timestamp", "sysdate", "current_timestamp", "coalesce", "nvl", "ifnull", "nullif", "iff", "to_char", "to_varchar",
    "to_date",
    "to_timestamp", "concat", "format", "length", "upper", "lower", "trim", "replace", "substr", "substring", "round", "abs", "greatest",
    "least", "date_trunc", "dateadd", "datediff", "array_size", "array_length", "object_construct", "jsonb_build_object",
    "json_build_object",
  ]
}

extension Body {
  /// Whether a statement gives a variable a value.
  fileprivate func assignsVariables(_ script: Script) -> Bool {
    statements.contains {
      switch script.tree[$0.id] {
      case .assign, .diagnostics: true
      default: false
      }
    }
  }
}
