import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// CREATE [TEMPORARY] TABLE in a body: of a query, or of columns and constraints.
enum TableStatement {
  static func statements(_ table: CreateTable, _ id: StatementID, _ printer: inout SQLPrinter) -> [TargetStatement] {
    let name = printer.spelling.name(of: printer.model.objectName(table.name))
    let made = MadeTable(name: name, replaces: table.replaces, isTemporary: table.isTemporary, spelling: printer.spelling)
    var statements = made.dropping.map { TargetStatement.plain($0) }
    let head = "\(made.head) \(table.ifNotExists ? "IF NOT EXISTS " : "")\(name)"
    refuse(table, at: id, &printer)
    if table.query.isNone {
      var parts = TableParts(table, id)
      statements.append(TargetStatement(lines: ["\(head) (\(parts.texts(&printer).joined(separator: ", ")))"], kind: .plain))
      statements += parts.counting(created: name, printer)
    } else {
      statements.append(TargetStatement(lines: ["\(head) AS"] + printer.lines(table.query), kind: .plain))
    }
    return statements
  }

  /// What a table that a statement makes has not anywhere.
  private static func refuse(_ table: CreateTable, at id: StatementID, _ printer: inout SQLPrinter) {
    if table.kind != .plain { printer.refuse("a table of this kind in a body", at: id) }
    if !table.model.isNone || !table.partitionOf.isNone {
      printer.refuse("a table after the model of another", at: id, help: "name its columns")
    }
    if !table.options.isEmpty { printer.refuse("an option of CREATE TABLE", at: id) }
    if !table.query.isNone && !table.columns.isEmpty {
      printer.refuse("columns before the query of a table", at: id, help: "name them in the query")
    }
  }
}
