import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// UPDATE.
enum UpdateStatement {
  static func statement(_ update: Update, _ id: StatementID, _ printer: inout SQLPrinter) -> TargetStatement {
    if !printer.isNative, let problem = refusedValue(update, printer) { return problem.statement(id, &printer) }
    return .counted(lines(update, id, &printer))
  }

  private static func refusedValue(_ update: Update, _ printer: SQLPrinter) -> RefusedValue? {
    let script = printer.model.script
    let table = WrittenTable(update.table, printer.model)
    for assignment in script.tree[update.assignments].map({ script.tree[$0] }) where assignment.columns.isEmpty {
      guard let column = table.column(script.name(assignment.column)), !PlainStatements.isDefault(assignment.value, printer) else {
        continue
      }
      if column.generated != nil || column.identity?.isAlways == true {
        return RefusedValue("column \"\(column.name)\" can only be updated to DEFAULT")
      }
    }
    return nil
  }

  private static func lines(_ update: Update, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    var lines = ["UPDATE \(PlainStatements.target(update.table, update.alias, printer))"]
    let assignments = PlainStatements.assignments(update.assignments, of: update.table, &printer)
    if assignments.isEmpty { printer.refuse("an UPDATE of computed columns alone", at: id, help: "leave it out: they follow the others") }
    lines.append("   SET " + assignments)
    if !update.from.isEmpty {
      let tables = script.tree[update.from].map { printer.table($0).joined(separator: "\n") }
      lines.append("  FROM " + tables.joined(separator: ", "))
    }
    if !update.filter.isNone { lines.append(" WHERE \(printer.text(update.filter))") }
    return lines + PlainStatements.returning(update.returning, &printer)
  }
}
