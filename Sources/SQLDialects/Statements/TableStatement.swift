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
    if !table.constraints.isEmpty || table.kind != .plain { printer.refuse("a table with constraints in a body", at: id) }
    if table.query.isNone {
      statements.append(TargetStatement(lines: ["\(head) (\(columns(table, &printer).joined(separator: ", ")))"], kind: .plain))
    } else {
      statements.append(TargetStatement(lines: ["\(head) AS"] + printer.lines(table.query), kind: .plain))
    }
    return statements
  }

  /// A temporary table has no schema of the sources' own.
  private static func name(of table: CreateTable, _ printer: SQLPrinter) -> (created: String, dropped: String) {
    let object = printer.model.objectName(table.name)
    let name = printer.spelling.name(of: table.isTemporary ? ObjectName(schema: "", name: object.name) : object)
    return (name, table.isTemporary && !printer.spelling.hasLateral ? "temp.\(name)" : name)
  }

  private static func columns(_ table: CreateTable, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    return script.tree[table.columns].map { id in
      let column = script.tree[id]
      let type = printer.spelling.typeName(column.type.isNone ? .unknown : printer.model.type(column.type))
      let value = column.defaultValue.isNone ? "" : " DEFAULT (\(printer.text(column.defaultValue)))"
      return "\(printer.spelling.quoted(script.name(column.name))) \(type)\(column.isNotNull ? " NOT NULL" : "")\(column.isPrimaryKey ? " PRIMARY KEY" : "")\(value)"
    }
  }
}
