import SQLSchema
import SQLSemantics
import SQLSyntax

/// What is known of the value that a name stands for: its type, whether it may be NULL, the column of a table that it is.
///
///     decimal(18, 0) · may be NULL · stg.calls.duration
///
/// Of a function of the dialect, how it is called.
struct Facts {
  let bindings: Bindings

  private var script: Script { bindings.script }

  /// Nil where nothing is known.
  func text(of token: TokenID) -> String? {
    if let entry = function(at: token) { return signatures(entry) }
    guard let expression = expression(endingAt: token) else { return nil }
    let type = bindings.type(of: expression)
    let origin = bindings.origin(of: expression).map { "`\($0.table).\($0.column)`" }
    let parts = [type == .unknown ? nil : "`\(type)`", nullability(of: expression), origin].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func nullability(of expression: ExpressionID) -> String? {
    switch bindings.nullability(of: expression) {
    case .unknown: nil
    case .possible: "may be NULL"
    case .never: "never NULL"
    }
  }

  /// The name that ends with a token, with all that stands before its dots; `:loaded` begins with its colon.
  private func expression(endingAt token: TokenID) -> ExpressionID? {
    let first = script.dottedName(around: token).words.first ?? token
    for index in script.tree.expressions.indices {
      let id = ExpressionID(raw: UInt32(index + 1))
      let extent = script.tree.extent(of: id)
      guard extent.last == token.raw, extent.first == first.raw || extent.first + 1 == first.raw else { continue }
      switch script.tree[id] {
      case .column, .qualified, .path, .bind, .field, .member: return id
      default: continue
      }
    }
    return nil
  }

  // MARK: Functions

  private func function(at token: TokenID) -> FunctionEntry? {
    guard Int(token.raw) + 1 < script.tokens.count, script.tokens[Int(token.raw) + 1].kind == .openParen else { return nil }
    for index in script.tree.expressions.indices {
      let id = ExpressionID(raw: UInt32(index + 1))
      guard case .call(let name, _, _) = script.tree[id], !name.isNone, script.tree[name].last == token else { continue }
      return bindings.function(of: id)
    }
    return nil
  }

  private func signatures(_ entry: FunctionEntry) -> String {
    let lines = entry.signatures.prefix(8).map { "\(entry.name)(\($0.parameters.map(parameter).joined(separator: ", "))) → \(result($0))" }
    let first = entry.signatures.first
    let kind = first.map(kind) ?? ""
    return "```sql\n" + lines.joined(separator: "\n") + "\n```" + (kind.isEmpty ? "" : "\n\n" + kind)
  }

  private func parameter(_ parameter: FunctionSignature.Parameter) -> String {
    let name = parameter.name.isEmpty ? "" : parameter.name + " => "
    return name + word(parameter.type) + (parameter.isVariadic ? " …" : "") + (parameter.isOptional ? "?" : "")
  }

  private func result(_ signature: FunctionSignature) -> String {
    guard signature.kind == .table else { return word(signature.result) }
    return signature.columns.isEmpty ? "rows" : "rows(\(signature.columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")))"
  }

  private func word(_ type: FunctionSignature.ArgumentType) -> String {
    switch type {
    case .any: "any"
    case .same: "same"
    case .number: "number"
    case .decimal: "numeric"
    case .type(let type): type.description
    case .part: "part"
    case .moved: "date or time"
    }
  }

  private func kind(_ signature: FunctionSignature) -> String {
    let kind: String? =
      switch signature.kind {
      case .scalar: nil
      case .aggregate: "aggregate"
      case .window: "window function"
      case .table: "table function"
      }
    let nulls: String? =
      switch signature.nulls {
      case .strict: signature.kind == .scalar ? "NULL where an argument is" : nil
      case .lenient: nil
      case .present: "never NULL"
      }
    let volatility = signature.volatility == .volatile ? "another result each time" : nil
    return [kind, nulls, volatility].compactMap(\.self).joined(separator: " · ")
  }
}
