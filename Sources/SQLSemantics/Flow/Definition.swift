public import SQLSyntax

/// What gives a local its value.
///
///     p TEXT (a parameter) … p := lower(p) … SELECT name INTO p FROM t   →   caller, value of lower(p), row of the query
public struct Definition: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    case caller
    case value(ExpressionID)
    /// A column of a query's row, by its place; the whole row where the local is a record.
    case row(QueryID, place: Int)
    /// Known only when it runs: EXECUTE … INTO, CALL … INTO, the rows of a text.
    case unknown
  }

  public let origin: Origin
  /// The only field of a record that it gives, or none.
  public var field = Symbol.none

  init(_ origin: Origin, field: Symbol = .none) {
    self.origin = origin
    self.field = field
  }
}

extension BodyFlow {
  /// What may have given a local the value that it has before a node. Paths end where it is given another one, and where `isOpen`
  /// does not let them through from one node to the next.
  public func definitions(of local: Int, before node: Int, isOpen: (_ from: Int, _ to: Int) -> Bool) -> [Definition] {
    var pending = [node]
    var seen = Bits()
    var found: [Definition] = []
    while let current = pending.popLast() {
      for edge in graph.predecessors(of: current) where edge.kind == .error || isOpen(edge.node, current) {
        if seen.contains(edge.node) { continue }
        found += definitions(of: local, at: edge.node)
        if edge.kind != .error && replaces(local, at: edge.node) { continue }
        seen.insert(edge.node)
        pending.append(edge.node)
      }
    }
    return found
  }

  /// The innermost step that a token stands in; nil for tokens of no step.
  public func node(at token: UInt32) -> Int? {
    var innermost: (node: Int, length: UInt32)?
    for node in graph.steps.indices {
      guard let extent = extent(of: graph.steps[node]), extent.first <= token, token <= extent.last else { continue }
      let length = extent.last - extent.first
      if length <= innermost?.length ?? .max { innermost = (node, length) }
    }
    return innermost?.node
  }

  private func extent(of step: Step) -> Extent? {
    switch step {
    case .declaration(let variable): script.tree[variable].value.isNone ? nil : script.tree.extent(of: script.tree[variable].value)
    case .statement(let statement), .loop(let statement): script.tree.extent(of: statement)
    case .condition(of: _, let condition): script.tree.extent(of: condition)
    case .entry, .end, .exit, .raised, .until, .failure, .handler, .resumption: nil
    }
  }

  // MARK: One step

  /// The whole of the old value is gone behind it. A query without rows leaves NULL or fails, and a loop without rows is not entered.
  private func replaces(_ local: Int, at node: Int) -> Bool {
    effects[node].uses.contains {
      $0.local == local && ($0.kind == .assign || $0.kind == .unset || $0.kind == .mayAssign && takesRows(node))
    }
  }

  private func takesRows(_ node: Int) -> Bool {
    switch graph.steps[node] {
    case .loop: return true
    case .statement(let statement):
      guard case .query = script.tree[statement] else { return false }
      return true
    default: return false
    }
  }

  private func definitions(of local: Int, at node: Int) -> [Definition] {
    guard effects[node].uses.contains(where: { $0.local == local && $0.kind.assigns }) else { return [] }
    switch graph.steps[node] {
    case .entry: return locals.all[local].isParameter ? [Definition(.caller)] : []
    case .declaration(let variable): return value(script.tree[variable].value)
    case .statement(let statement): return definitions(of: local, by: statement)
    case .loop(let statement):
      guard case .loop(let loop) = script.tree[statement] else { return [] }
      return definitions(of: local, byHead: script.tree[loop])
    case .end, .exit, .raised, .condition, .until, .failure, .handler, .resumption: return []
    }
  }

  private func value(_ value: ExpressionID) -> [Definition] { value.isNone ? [] : [Definition(.value(value))] }

  private func definitions(of local: Int, by statement: StatementID) -> [Definition] {
    switch script.tree[statement] {
    case .assign(let id): return [Definition(.value(script.tree[id].value), field: field(script.tree[id].target))]
    case .declare(let variable): return value(script.tree[variable].value)
    case .query(let query):
      let targets = script.selects(in: statement).lazy.map { self.script.tree[self.script.tree[$0].into] }.first { !$0.isEmpty }
      return targets.map { taken(by: local, among: Array($0), from: query) } ?? []
    case .execute(let id): return script.firstWord(ofText: script.tree[id].sql) == "show" ? [] : [Definition(.unknown)]  // SHOW setting
    case .call: return [Definition(.unknown)]
    case .cursor(let id): return fetched(local, by: script.tree[id])
    default: return []
    }
  }

  /// The targets that are the local or a field of it.
  private func taken(by local: Int, among targets: [ExpressionID], from query: QueryID) -> [Definition] {
    targets.enumerated().filter { isLocal($1, local) }.map { Definition(.row(query, place: $0), field: field($1)) }
  }

  private func isLocal(_ target: ExpressionID, _ local: Int) -> Bool {
    switch script.tree[target] {
    case .column(let word), .bind(let word), .qualified(let word, _):
      locals.number(of: word, at: script.tree.extent(of: target).first) == local
    default: false
    }
  }

  private func field(_ target: ExpressionID) -> Symbol {
    if case .qualified(_, let field) = script.tree[target] { field } else { .none }
  }

  private func fetched(_ local: Int, by fetch: CursorStatement) -> [Definition] {
    guard fetch.verb == .fetch else { return [] }
    let query = query(ofCursor: script.tokens[Int(fetch.name.raw)].symbol, at: fetch.name.raw)
    return query.map { taken(by: local, among: Array(script.tree[fetch.into]), from: $0) } ?? [Definition(.unknown)]
  }

  /// Of a range nothing that is text.
  private func definitions(of local: Int, byHead loop: Loop) -> [Definition] {
    switch loop.kind {
    case .query: return [Definition(.row(loop.query, place: place(of: local, byHead: loop)))]
    case .cursor:
      guard case .column(let cursor) = script.tree[loop.condition] else { return [Definition(.unknown)] }
      let query = query(ofCursor: cursor, at: script.tree.extent(of: loop.condition).first)
      return [Definition(query.map { .row($0, place: place(of: local, byHead: loop)) } ?? .unknown)]
    case .array: return value(loop.condition)
    case .execution: return [Definition(.unknown)]
    case .forever, .while, .until, .range: return []
    }
  }

  /// `FOR a, b IN SELECT …`
  private func place(of local: Int, byHead loop: Loop) -> Int {
    let names = script.tree[loop.moreVariables].map { script.tokens[Int($0.raw)].symbol }
    return names.firstIndex(of: locals.all[local].name).map { $0 + 1 } ?? 0
  }

  /// Of a cursor that is declared with its query, or a result set that is the rows of one.
  private func query(ofCursor name: Symbol, at token: UInt32) -> QueryID? {
    guard let local = locals.number(of: name, at: token), !locals.all[local].declaration.isNone else { return nil }
    let declaration = script.tree[locals.all[local].declaration]
    if !declaration.query.isNone { return declaration.query }
    guard !declaration.value.isNone, case .subquery(let query) = script.tree[declaration.value] else { return nil }
    return query
  }
}
