import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// MERGE without MERGE: which branch each row takes, and the values that it writes, are settled in one pass; then the branches run.
///
/// A row of the target that two rows of the source would change is an error, as in the standard (ISO 9075-2, 14.12).
struct MergePlan {
  private let merge: Merge
  private let branches: [MergeBranch]
  private let table: String

  init(_ merge: Merge, _ branches: [MergeBranch], _ id: StatementID) {
    self.merge = merge
    self.branches = branches
    table = "tc_merge_\(id.raw)"
  }

  func statements(_ printer: inout SQLPrinter) -> [TargetStatement] {
    let written = branches.map { pairs($0, &printer) }
    var statements = [TargetStatement.plain("DROP TABLE IF EXISTS temp.\(table)")]
    statements.append(TargetStatement(lines: plan(written, &printer), kind: .plain))
    statements.append(TargetStatement(lines: repeated(printer), kind: .failure("21000")))
    statements += ordered.map { .counted(run($0, written[$0], printer)) }
    return statements + [.plain("DROP TABLE temp.\(table)")]
  }

  /// Deleted keys may be inserted again: deletes come first.
  private var ordered: [Int] {
    let actions: [MergeBranch.Action] = [.delete, .update, .insert]
    return actions.flatMap { action in branches.indices.filter { branches[$0].action == action } }
  }

  /// The columns that a branch writes and what it writes.
  private func pairs(_ branch: MergeBranch, _ printer: inout SQLPrinter) -> [(column: String, value: String)] {
    let script = printer.model.script
    switch branch.action {
    case .update:
      return script.tree[branch.assignments].map { id in
        let assignment = script.tree[id]
        let name = script.name(assignment.column)
        let value = printer.written(assignment.value, as: PlainStatements.type(of: name, merge.target, printer))
        return (printer.spelling.quoted(name), value)
      }
    case .insert:
      let (columns, values) = MergeStatement.inserted(branch, merge, &printer)
      return Array(zip(columns, values)).map { ($0, $1) }
    case .delete, .nothing: return []
    }
  }

  private func plan(_ written: [[(column: String, value: String)]], _ printer: inout SQLPrinter) -> [String] {
    let alias = PlainStatements.alias(merge.target, merge.alias, printer)
    var items = ["\(alias).rowid AS tc_row", "\(action(alias, &printer)) AS tc_action"]
    for (number, pairs) in written.enumerated() {
      for (place, pair) in pairs.enumerated() { items.append("\(pair.value) AS tc_\(number + 1)_\(place + 1)") }
    }
    let source = printer.table(merge.source)
    return ["CREATE TEMP TABLE \(table) AS", "SELECT \(items.joined(separator: ",\n       "))"]
      + source.enumerated().map { ($0 == 0 ? "  FROM " : "") + $1 } + [
        "  LEFT JOIN \(PlainStatements.target(merge.target, merge.alias, printer)) ON \(printer.text(merge.condition))"
      ]
  }

  /// The number of the branch that a row takes; NULL for none.
  private func action(_ alias: String, _ printer: inout SQLPrinter) -> String {
    let tests = branches.enumerated().map { number, branch in
      let condition = branch.condition.isNone ? "" : " AND (\(printer.text(branch.condition)))"
      return "WHEN \(alias).rowid IS \(branch.isMatched ? "NOT " : "")NULL\(condition) THEN \(number + 1)"
    }
    return "CASE \(tests.joined(separator: " ")) END"
  }

  private func repeated(_ printer: SQLPrinter) -> [String] {
    let deletesTwice = !printer.model.dialect.mixesVariablesWithColumns
    let changing = branches.indices.filter { branches[$0].action == .update || branches[$0].action == .delete && !deletesTwice }.map {
      String($0 + 1)
    }
    return [
      "SELECT 'MERGE command cannot affect row a second time' FROM temp.\(table)",
      " WHERE tc_action IN (\(changing.isEmpty ? "NULL" : changing.joined(separator: ", "))) GROUP BY tc_row HAVING count(*) > 1 LIMIT 1",
    ]
  }

  private func run(_ number: Int, _ pairs: [(column: String, value: String)], _ printer: SQLPrinter) -> [String] {
    let target = printer.spelling.name(of: printer.model.objectName(merge.target))
    let rows = "FROM temp.\(table) AS m WHERE m.tc_action = \(number + 1)"
    switch branches[number].action {
    case .insert:
      let values = pairs.indices.map { "m.tc_\(number + 1)_\($0 + 1)" }.joined(separator: ", ")
      return ["INSERT INTO \(target) (\(pairs.map(\.column).joined(separator: ", ")))", "SELECT \(values) \(rows)"]
    case .update:
      let values = pairs.enumerated().map { "\($1.column) = m.tc_\(number + 1)_\($0 + 1)" }.joined(separator: ", ")
      return [
        "UPDATE \(target) SET \(values)", "  FROM temp.\(table) AS m WHERE m.tc_row = \(target).rowid AND m.tc_action = \(number + 1)",
      ]
    case .delete, .nothing: return ["DELETE FROM \(target) WHERE rowid IN (SELECT m.tc_row \(rows))"]
    }
  }
}
