import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// CREATE [TEMPORARY] TABLE in a body: of a query, or of columns and constraints.
enum TableStatement {
  static func statements(_ table: CreateTable, _ id: StatementID, _ printer: inout SQLPrinter) -> [TargetStatement] {
    let name = printer.spelling.name(of: printer.model.objectName(table.name))
    var statements: [TargetStatement] = []
    // Without a schema of its own a temporary table is dropped by OR REPLACE alone: DROP might find another of its name.
    let isReplaced = table.replaces && table.isTemporary && printer.spelling.temporarySchema.isEmpty
    if table.replaces && !isReplaced {
      statements.append(.plain("DROP TABLE IF EXISTS \(table.isTemporary ? printer.spelling.temporary(name) : name)"))
    }
    let head =
      "CREATE \(isReplaced ? "OR REPLACE " : "")\(table.isTemporary ? "TEMPORARY " : "")TABLE \(table.ifNotExists ? "IF NOT EXISTS " : "")\(name)"
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
