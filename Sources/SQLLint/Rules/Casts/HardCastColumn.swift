import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A text column is cast on its way from a raw table, and one bad value ends the whole load.
///
///     INSERT INTO stg.calls (day) SELECT TO_DATE(day, 'DD.MM.YYYY') FROM raw.calls
struct HardCastColumn: SelectRule {
  let code = "CST002"
  let name = "hard-cast-column"
  let summary = "a text of a raw table is cast, and one bad value ends the load"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    guard place.role == .load || place.role == .table || place.role == .common else { return [] }
    let script = context.script
    let select = script.tree[place.select]
    let values = script.tree[select.items].map { script.tree[$0].value }.filter { !script.isColumn($0) }
    let casts = values.flatMap { script.expressionsOutsideQueries(in: $0) }.filter { hardCast($0, script) != nil }
    guard !casts.isEmpty else { return [] }
    let relations = script.relations(in: select.from)
    return relations.isEmpty ? [] : casts.compactMap { finding($0, relations, context) }
  }

  private static let functions: Set<String> = [
    "to_date", "to_number", "to_numeric", "to_decimal", "to_timestamp", "to_timestamp_ntz", "to_timestamp_tz", "to_timestamp_ltz",
    "to_time",
    "to_double", "to_boolean",
  ]
  private static let types: Set<String> = [
    "number", "numeric", "decimal", "int", "int4", "int8", "integer", "bigint", "smallint", "float", "double", "real", "date", "time",
    "timestamp",
    "timestamptz", "timestamp_ntz", "timestamp_tz", "boolean", "bool",
  ]

  private func finding(_ expression: ExpressionID, _ relations: [Relation], _ context: LintContext) -> Diagnostic? {
    let script = context.script
    guard let value = hardCast(expression, script), isStagedText(value, relations, context) else { return nil }
    guard !isGuarded(expression, script) else { return nil }
    let column = script.quoted(script.range(value))
    let help =
      script.grammar.hasTryCast
      ? "TRY_CAST or TRY_TO_… gives NULL for it, which a condition can then find"
      : "test the text with a regular expression first, in a CASE"
    return finding(
      "one \(column) that cannot be read ends the whole load", at: script.range(expression), help: help, fix: fix(expression, script))
  }

  /// The column that is cast, without TRY.
  private func hardCast(_ expression: ExpressionID, _ script: Script) -> ExpressionID? {
    switch script.tree[expression] {
    case .cast(let value, let type, trying: false):
      script.isColumn(value) && Self.types.contains(script.name(script.tree[type].name)) ? value : nil
    case .call(let name, let arguments, distinct: _):
      script.tree[arguments].first.flatMap {
        script.isColumn($0) && Self.functions.contains(script.name(script.tree[name].name)) ? $0 : nil
      }
    default: nil
    }
  }

  /// Known to be text; or of a table that by its name holds what came from outside.
  private func isStagedText(_ column: ExpressionID, _ relations: [Relation], _ context: LintContext) -> Bool {
    switch context.model.type(of: column) {
    case .text: return true
    case .unknown: break
    default: return false
    }
    guard relations.count == 1, let relation = relations.first, context.entry(of: relation) == nil else { return false }
    guard case .named(let name, alias: _) = context.script.tree[relation.table], context.commonTable(name) == nil else { return false }
    let table = context.script.objectName(name)
    return Self.isRaw(table.schema) || Self.isRaw(table.name)
  }

  private static func isRaw(_ name: String) -> Bool {
    name.split(separator: "_").contains { ["raw", "staging", "stage", "stg", "landing", "src", "ext", "external", "import"].contains($0) }
  }

  private func isGuarded(_ expression: ExpressionID, _ script: Script) -> Bool {
    script.ancestors(of: expression).contains { if case .conditional = script.tree[$0] { true } else { script.calledName($0) == "iff" } }
  }

  /// TRY_ in front of the function's name.
  private func fix(_ expression: ExpressionID, _ script: Script) -> Diagnostic.Fix? {
    guard script.grammar.hasTryCast, case .call(let name, _, distinct: _) = script.tree[expression] else { return nil }
    return Diagnostic.Fix("write TRY_", .suggested, edits: [script.insertion("TRY_", before: script.tree[name].last.raw)])
  }
}
