import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// UPDATE.
enum UpdateStatement {
  static func lines(_ update: Update, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    var lines = ["UPDATE \(PlainStatements.target(update.table, update.alias, printer))"]
    lines.append("   SET " + PlainStatements.assignments(update.assignments, of: update.table, &printer))
    if !update.from.isEmpty {
      let tables = script.tree[update.from].map { printer.table($0).joined(separator: "\n") }
      lines.append("  FROM " + tables.joined(separator: ", "))
    }
    if !update.filter.isNone { lines.append(" WHERE \(printer.text(update.filter))") }
    return lines + PlainStatements.returning(update.returning, &printer)
  }
}
