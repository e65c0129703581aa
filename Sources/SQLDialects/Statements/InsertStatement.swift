import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// INSERT.
enum InsertStatement {
  static func lines(_ insert: Insert, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    if insert.overwrites && !printer.keepsWords { printer.refuse("INSERT OVERWRITE", at: id, help: "delete the rows first") }
    if !insert.conflict.isNone && !printer.spelling.hasConflictClause {
      printer.refuse("ON CONFLICT", at: id, help: "MERGE says what happens to rows that are there")
    }
    let names = script.tree[insert.columns].map { printer.spelling.quoted(script.name($0)) }
    let columns = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
    let alias = insert.alias.isNone && insert.conflict.isNone ? "" : " AS \(PlainStatements.alias(insert.table, insert.alias, printer))"
    let table = printer.name(of: insert.table)
    let conflict = insert.conflict.isNone ? [] : self.conflict(script.tree[insert.conflict], insert, &printer)
    return ["INSERT \(insert.overwrites ? "OVERWRITE " : "")INTO \(table)\(alias)\(columns)"] + source(insert, &printer) + conflict
      + PlainStatements.returning(insert.returning, &printer)
  }

  /// The rows, each value as its column stores it.
  private static func source(_ insert: Insert, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    let types = self.types(insert, printer)
    if insert.source.isNone { return ["DEFAULT VALUES"] }
    guard case .values(let rows) = script.tree[insert.source] else {
      let lines = printer.lines(insert.source, storedAs: types)
      return insert.conflict.isNone || !endsWithTable(insert.source, script) ? lines : lines + ["WHERE TRUE"]
    }
    return ["VALUES " + script.tree[rows].map { row($0, types, &printer) }.joined(separator: ", ")]
  }

  /// SQLite would take ON CONFLICT behind a table for a join's condition (sqlite.org/lang_upsert.html, parsing ambiguity).
  private static func endsWithTable(_ query: QueryID, _ script: Script) -> Bool {
    guard case .select(let id) = script.tree[query] else { return false }
    let select = script.tree[id]
    return select.filter.isNone && select.groupBy.isEmpty && select.having.isNone && select.qualify.isNone
  }

  private static func types(_ insert: Insert, _ printer: SQLPrinter) -> [SQLType] {
    let script = printer.model.script
    let table = printer.model.catalogue.tables[printer.model.objectName(insert.table)]
    let names = insert.columns.isEmpty ? table?.columns.map(\.name) ?? [] : script.tree[insert.columns].map { script.name($0) }
    return names.map { table?.column($0)?.type ?? .unknown }
  }

  private static func row(_ row: ExpressionID, _ types: [SQLType], _ printer: inout SQLPrinter) -> String {
    guard case .tuple(let list) = printer.model.script.tree[row] else { return printer.text(row) }
    let values = printer.model.script.tree[list].enumerated().map { index, value in
      printer.written(value, as: index < types.count ? types[index] : .unknown)
    }
    return "(" + values.joined(separator: ", ") + ")"
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
