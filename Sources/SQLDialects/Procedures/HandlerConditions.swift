import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// What the conditions of handlers mean: SQLSTATEs, classes of them, or names.
enum HandlerConditions {
  /// Of a handler, as a program's `ErrorHandler` has them; nil for a word that means nothing.
  static func of(_ handler: Handler, exceptions: Set<String>, _ script: Script) -> [String]? {
    var conditions: [String] = []
    for token in script.tree[handler.conditions] {
      guard let found = self.conditions(of: script.name(token).lowercased(), script.text(token), exceptions) else { return nil }
      conditions += found
    }
    return conditions
  }

  /// WHEN … CONTINUE THEN: no target goes on behind the statement that failed.
  static func refuseContinuing(_ handler: Handler, _ script: Script, _ printer: inout SQLPrinter) {
    guard script.continues(handler) else { return }
    printer.refuse("a handler that continues behind the statement that failed", at: handler.first)
  }

  private static func conditions(of word: String, _ text: String, _ exceptions: Set<String>) -> [String]? {
    if exceptions.contains(word) { return ["exception:\(word)"] }
    switch word {
    case "other": return ["any"]
    case "others": return ["others"]
    case "statement_error": return ["statement"]
    case "expression_error": return ["expression"]
    default: break
    }
    if text.hasPrefix("'") { return [pattern(String(text.dropFirst().dropLast()))] }
    let states = ConditionNames.states(of: word)
    return states.isEmpty ? nil : states.map(pattern)
  }

  /// A state that ends a class means the class.
  private static func pattern(_ state: String) -> String { state.hasSuffix("000") && state != "P0000" ? "\(state.prefix(2))*" : state }
}
