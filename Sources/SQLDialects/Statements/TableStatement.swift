import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// CREATE [TEMPORARY] TABLE in a body: of a query, or of columns without constraints.
enum TableStatement {
  static func statements(_ table: CreateTable, _ id: StatementID, _ printer: inout SQLPrinter) -> [TargetStatement] {
    let name = name(of: table, printer)
    var statements: [TargetStatement] = []
    if table.replaces { statements.append(.plain("DROP TABLE IF EXISTS \(name.dropped)")) }
    let head = "CREATE \(table.isTemporary ? "TEMPORARY " : "")TABLE \(table.ifNotExists ? "IF NOT EXISTS " : "")\(name.created)"
    refuse(table, at: id, &printer)
    if table.query.isNone {
      statements.append(TargetStatement(lines: ["\(head) (\(columns(table, &printer).joined(separator: ", ")))"], kind: .plain))
    } else {
      statements.append(TargetStatement(lines: ["\(head) AS"] + printer.lines(table.query), kind: .plain))
    }
    return statements
  }

  /// What a table that a statement makes has not anywhere.
  private static func refuse(_ table: CreateTable, at id: StatementID, _ printer: inout SQLPrinter) {
    if !table.constraints.isEmpty || table.kind != .plain { printer.refuse("a table with constraints in a body", at: id) }
    if !table.model.isNone || !table.partitionOf.isNone {
      printer.refuse("a table after the model of another", at: id, help: "name its columns")
    }
    if !table.options.isEmpty { printer.refuse("an option of CREATE TABLE", at: id) }
    if !table.query.isNone && !table.columns.isEmpty {
      printer.refuse("columns before the query of a table", at: id, help: "name them in the query")
    }
  }

  /// A temporary table has no schema of the sources' own.
  private static func name(of table: CreateTable, _ printer: SQLPrinter) -> (created: String, dropped: String) {
    let object = printer.model.objectName(table.name)
    let name = printer.spelling.name(of: table.isTemporary ? ObjectName(schema: "", name: object.name) : object)
    return (name, table.isTemporary && !printer.spelling.hasLateral ? "temp.\(name)" : name)
  }

  private static func refuse(_ column: ColumnDefinition, _ printer: inout SQLPrinter) {
    let isPlain = !column.isUnique && !column.isIdentity && column.generated.isNone && column.check.isNone && column.references.isNone
    if !isPlain || !column.options.isEmpty { printer.refuse("a constraint or an option of a column in a body", at: column.name) }
  }

  private static func columns(_ table: CreateTable, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    return script.tree[table.columns].map { id in
      let column = script.tree[id]
      refuse(column, &printer)
      let name = printer.spelling.quoted(script.name(column.name))
      let type = printer.spelling.typeName(column.type.isNone ? .unknown : printer.model.type(column.type))
      let value = column.defaultValue.isNone ? "" : " DEFAULT (\(printer.text(column.defaultValue)))"
      return
        name + " \(type)\(column.isNotNull ? " NOT NULL" : "")\(column.isPrimaryKey ? " PRIMARY KEY" : "")\(value)"
    }
  }
}
