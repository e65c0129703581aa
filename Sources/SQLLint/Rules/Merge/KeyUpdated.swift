import Diagnostics
import SQLSyntax
import SourceText

/// SET assigns the key that ON has just compared: it is what it is.
///
///     ON t.id = s.id WHEN MATCHED THEN UPDATE SET id = s.id, title = s.title
struct KeyUpdated: StatementRule {
  let code = "MRG005"
  let name = "key-updated"
  let summary = "SET assigns the key that was compared"
  let defaultSeverity = Severity.info

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let upsert = script.upsert(script.tree[statement]), !upsert.key.isEmpty else { return [] }
    return upsert.updates.flatMap { findings(in: Array(script.tree[$0.assignments]), upsert, script) }
  }

  private func findings(in assignments: [AssignmentID], _ upsert: Upsert, _ script: Script) -> [Diagnostic] {
    let isKey = assignments.map { assignsKey(script.tree[$0], upsert, script) }
    let lastKept = isKey.lastIndex(of: false)
    return assignments.indices.filter { isKey[$0] }.map { index in
      finding(assignments, index, fix: lastKept.map { fix(assignments, index, $0, script) }, script)
    }
  }

  private func assignsKey(_ assignment: Assignment, _ upsert: Upsert, _ script: Script) -> Bool {
    guard assignment.columns.isEmpty else { return false }
    let column = script.tokens[Int(assignment.column.raw)].symbol
    guard let compared = upsert.key[column] else { return false }
    guard upsert.isConflict else { return script.isSame(compared, assignment.value) }
    guard case .qualified(let table, column) = script.tree[assignment.value] else { return false }
    return script.name(table) == "excluded"
  }

  private func finding(_ assignments: [AssignmentID], _ index: Int, fix: Diagnostic.Fix?, _ script: Script) -> Diagnostic {
    let column = script.name(script.tree[assignments[index]].column)
    return finding(
      "'\(column)' is the key that was compared: this writes what is there, and indexes and change logs see a new key",
      at: script.range(script.extent(of: assignments[index])), help: "leave the key out of SET", fix: fix)
  }

  /// The assignment with the comma that joins it to one that stays.
  private func fix(_ assignments: [AssignmentID], _ index: Int, _ lastKept: Int, _ script: Script) -> Diagnostic.Fix {
    let own = script.extent(of: assignments[index])
    let edit =
      index < lastKept
      ? script.removal(from: own.first, before: script.extent(of: assignments[index + 1]).first)
      : script.removal(behind: script.extent(of: assignments[index - 1]).last, through: own.last)
    return Diagnostic.Fix("leave the key out", edits: [edit])
  }
}
