import SQLSchema
import SQLSemantics
import SQLSyntax

/// Numbers of sequences: `nextval('stg.ids')`, `stg.ids.NEXTVAL`.
extension SQLPrinter {
  /// nil for other calls, and for a sequence whose name is computed.
  mutating func sequenceNumber(_ name: NameID, _ arguments: List<ExpressionID>, _ whole: ExpressionID) -> PrintedText? {
    guard script.tree[name].schema.isNone, arguments.count == 1, let argument = script.tree[arguments].first,
      !isNative || isCast(argument), let sequence = sequenceName(argument)
    else { return nil }
    switch script.name(script.tree[name].name) {
    case "nextval": return .atom(spelling.nextNumber(of: sequence))
    case "currval":
      return .atom(
        spelling.lastNumber(of: sequence)
          ?? unsupported("currval", at: whole, help: "keep the number in a variable when it is taken"))
    default: return nil
    }
  }

  /// `stg.ids.NEXTVAL`; nil for a column.
  mutating func sequenceNumber(_ expression: ExpressionID) -> PrintedText? {
    guard !isNative, lastName(expression) == "nextval", isUnbound(expression) else { return nil }
    switch script.tree[expression] {
    case .qualified(let sequence, _): return .atom(spelling.nextNumber(of: ObjectName(schema: "", name: script.name(sequence))))
    case .path(let sequence, _): return .atom(spelling.nextNumber(of: model.objectName(sequence)))
    default: return nil
    }
  }

  private func isCast(_ argument: ExpressionID) -> Bool {
    if case .cast = script.tree[argument] { true } else { false }
  }

  private func isUnbound(_ expression: ExpressionID) -> Bool {
    switch model.bindings.meaning(of: expression) {
    case .unknown, .none: true
    default: false
    }
  }

  /// `'stg.ids'`, `'stg.ids'::regclass`: names without quotes fold to lower case.
  private func sequenceName(_ argument: ExpressionID) -> ObjectName? {
    if case .cast(let value, _, _) = script.tree[argument] { return sequenceName(value) }
    guard case .string(let token) = script.tree[argument] else { return nil }
    let parts = script.string(token).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains("\"") }) else { return nil }
    return ObjectName(schema: parts.count == 2 ? parts[0].lowercased() : "", name: parts[parts.count - 1].lowercased())
  }
}
