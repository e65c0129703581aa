import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// Statements that need no plan: INSERT, UPDATE, DELETE and TRUNCATE as the target writes them.
enum PlainStatements {
  static func lines(_ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    switch script.tree[id] {
    case .insert(let insert): return insertLines(script.tree[insert], id, &printer)
    case .update(let update): return updateLines(script.tree[update], id, &printer)
    case .delete(let delete): return deleteLines(script.tree[delete], id, &printer)
    case .truncate(let name): return ["DELETE FROM \(printer.spelling.name(of: printer.model.objectName(name)))"]
    default: return []
    }
  }

  private static func insertLines(_ insert: Insert, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    if insert.overwrites || !insert.conflict.isNone || !insert.returning.isEmpty {
      printer.refuse("INSERT with OVERWRITE, ON CONFLICT or RETURNING", at: id)
    }
    let names = script.tree[insert.columns].map { printer.spelling.quoted(script.name($0)) }
    let columns = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
    return ["INSERT INTO \(printer.spelling.name(of: printer.model.objectName(insert.table)))\(columns)"] + source(insert, &printer)
  }

  /// VALUES, each of its column's type.
  private static func source(_ insert: Insert, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    guard case .values(let rows) = script.tree[insert.source] else { return printer.lines(insert.source) }
    let table = printer.model.catalogue.tables[printer.model.objectName(insert.table)]
    let names = insert.columns.isEmpty ? table?.columns.map(\.name) ?? [] : script.tree[insert.columns].map { script.name($0) }
    let types = names.map { table?.column($0)?.type ?? .unknown }
    return ["VALUES " + script.tree[rows].map { row($0, types, &printer) }.joined(separator: ", ")]
  }

  private static func row(_ row: ExpressionID, _ types: [SQLType], _ printer: inout SQLPrinter) -> String {
    guard case .tuple(let list) = printer.model.script.tree[row] else { return printer.text(row) }
    let values = printer.model.script.tree[list].enumerated().map { index, value in
      printer.written(value, as: index < types.count ? types[index] : .unknown)
    }
    return "(" + values.joined(separator: ", ") + ")"
  }

  private static func updateLines(_ update: Update, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    if !update.returning.isEmpty { printer.refuse("RETURNING", at: id) }
    var lines = ["UPDATE \(target(update.table, update.alias, printer))"]
    let assignments = script.tree[update.assignments].map { id in
      let assignment = script.tree[id]
      return
        "\(printer.spelling.quoted(script.name(assignment.column))) = \(printer.written(assignment.value, as: type(of: script.name(assignment.column), update.table, printer)))"
    }
    lines += ["   SET " + assignments.joined(separator: ", ")]
    if !update.from.isEmpty {
      let tables = script.tree[update.from].flatMap { printer.table($0) }
      lines.append("  FROM " + tables.joined(separator: ", "))
    }
    if !update.filter.isNone { lines.append(" WHERE \(printer.text(update.filter))") }
    return lines
  }

  private static func type(of column: String, _ table: NameID, _ printer: SQLPrinter) -> SQLType {
    printer.model.catalogue.tables[printer.model.objectName(table)]?.column(column)?.type ?? .unknown
  }

  private static func deleteLines(_ delete: Delete, _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    if !delete.using.isEmpty || !delete.returning.isEmpty {
      printer.refuse("DELETE with USING or RETURNING", at: id, help: "use WHERE EXISTS (…)")
    }
    let lines = ["DELETE FROM \(target(delete.table, delete.alias, printer))"]
    return delete.filter.isNone ? lines : lines + [" WHERE \(printer.text(delete.filter))"]
  }

  /// Columns may be qualified by the table's own name, which on some targets is not its last part.
  private static func target(_ name: NameID, _ alias: Symbol, _ printer: SQLPrinter) -> String {
    let object = printer.model.objectName(name)
    let seenAs = alias.isNone ? object.name : printer.model.script.name(alias)
    return "\(printer.spelling.name(of: object)) AS \(printer.spelling.quoted(seenAs))"
  }
}
