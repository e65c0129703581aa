import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A column gets a type that cannot hold all that it held.
///
///     ALTER TABLE account ALTER COLUMN note TYPE varchar(40) USING left(note, 40);
struct TypeNarrowed: BodyRule {
  let code = "MIG004"
  let name = "type-narrowed"
  let summary = "a column gets a type that cannot hold all that it held"
  let defaultSeverity = Severity.warning
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    return context.migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .alterColumn, !alteration.action.type.isNone, !alteration.action.name.isNone else { return nil }
      guard !context.migration.isDown(alteration.step, script) else { return nil }
      return cut(by: alteration, context) ?? narrowed(by: alteration, context)
    }
  }

  // MARK: The values are cut by the statement itself

  private func cut(by alteration: Migration.Alteration, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    guard let value = using(alteration.action, script), let reason = cut(value, script) else { return nil }
    return finding(
      "what '\(script.text(alteration.action.name))' holds beyond \(reason) is cut off here, without an error", at: script.range(value),
      help: "look for such values first, and keep the old column until nobody misses them")
  }

  /// The expression of USING.
  private func using(_ action: AlterAction, _ script: Script) -> ExpressionID? {
    for option in script.tree[action.options].map({ script.tree[$0] }) where !option.value.isNone && !option.words.isEmpty {
      if script.name(TokenID(raw: option.words.first)) == "using" { return option.value }
    }
    return nil
  }

  private func cut(_ value: ExpressionID, _ script: Script) -> String? {
    switch script.tree[value] {
    case .cast(_, let type, trying: _): limit(type, script)
    case .call:
      switch script.calledName(value) {
      case "left", "substring", "substr", "right": "that length"
      case "trunc", "round", "floor", "ceil": "the point"
      case "date", "date_trunc": "the day"
      default: nil
      }
    default: nil
    }
  }

  /// `::varchar(40)` cuts, `::date` forgets the time.
  private func limit(_ type: TypeID, _ script: Script) -> String? {
    let name = script.name(script.tree[type].name)
    let length = script.tree[script.tree[type].arguments].first.map { script.text($0) }
    switch name {
    case "varchar", "char", "character", "bpchar": return length.map { "\($0) characters" }
    case "date": return "the day"
    default: return nil
    }
  }

  // MARK: The types are known

  private func narrowed(by alteration: Migration.Alteration, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    guard let before = context.type(of: script.name(alteration.action.name), in: alteration.table) else { return nil }
    guard let loss = loss(from: before, to: alteration.action.type, script) else { return nil }
    return finding(
      "'\(script.text(alteration.action.name))' was \(before) and becomes \(typeText(alteration.action.type, script)): \(loss)",
      at: script.range(script.tree[alteration.action.type].token), help: "look for such values first, or keep the wider type")
  }

  private func typeText(_ type: TypeID, _ script: Script) -> String {
    let node = script.tree[type]
    let arguments = script.tree[node.arguments].map { script.text($0) }
    return script.text(node.token) + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))")
  }

  private func loss(from before: SQLType, to type: TypeID, _ script: Script) -> String? {
    let name = script.name(script.tree[type].name)
    let numbers = script.tree[script.tree[type].arguments].compactMap { Int(script.text($0)) }
    switch before {
    case .text(let length):
      guard ["varchar", "char", "character", "string"].contains(name), let new = numbers.first else { return nil }
      return length == 0 || new < Int(length) ? "a longer text does not fit" : nil
    case .integer:
      return ["smallint", "int2", "int", "integer", "int4"].contains(name) && numbers.isEmpty && !script.grammar.hasStages
        ? "a larger number does not fit" : nil
    case .decimal(let precision, let scale): return loss(ofDigits: Int(precision), Int(scale), name, numbers)
    case .double:
      return ["int", "integer", "bigint", "smallint", "numeric", "number", "decimal"].contains(name) && numbers.count < 2
        ? "what stands behind the point is rounded" : nil
    case .timestamp: return name == "date" ? "the time of day is forgotten" : nil
    default: return nil
    }
  }

  private func loss(ofDigits precision: Int, _ scale: Int, _ name: String, _ numbers: [Int]) -> String? {
    if ["int", "integer", "bigint", "smallint"].contains(name) { return scale > 0 ? "what stands behind the point is rounded" : nil }
    guard ["numeric", "decimal", "number"].contains(name), let new = numbers.first else { return nil }
    let newScale = numbers.count > 1 ? numbers[1] : 0
    if newScale < scale { return "what stands behind the point is rounded" }
    return new - newScale < precision - scale ? "a larger number does not fit" : nil
  }
}

extension LintContext {
  /// The type that the schema gives a column.
  func type(of column: String, in table: NameID) -> SQLType? {
    let name = script.objectName(table)
    guard let schema else { return nil }
    if let known = schema.tables[name] { return known.column(column)?.type }
    guard name.schema.isEmpty else { return nil }
    let namesakes = schema.tables.values.filter { $0.name.name == name.name }
    return namesakes.count == 1 ? namesakes.first?.column(column)?.type : nil
  }
}
