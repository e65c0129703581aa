import SQLSyntax

/// Follows texts back to where they come from.
struct TextFlow {
  private let variables: Variables
  private let script: Script

  init(_ variables: Variables, _ script: Script) {
    self.variables = variables
    self.script = script
  }

  /// The parts of a built text that come from outside and are not quoted. A text that is no more than a variable from
  /// outside was not built here: it is not among them.
  func untrusted(in text: ExpressionID) -> [ExpressionID] { parts(of: text, isPart: false, passing: []) }

  private func parts(of text: ExpressionID, isPart: Bool, passing: Set<String>) -> [ExpressionID] {
    func parts(_ expressions: some Sequence<ExpressionID>, isPart: Bool) -> [ExpressionID] {
      expressions.flatMap { self.parts(of: $0, isPart: isPart, passing: passing) }
    }
    switch script.tree[text] {
    case .binary(.concat, let left, let right): return parts([left, right], isPart: true)
    case .call(_, let arguments, distinct: _): return parts(partsOfCall(text, arguments), isPart: true)
    case .cast(let value, let type, trying: _): return isPlainType(type) ? [] : parts([value], isPart: isPart)
    case .conditional(let id): return parts(results(of: script.tree[id]), isPart: isPart)
    case .subquery: return isPart ? [text] : []
    case .column, .bind, .qualified: return partsOfVariable(text, isPart: isPart, passing: passing)
    default: return []
    }
  }

  // MARK: Variables

  private func partsOfVariable(_ use: ExpressionID, isPart: Bool, passing: Set<String>) -> [ExpressionID] {
    guard let name = Variables.name(use, script), !passing.contains(name), !isPlainType(variables.type(of: name)) else { return [] }
    var found: [ExpressionID] = []
    for source in variables.sources(of: name) {
      switch source {
      case .outside: found += isPart ? [use] : []
      case .value(let value): found += parts(of: value, isPart: isPart, passing: passing.union([name]))
      }
    }
    return found
  }

  /// Numbers, times and truth values cannot carry SQL.
  private func isPlainType(_ type: TypeID) -> Bool {
    let plain: Set = [
      "number", "numeric", "decimal", "int", "integer", "bigint", "smallint", "float", "double", "real", "boolean", "bool", "date", "time",
      "timestamp", "timestamptz", "timestamp_ntz", "timestamp_ltz", "timestamp_tz", "uuid", "regclass", "oid", "int2", "int4", "int8",
    ]
    return !type.isNone && plain.contains(script.name(script.tree[type].name))
  }

  // MARK: Calls

  private func partsOfCall(_ call: ExpressionID, _ arguments: List<ExpressionID>) -> [ExpressionID] {
    let all = Array(script.tree[arguments])
    switch script.calledName(call) {
    case "quote_ident", "quote_literal", "quote_nullable", "length", "count", "md5", "sha2": return []
    case "format": return partsOfFormat(all)
    default: return all
    }
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
