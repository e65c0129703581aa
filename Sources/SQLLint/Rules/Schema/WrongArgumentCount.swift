import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A call of one of the engine's own functions with a number of arguments that it does not take.
struct WrongArgumentCount: ExpressionRule {
  let code = "SCH004"
  let name = "wrong-argument-count"
  let summary = "a call with a number of arguments that the function does not take"
  let defaultSeverity = Severity.error
  var asksNeighbours: Bool { true }
  var kinds: Set<ExpressionKind> { [.call] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .call(let name, let list, _) = script.tree[expression], let entry = context.model.function(of: expression),
      !entry.takes(Int(list.count)), !script.tree[list].contains(where: { isMoreThanOne($0, script) }),
      !context.model.isMeant(expression), !isCast(entry, Int(list.count)), !context.defines(script.name(script.tree[name].name)),
      !script.isNearError(expression)
    else { return [] }
    return [
      finding(
        "'\(entry.name)' takes \(takes(entry)), not \(list.count): the statement fails when it is reached",
        at: script.range(script.tree[name].first), help: help(entry))
    ]
  }

  /// `int4range(x)`: a type's name in front of one value makes it of that type.
  private func isCast(_ entry: FunctionEntry, _ count: Int) -> Bool {
    count == 1 && entry.name.hasSuffix("range")
  }

  /// `*`, `name => value` and VARIADIC say nothing about how many there are.
  private func isMoreThanOne(_ argument: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[argument] {
    case .star, .starOf, .starOfPath, .fields, .argument, .form, .spread, .missing, .lambda, .subquery: true
    default: false
    }
  }

  /// `3 arguments`, `1 to 4 arguments`, `at least 2 arguments`
  private func takes(_ entry: FunctionEntry) -> String {
    let least = entry.signatures.map(\.leastArguments).min() ?? 0
    let bounds = entry.signatures.map(\.mostArguments)
    if bounds.contains(nil) { return "at least \(counted(least))" }
    let most = bounds.compactMap { $0 }.max() ?? least
    return most == 0 ? "no arguments" : least == most ? counted(least) : "\(least) to \(counted(most))"
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 argument" : "\(count) arguments" }

  private func help(_ entry: FunctionEntry) -> String {
    let forms = Set(
      entry.signatures.map { signature in
        let parameters = signature.parameters.map { $0.isOptional ? "[…]" : $0.isVariadic ? "…" : "_" }
        return "\(entry.name)(\(parameters.joined(separator: ", ")))"
      })
    return "it is called as \(forms.sorted().prefix(3).joined(separator: ", "))"
  }
}
