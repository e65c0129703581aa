import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// INSERT.
enum InsertStatement {
  static func statement(_ insert: Insert, _ id: StatementID, _ printer: inout SQLPrinter) -> TargetStatement {
    let rows = InsertedRows(insert, id, printer)
    if !printer.isNative, let problem = rows.refusedValue(printer) { return problem.statement(id, &printer) }
    return .counted(lines(insert, rows, id, &printer))
  }

  private static func lines(_ insert: Insert, _ rows: InsertedRows, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    if insert.overwrites && !printer.keepsWords { printer.refuse("INSERT OVERWRITE", at: id, help: "delete the rows first") }
    if !insert.conflict.isNone && !printer.spelling.hasConflictClause {
      printer.refuse("ON CONFLICT", at: id, help: "MERGE says what happens to rows that are there")
    }
    let alias = insert.alias.isNone && insert.conflict.isNone ? "" : " AS \(PlainStatements.alias(insert.table, insert.alias, printer))"
    let table = printer.name(of: insert.table)
    let conflict = insert.conflict.isNone ? [] : self.conflict(printer.model.script.tree[insert.conflict], insert, &printer)
    let (columns, source) = rows.text(&printer)
    let list = columns.isEmpty ? "" : " (\(columns.map { printer.spelling.quoted($0) }.joined(separator: ", ")))"
    return ["INSERT \(insert.overwrites ? "OVERWRITE " : "")INTO \(table)\(alias)\(list)\(rows.overriding(printer))"] + source + conflict
      + PlainStatements.returning(insert.returning, &printer)
  }

  /// ON CONFLICT (columns) DO NOTHING | DO UPDATE SET …
  private static func conflict(_ conflict: Conflict, _ insert: Insert, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    let names = script.tree[conflict.columns].map { printer.spelling.quoted(script.name($0)) }
    let target = names.isEmpty ? "ON CONFLICT" : "ON CONFLICT (\(names.joined(separator: ", ")))"
    guard !conflict.assignments.isEmpty else { return ["\(target) DO NOTHING"] }
    let lines = ["\(target) DO UPDATE SET \(PlainStatements.assignments(conflict.assignments, of: insert.table, &printer))"]
    return conflict.filter.isNone ? lines : lines + [" WHERE \(printer.text(conflict.filter))"]
  }
}
