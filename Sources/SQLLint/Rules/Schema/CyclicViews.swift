import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Views that are made from each other.
struct CyclicViews: BodyRule {
  let code = "SCH009"
  let name = "cyclic-views"
  let summary = "a view that is made from itself, by way of others"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    var views: [(name: ObjectName, place: NameID)] = []
    var references: [ObjectName: Set<ObjectName>] = context.schema?.views.mapValues { Set($0.dependencies) } ?? [:]
    for statement in body.statements {
      guard case .createView(let id) = script.tree[statement.id], !script.tree[id].query.isNone, !script.tree[id].isRecursive else {
        continue
      }
      let name = script.objectName(script.tree[id].name)
      views.append((name, script.tree[id].name))
      references[name] = Set(script.namedTables(of: statement.id).map { script.objectName($0) })
    }
    guard !views.isEmpty else { return [] }
    let cycles = ReferenceCycles(references)
    return views.compactMap { view in cycles.cycle(through: view.name).map { finding($0, at: script.range(view.place)) } }
  }

  private func finding(_ cycle: [ObjectName], at range: SourceRange) -> Diagnostic {
    let way = (cycle + cycle.prefix(1)).map(\.description).joined(separator: " → ")
    return finding(
      "'\(cycle[0])' is made from itself, so neither can be made first: \(way)", at: range,
      help: "let one of them read the tables below instead")
  }
}
