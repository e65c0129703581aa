public import SQLSyntax

/// What gives a local its value.
///
///     p TEXT (a parameter) … p := lower(p) … SELECT name INTO p FROM t   →   caller, value of lower(p), row of the query
public enum Definition: Hashable, Sendable {
  case caller
  case value(ExpressionID)
  /// A column of a query's row, by its place; the whole row where the local is a record.
  case row(QueryID, place: Int)
  /// Known only when it runs: EXECUTE … INTO, CALL … INTO, the rows of a text.
  case unknown
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

  /// The whole of the old value is gone behind it. A query without rows leaves NULL or fails.
  private func replaces(_ local: Int, at node: Int) -> Bool {
    effects[node].uses.contains { $0.local == local && ($0.kind == .assign || $0.kind == .unset || $0.kind == .mayAssign && isQuery(node)) }
  }

  private func isQuery(_ node: Int) -> Bool {
    guard case .statement(let statement) = graph.steps[node], case .query = script.tree[statement] else { return false }
    return true
  }

  private func definitions(of local: Int, at node: Int) -> [Definition] {
    guard effects[node].uses.contains(where: { $0.local == local && $0.kind.assigns }) else { return [] }
    switch graph.steps[node] {
    case .entry: return locals.all[local].isParameter ? [.caller] : []
    case .declaration(let variable): return [value(script.tree[variable].value)].compactMap(\.self)
    case .statement(let statement): return definitions(of: local, by: statement)
    case .loop(let statement):
      guard case .loop(let loop) = script.tree[statement] else { return [] }
      return [definition(of: local, byHead: script.tree[loop])].compactMap(\.self)
    case .end, .exit, .raised, .condition, .until, .failure, .handler, .resumption: return []
    }
  }

  private func value(_ value: ExpressionID) -> Definition? { value.isNone ? nil : .value(value) }

  private func definitions(of local: Int, by statement: StatementID) -> [Definition] {
    switch script.tree[statement] {
    case .assign(let id): return [.value(script.tree[id].value)]
    case .declare(let variable): return [value(script.tree[variable].value)].compactMap(\.self)
    case .query(let query):
      let targets = script.selects(in: statement).lazy.map { self.script.tree[self.script.tree[$0].into] }.first { !$0.isEmpty }
      return targets.flatMap { place(of: local, in: Array($0)) }.map { [.row(query, place: $0)] } ?? []
    case .execute, .call: return [.unknown]
    case .cursor(let id): return [fetched(local, by: script.tree[id])].compactMap(\.self)
    default: return []
    }
  }

  private func fetched(_ local: Int, by fetch: CursorStatement) -> Definition? {
    guard fetch.verb == .fetch, let place = place(of: local, in: Array(script.tree[fetch.into])) else { return nil }
    return query(ofCursor: script.tokens[Int(fetch.name.raw)].symbol, at: fetch.name.raw).map { .row($0, place: place) } ?? .unknown
  }

  private func place(of local: Int, in targets: [ExpressionID]) -> Int? {
    targets.firstIndex { target in
      let name: Symbol
      switch script.tree[target] {
      case .column(let word), .bind(let word), .qualified(let word, _): name = word
      default: return false
      }
      return locals.number(of: name, at: script.tree.extent(of: target).first) == local
    }
  }

  /// Of a range nothing that is text.
  private func definition(of local: Int, byHead loop: Loop) -> Definition? {
    switch loop.kind {
    case .query: return .row(loop.query, place: place(of: local, byHead: loop))
    case .cursor:
      guard case .column(let cursor) = script.tree[loop.condition] else { return .unknown }
      let query = query(ofCursor: cursor, at: script.tree.extent(of: loop.condition).first)
      return query.map { .row($0, place: place(of: local, byHead: loop)) } ?? .unknown
    case .array: return value(loop.condition)
    case .execution: return .unknown
    case .forever, .while, .until, .range: return nil
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
