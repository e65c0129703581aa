import SQLSemantics
import SQLSyntax

/// Follows texts back to where they come from.
struct TextFlow {
  private let variables: Variables
  private let script: Script

  init(_ variables: Variables, _ script: Script) {
    self.variables = variables
    self.script = script
  }

  /// A text to look into; `isPart`: it is glued to others.
  private struct Step {
    let text: ExpressionID
    let isPart: Bool
  }

  /// A value from outside that a text holds.
  struct Outside {
    let value: ExpressionID
    /// It is glued to others; what is not is the whole text.
    let isPart: Bool
  }

  /// The parts of a built text that come from outside and are not quoted. A text that is no more than a variable from
  /// outside was not built here: it is not among them.
  func untrusted(in text: ExpressionID) -> [ExpressionID] { outsides(in: text).filter(\.isPart).map(\.value) }

  /// What comes from outside and is not quoted. Chains of `||` may be of any length: they are not followed by recursion.
  func outsides(in text: ExpressionID) -> [Outside] {
    var pending = [Step(text: text, isPart: false)]
    var followed: [Bool: Set<String>] = [:]
    var found: [Outside] = []
    while let step = pending.popLast() {
      if isOutside(step) { found.append(Outside(value: step.text, isPart: step.isPart)) }
      if let name = Variables.name(step.text, script), followed[step.isPart, default: []].insert(name).inserted == false { continue }
      pending += next(step)
    }
    return found
  }

  /// What a text is made of.
  private func next(_ step: Step) -> [Step] {
    func steps(_ texts: [ExpressionID], isPart: Bool) -> [Step] { texts.map { Step(text: $0, isPart: isPart) } }
    switch script.tree[step.text] {
    case .binary(.concat, let left, let right): return steps([right, left], isPart: true)
    case .call(_, let arguments, distinct: _): return steps(partsOfCall(step.text, arguments), isPart: true)
    case .cast(let value, let type, trying: _): return script.isPlainType(type) ? [] : steps([value], isPart: step.isPart)
    case .conditional(let id): return steps(results(of: script.tree[id]), isPart: step.isPart)
    case .column, .bind, .qualified: return steps(values(of: step.text), isPart: step.isPart)
    default: return []
    }
  }

  // MARK: Variables

  /// A glued-in subquery, or variable that is filled from outside.
  private func isOutside(_ step: Step) -> Bool {
    if step.isPart, case .subquery = script.tree[step.text] { return true }
    return sources(of: step.text).contains { if case .outside = $0 { true } else { false } }
  }

  private func values(of variable: ExpressionID) -> [ExpressionID] {
    sources(of: variable).compactMap { if case .value(let value) = $0 { value } else { nil } }
  }

  private func sources(of variable: ExpressionID) -> [Variables.Source] {
    guard let name = Variables.name(variable, script), !script.isPlainType(variables.type(of: name)) else { return [] }
    return variables.sources(of: name)
  }

  // MARK: Calls

  private func partsOfCall(_ call: ExpressionID, _ arguments: List<ExpressionID>) -> [ExpressionID] {
    let all = Array(script.tree[arguments])
    switch script.calledName(call) {
    case "quote_ident", "quote_literal", "quote_nullable", "length", "count", "md5", "sha2": return []
    case "format": return partsOfFormat(all)
    case "replace" where doublesQuotes(all): return []
    default: return all
    }
  }

  /// `REPLACE(x, '''', '''''')`: each quote in it is doubled, so that it cannot end the literal.
  private func doublesQuotes(_ arguments: [ExpressionID]) -> Bool {
    guard arguments.count == 3, case .string(let sought) = script.tree[arguments[1]], case .string(let given) = script.tree[arguments[2]]
    else {
      return false
    }
    let (quote, doubled) = (script.string(sought), script.string(given))
    return (quote == "'" || quote == "\"") && doubled == quote + quote
  }

  /// The arguments that format() takes as they are: those of %s.
  ///
  ///     format('DROP TABLE %I; %s', name, rest)   →   rest
  private func partsOfFormat(_ arguments: [ExpressionID]) -> [ExpressionID] {
    guard let format = arguments.first, case .string(let token) = script.tree[format] else { return arguments }
    let letters = conversions(of: script.string(token))
    return zip(arguments.dropFirst(), letters).filter { $1 == "s" }.map(\.0)
  }

  /// `%I … %10s … %%` → I, s
  private func conversions(of format: String) -> [Character] {
    var letters: [Character] = []
    var isInside = false
    for character in format {
      if isInside && (character.isNumber || character == "-" || character == "$") { continue }
      if isInside && character != "%" { letters.append(character) }
      isInside = !isInside && character == "%"
    }
    return letters
  }

  private func results(of conditional: Conditional) -> [ExpressionID] {
    let branches = Array(script.tree[conditional.branches])
    let results = branches.indices.filter { $0 % 2 == 1 }.map { branches[$0] }
    return results + (conditional.otherwise.isNone ? [] : [conditional.otherwise])
  }
}
