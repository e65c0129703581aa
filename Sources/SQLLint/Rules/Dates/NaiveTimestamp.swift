import Diagnostics
import SQLSyntax
import SourceText

/// A column for times that does not say of which zone.
///
///     CREATE TABLE stg.calls (started_at TIMESTAMP)   →   the same call an hour later, from another session
struct NaiveTimestamp: StatementRule {
  let code = "DAT004"
  let name = "naive-timestamp"
  let summary = "a column for times that does not say of which zone"
  let defaultSeverity = Severity.info
  let presets = Preset.onRequest

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !script.grammar.isLenient else { return [] }
    return columns(of: script.tree[statement], script).compactMap { finding(script.tree[$0], script) }
  }

  private func columns(of statement: Statement, _ script: Script) -> [ColumnID] {
    switch statement {
    case .createTable(let id): script.tree[id].isTemporary ? [] : Array(script.tree[script.tree[id].columns])
    case .alterTable(let id): script.tree[script.tree[id].actions].map { script.tree[$0].column }.filter { !$0.isNone }
    default: []
    }
  }

  private static let names: Set<String> = ["timestamp", "timestamp_ntz", "timestampntz", "datetime", "timestamp without time zone"]

  private func finding(_ column: ColumnDefinition, _ script: Script) -> Diagnostic? {
    guard !column.type.isNone else { return nil }
    let type = script.tree[column.type]
    guard Self.names.contains(script.name(type.name)), !type.withTimeZone, !saysZone(script.name(column.name)) else { return nil }
    let written = script.text(type.token)
    let zoned = script.grammar.hasSessionTimestamp ? "TIMESTAMP_TZ" : "timestamptz"
    let isSession = script.grammar.hasSessionTimestamp && script.name(type.name) == "timestamp"
    let message =
      isSession
      ? "what TIMESTAMP is, the session says: with a zone, without one, or in its own"
      : "'\(script.text(column.name))' holds what a clock shows and not which clock: '\(written)' has no zone"
    return finding(message, at: script.range(type.token), help: "write \(zoned), or end the name with _utc if it always is")
  }

  private func saysZone(_ name: String) -> Bool {
    name.split(separator: "_").contains { ["utc", "gmt", "local", "ntz", "cet", "est", "pst"].contains($0) }
  }
}
