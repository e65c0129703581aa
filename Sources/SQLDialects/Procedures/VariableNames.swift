import SQLSchema
import SQLSemantics
import SQLSyntax

/// What a body's variables are called in a target that has one scope only: `x`, and `x_2` for one that hides it.
struct VariableNames: Sendable {
  /// The body whose variables they are.
  let bodies: [Body]
  let extent: Extent
  private let names: [UInt32: String]
  private let types: [String: SQLType]
  private let scopes: [String: [(scope: Extent, token: UInt32)]]

  /// Of the body that a statement defines.
  init(of statement: StatementID, _ model: SemanticModel) {
    let script = model.script
    var names: [UInt32: String] = [:]
    var types: [String: SQLType] = [:]
    var scopes: [String: [(scope: Extent, token: UInt32)]] = [:]
    var counts: [String: Int] = [:]
    bodies = model.bindings.bodies(of: statement)
    extent = script.tree.extent(of: statement)
    for body in bodies {
      for local in Locals(of: body, in: script).all {
        let name = script.name(local.name)
        counts[name, default: 0] += 1
        let unique = counts[name] == 1 ? name : "\(name)_\(counts[name] ?? 0)"
        names[local.token.raw] = unique
        types[unique] = model.bindings.type(declaredAt: local.token)
        scopes[name, default: []].append((local.scope, local.token.raw))
      }
    }
    (self.names, self.types, self.scopes) = (names, types, scopes)
  }

  /// The name of what is declared at a token.
  func declared(at token: TokenID, named name: String) -> String { names[token.raw] ?? name }

  /// The name of what a word means where it is used: the innermost of those that can be seen.
  func used(_ name: String, at token: UInt32) -> String {
    let seen = (scopes[name] ?? []).filter { $0.scope.first <= token && token <= $0.scope.last }
    guard let innermost = seen.max(by: { ($0.scope.first, $0.token) < ($1.scope.first, $1.token) }) else { return name }
    return names[innermost.token] ?? name
  }

  /// Whether the body declares a word at all.
  func isDeclared(_ name: String) -> Bool { scopes[name] != nil }

  func type(of name: String) -> SQLType { types[name] ?? .unknown }
}
