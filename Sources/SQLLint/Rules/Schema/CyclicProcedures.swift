import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Procedures that call each other in a circle. One that calls itself means to.
struct CyclicProcedures: BodyRule {
  let code = "SCH010"
  let name = "cyclic-procedures"
  let summary = "procedures that call each other in a circle"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    var procedures: [(name: ObjectName, place: NameID)] = []
    var calls: [ObjectName: Set<ObjectName>] = context.schema?.routines.mapValues { Set($0.dependencies) } ?? [:]
    for body in context.bodies {
      guard let procedure = body.procedure, !procedure.name.isNone else { continue }
      let name = script.objectName(procedure.name)
      procedures.append((name, procedure.name))
      calls[name, default: []].formUnion(body.statements.compactMap { script.calledProcedure($0.id) })
    }
    guard procedures.count > 1 || context.schema != nil else { return [] }
    for name in calls.keys { calls[name]?.remove(name) }
    let cycles = ReferenceCycles(calls)
    return procedures.compactMap { procedure in
      cycles.cycle(through: procedure.name).map { finding($0, at: script.range(procedure.place)) }
    }
  }

  private func finding(_ cycle: [ObjectName], at range: SourceRange) -> Diagnostic {
    let way = (cycle + cycle.prefix(1)).map(\.description).joined(separator: " → ")
    return finding(
      "'\(cycle[0])' calls itself by way of others, and nothing but their conditions ends it: \(way)", at: range,
      help: "let one of them return what the other needs, or call both from a third")
  }
}

extension Script {
  fileprivate func calledProcedure(_ statement: StatementID) -> ObjectName? {
    guard case .call(let id) = tree[statement] else { return nil }
    return objectName(tree[id].name)
  }
}
