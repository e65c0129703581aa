import SQLSchema
import SQLSemantics
import SQLSyntax

/// Procedures that stand in the same script as their callers.
enum RoutineOfScript {
  /// The parameters of a procedure; nil for one that is not there.
  static func named(_ name: ObjectName, _ model: SemanticModel) -> [Parameter]? {
    node(named: name, model).map { node in model.script.tree[node.parameters].map { model.script.tree[$0] } }
  }

  static func node(named name: ObjectName, _ model: SemanticModel) -> CreateProcedure? {
    let script = model.script
    for id in script.tree[script.tree.script] {
      if case .createProcedure(let node) = script.tree[id], model.objectName(script.tree[node].name) == name { return script.tree[node] }
    }
    return nil
  }
}
