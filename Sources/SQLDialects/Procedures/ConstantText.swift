import SQLSemantics
import SQLSyntax

/// A text that is known before it is run: a literal, several joined by `||`, or a variable that holds nothing else.
enum ConstantText {
  static func of(_ expression: ExpressionID, _ script: Script, _ names: VariableNames) -> String? {
    switch script.tree[expression] {
    case .string(let token): return script.string(token)
    case .binary(.concat, let left, let right):
      guard let first = of(left, script, names), let second = of(right, script, names) else { return nil }
      return first + second
    case .column(let name), .bind(let name):
      return value(of: names.used(script.name(name), at: script.tree.extent(of: expression).first), script, names)
    default: return nil
    }
  }

  /// Of a variable that is given a value once.
  private static func value(of variable: String, _ script: Script, _ names: VariableNames) -> String? {
    var values: [ExpressionID] = []
    for member in names.bodies.lazy.flatMap(\.statements) {
      guard case .assign(let id) = script.tree[member.id] else { continue }
      let target = script.tree[id].target
      switch script.tree[target] {
      case .column(let name), .bind(let name):
        if names.used(script.name(name), at: script.tree.extent(of: target).first) == variable { values.append(script.tree[id].value) }
      default: break
      }
    }
    for body in names.bodies {
      for local in Locals(of: body, in: script).all
      where !local.value.isNone && names.declared(at: local.token, named: script.name(local.name)) == variable {
        values.append(local.value)
      }
    }
    guard values.count == 1, let only = values.first, case .string(let token) = script.tree[only] else { return nil }
    return script.string(token)
  }
}
