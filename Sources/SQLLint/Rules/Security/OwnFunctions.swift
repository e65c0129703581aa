import SQLSchema
import SQLSemantics
import SQLSyntax

/// The functions that a script, or another file of the run, defines, and which of them give quoted text or what cannot carry SQL.
///
///     CREATE FUNCTION full_name(s text, t text) … RETURN quote_ident(s) || '.' || quote_ident(t);
final class OwnFunctions {
  private let bodies: [String: [Body]]
  private let routines: [String: [CreateProcedure]]
  /// A function that calls itself is as clean as the rest of it.
  private var answers: [String: Bool] = [:]

  init(_ context: LintContext) {
    let script = context.script
    bodies = Dictionary(grouping: context.bodies.filter { $0.procedure != nil }) { script.objectName($0.procedure?.name ?? .none).name }
    var routines: [String: [CreateProcedure]] = [:]
    for index in script.tree.statements.indices {
      guard case .createProcedure(let id) = script.tree.statements[index], !script.tree[id].name.isNone else { continue }
      routines[script.objectName(script.tree[id].name).name, default: []].append(script.tree[id])
    }
    self.routines = routines
  }

  /// Whether nothing of the caller's, and of no row, gets into what the function gives.
  func isClean(_ name: String, _ context: LintContext) -> Bool {
    guard let routines = routines[name] else { return context.quoting.holds(name) }
    if let answer = answers[name] { return answer }
    answers[name] = true
    let isClean = routines.allSatisfy { context.script.isPlainType($0.returns) } || isClean(name, count: routines.count, context)
    answers[name] = isClean
    return isClean
  }

  private func isClean(_ name: String, count: Int, _ context: LintContext) -> Bool {
    guard let bodies = bodies[name], bodies.count == count else { return false }
    return bodies.allSatisfy { isClean($0, context) }
  }

  private func isClean(_ body: Body, _ context: LintContext) -> Bool {
    let results = body.statements.map { result(of: $0.id, context.script) }.filter { $0 != .nothing }
    let flow = TextFlow(body, context)
    return !results.isEmpty
      && results.allSatisfy { result in
        if case .value(let value) = result { flow.outsides(in: value).isEmpty } else { false }
      }
  }

  // MARK: Results

  private enum Result: Equatable {
    case nothing, unknown
    case value(ExpressionID)
  }

  /// RETURN value, RETURN NEXT value, or the first column of a query that is the result.
  private func result(of statement: StatementID, _ script: Script) -> Result {
    switch script.tree[statement] {
    case .giveBack(let value): return value.isNone ? .nothing : .value(value)
    case .giveBackRows(let id): return result(of: script.tree[id], script)
    case .query(let query): return firstColumn(of: query, script)
    default: return .nothing
    }
  }

  private func result(of rows: RowReturn, _ script: Script) -> Result {
    if !rows.value.isNone && rows.kind == .next { return .value(rows.value) }
    return rows.query.isNone ? .unknown : firstColumn(of: rows.query, script)
  }

  private func firstColumn(of query: QueryID, _ script: Script) -> Result {
    guard let select = script.select(of: query) else { return .unknown }
    guard script.tree[script.tree[select].into].isEmpty else { return .nothing }
    return script.tree[script.tree[select].items].first.map { .value(script.tree[$0].value) } ?? .unknown
  }
}
