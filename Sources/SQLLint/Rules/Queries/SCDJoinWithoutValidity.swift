import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A table that keeps a row for each version is joined without saying which version.
///
///     JOIN mart.customers AS c ON c.customer_id = o.customer_id   →   an order for each version of its customer
struct SCDJoinWithoutValidity: SelectRule {
  let code = "QRY005"
  let name = "scd-join-without-validity"
  let summary = "a table of versions is joined without saying which version"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let select = script.tree[place.select]
    guard script.joins(select) else { return [] }
    let joined = script.relations(in: select.from).filter { !$0.join.isNone }
    guard !joined.isEmpty else { return [] }
    return joined.compactMap { relation in
      guard let columns = validityColumns(of: relation, context), case .named(let name, alias: _) = script.tree[relation.table] else {
        return nil
      }
      guard !isChosen(relation, columns, select, script) else { return nil }
      return finding(name, columns, relation, context)
    }
  }

  private func finding(_ name: NameID, _ columns: [String], _ relation: Relation, _ context: LintContext) -> Diagnostic {
    let script = context.script
    let table = script.written(name)
    return finding(
      "'\(table)' holds a row for each version, and this join takes them all: a row is repeated for each version that matches",
      at: script.range(name), help: "ask in ON which version is meant, by '\(columns.joined(separator: "' and '"))'")
  }

  private static let pairs: [[String]] = [
    ["valid_from", "valid_to"], ["effective_from", "effective_to"], ["effective_date", "expiry_date"], ["effective_date", "end_date"],
    ["effective_start_date", "effective_end_date"], ["valid_from_date", "valid_to_date"], ["row_effective_date", "row_expiration_date"],
    ["dbt_valid_from", "dbt_valid_to"], ["start_date", "end_date", "is_current"],
  ]
  private static let flags: Set<String> = ["is_current", "current_flag", "is_current_flag", "is_active_version", "current_row_flag"]

  /// The columns that say when a version is valid, where the table is known to have them.
  private func validityColumns(of relation: Relation, _ context: LintContext) -> [String]? {
    guard let columns = context.entry(of: relation)?.columns else { return nil }
    if let flag = columns.first(where: Self.flags.contains) { return [flag] }
    return Self.pairs.first { $0.allSatisfy(columns.contains) }
  }

  /// Some condition names one of these columns, whichever table it is of.
  private func isChosen(_ relation: Relation, _ columns: [String], _ select: Select, _ script: Script) -> Bool {
    let joins = script.relations(in: select.from).filter { !$0.join.isNone }.map { script.tree[$0.join].condition }
    let conditions = [select.filter, select.qualify, select.having] + joins
    let known = Self.flags.union(Self.pairs.joined()).union(columns)
    return conditions.filter { !$0.isNone }.contains { condition in
      script.expressions(in: condition).contains { script.column($0).map { known.contains(script.name($0)) } ?? false }
    }
  }
}
