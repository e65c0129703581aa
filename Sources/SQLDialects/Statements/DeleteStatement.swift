import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// DELETE.
enum DeleteStatement {
  static func lines(_ delete: Delete, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let target = PlainStatements.target(delete.table, delete.alias, printer)
    let filter = delete.filter.isNone ? nil : printer.text(delete.filter)
    let returning = PlainStatements.returning(delete.returning, &printer)
    guard !delete.using.isEmpty else { return ["DELETE FROM \(target)"] + (filter.map { [" WHERE \($0)"] } ?? []) + returning }
    let tables = printer.model.script.tree[delete.using].map { printer.table($0).joined(separator: "\n") }.joined(separator: ", ")
    if printer.spelling.hasLateral {
      return ["DELETE FROM \(target)", " USING \(tables)"] + (filter.map { [" WHERE \($0)"] } ?? []) + returning
    }
    let alias = PlainStatements.alias(delete.table, delete.alias, printer)
    let rows = "SELECT \(alias).rowid FROM \(target), \(tables)\(filter.map { " WHERE \($0)" } ?? "")"
    return ["DELETE FROM \(target)", " WHERE \(alias).rowid IN (\(rows))"] + returning
  }
}
