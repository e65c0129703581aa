import SQLSchema
import SQLSemantics
import SQLSyntax

/// The functions that a script, or another file of the run, defines, and which of them give quoted text or what cannot carry SQL.
///
///     CREATE FUNCTION full_name(s text, t text) … RETURN quote_ident(s) || '.' || quote_ident(t);
final class OwnFunctions {
  private let context: LintContext
  private let bodies: [String: [Body]]
  private let routines: [String: [CreateProcedure]]
  /// A function that calls itself is as clean as the rest of it.
  private var answers: [String: Bool] = [:]

  init(_ context: LintContext) {
    self.context = context
    let script = context.script
    bodies = Dictionary(grouping: context.bodies.filter { $0.procedure != nil }) { script.objectName($0.procedure?.name ?? .none).name }
    var routines: [String: [CreateProcedure]] = [:]
    for index in script.tree.statements.indices {
      guard case .createProcedure(let id) = script.tree.statements[index], !script.tree[id].name.isNone else { continue }
      routines[script.objectName(script.tree[id].name).name, default: []].append(script.tree[id])
    }
    self.routines = routines
  }

  /// Whether nothing of the caller's, and of no row, gets into what the call gives.
  func isClean(_ call: ExpressionID) -> Bool {
    context.script.calledName(call).map { isClean(named: $0) } ?? false
  }

  func isClean(named name: String) -> Bool {
    guard let routines = routines[name] else { return context.quoting.holds(name) }
    if let answer = answers[name] { return answer }
    answers[name] = true
    let isClean = routines.allSatisfy { context.script.isPlainType($0.returns) } || isClean(name, count: routines.count)
    answers[name] = isClean
    return isClean
  }

  private func isClean(_ name: String, count: Int) -> Bool {
    guard let bodies = bodies[name], bodies.count == count else { return false }
    return bodies.allSatisfy(isClean)
  }

  private func isClean(_ body: Body) -> Bool {
    let values = body.statements.compactMap { result(of: $0.id) }
    let flow = TextFlow(body, context, self)
    return !values.isEmpty && values.allSatisfy { flow.outsides(in: $0).isEmpty }
  }

  /// RETURN value, or the first column of a function that is a query.
  private func result(of statement: StatementID) -> ExpressionID? {
    let script = context.script
    switch script.tree[statement] {
    case .giveBack(let value): return value.isNone ? nil : value
    case .query(let query):
      guard let select = script.select(of: query), script.tree[script.tree[select].into].isEmpty else { return nil }
      return script.tree[script.tree[select].items].first.map { script.tree[$0].value }
    default: return nil
    }
  }
}
