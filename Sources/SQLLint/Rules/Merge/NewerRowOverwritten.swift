import Diagnostics
import SQLSyntax
import SourceText

/// A row is updated whatever its age: an old version that comes late replaces a newer one.
///
///     WHEN MATCHED THEN UPDATE SET title = s.title, updated_at = s.updated_at
struct NewerRowOverwritten: StatementRule {
  let code = "MRG007"
  let name = "newer-row-overwritten"
  let summary = "an update does not ask which version is newer"
  let defaultSeverity = Severity.info
  let presets = Preset.onRequest

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .merge = script.tree[statement], let upsert = script.upsert(script.tree[statement]), upsert.updates.count == 1 else {
      return []
    }
    guard let update = upsert.updates.first, update.condition.isNone, !script.hasDeclaredOrder(statement) else { return [] }
    guard let (assignment, column) = recency(update, script) else { return [] }
    return [finding(assignment, column, upsert, update, script)]
  }

  private func finding(
    _ assignment: Assignment, _ column: String, _ upsert: Upsert, _ update: Upsert.Update, _ script: Script
  ) -> Diagnostic {
    let source = script.text(script.tree.extent(of: assignment.value))
    let guardText = "\(source) >= \(script.name(upsert.targetAlias)).\(script.text(assignment.column))"
    return finding(
      "an older row that comes late replaces a newer one: nothing compares '\(column)' before it is written",
      at: script.range(assignment.column), help: "update only WHEN MATCHED AND \(guardText)",
      fix: fix(update, guardText, script))
  }

  private static let names: Set<String> = [
    "updated_at", "modified_at", "last_modified", "last_updated", "updated_on", "modified_on", "update_ts", "updated_ts", "extracted_at",
    "last_modified_at", "last_updated_at", "last_modified_date", "last_update_date", "modified_date", "updated_date", "event_ts", "version",
    "last_update",
  ]

  /// The assignment that takes the source's own time or version.
  private func recency(_ update: Upsert.Update, _ script: Script) -> (Assignment, String)? {
    for assignment in script.tree[update.assignments].map({ script.tree[$0] }) {
      let name = script.name(assignment.column)
      guard Self.names.contains(name), case .qualified = script.tree[assignment.value] else { continue }
      return (assignment, name)
    }
    return nil
  }

  /// Behind MATCHED.
  private func fix(_ update: Upsert.Update, _ text: String, _ script: Script) -> Diagnostic.Fix? {
    let word = update.first.raw
    guard let matched = script.firstToken(.matched, from: word, upTo: word + 3), script.kind(matched + 1) == .then else { return nil }
    return Diagnostic.Fix("write only what is not older", .suggested, edits: [script.insertion(" AND " + text, behind: matched)])
  }
}

extension Script {
  /// `--@ unique (…) keep latest by (…)` stands on the statement.
  fileprivate func hasDeclaredOrder(_ statement: StatementID) -> Bool {
    clauses.indices.contains { index in
      guard case .unique = clauses[index].content, clauses[index].carrier >= 0 else { return false }
      return carriers[clauses[index].carrier].statement == statement
    }
  }
}
