import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// Statements that need no plan: INSERT, UPDATE, DELETE, MERGE, TRUNCATE and tables of their own, as the target writes them.
enum PlainStatements {
  /// In the order in which they run; none for a statement that is not of these.
  static func statements(_ id: StatementID, _ printer: inout SQLPrinter) -> [TargetStatement] {
    let script = printer.model.script
    switch script.tree[id] {
    case .insert(let insert): return [InsertStatement.statement(script.tree[insert], id, &printer)]
    case .update(let update): return [UpdateStatement.statement(script.tree[update], id, &printer)]
    case .delete(let delete): return [.counted(DeleteStatement.lines(script.tree[delete], id, &printer))]
    case .merge(let merge): return MergeStatement.statements(script.tree[merge], id, &printer)
    case .truncate(let name): return [.plain("DELETE FROM \(printer.spelling.name(of: printer.model.objectName(name)))")]
    case .with(let tables, let change, let recursive): return with(tables, change, recursive, &printer)
    case .createTable(let table):
      printer.store(script.tree[table].query)
      return TableStatement.statements(script.tree[table], id, &printer)
    case .drop(let drop): return DropStatement.statements(script.tree[drop], id, &printer)
    default: return []
    }
  }

  /// One statement's lines: what a target says in several is refused.
  static func lines(_ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let statements = statements(id, &printer)
    if statements.count > 1 { printer.refuse("this statement outside of a procedure", at: id) }
    return statements.first?.lines ?? []
  }

  private static func with(
    _ tables: List<CommonTableID>, _ change: StatementID, _ recursive: Bool, _ printer: inout SQLPrinter
  ) -> [TargetStatement] {
    let common = printer.with(tables, recursive: recursive)
    let inner = statements(change, &printer)
    guard inner.count == 1, let only = inner.first else {
      if !inner.isEmpty { printer.refuse("WITH before this statement", at: change, help: "put the WITH into its source") }
      return []
    }
    return [TargetStatement(lines: common + only.lines, kind: only.kind)]
  }

  // MARK: What several need

  /// Columns may be qualified by the table's own name, which on some targets is not its last part.
  static func target(_ name: NameID, _ alias: Symbol, _ printer: SQLPrinter) -> String {
    if printer.isNative && alias.isNone { return printer.name(of: name) }
    let object = printer.model.objectName(name)
    let seenAs = alias.isNone ? object.name : printer.model.script.name(alias)
    return "\(printer.name(of: name)) AS \(printer.spelling.quoted(seenAs))"
  }

  /// What the target's rows are called in the statement.
  static func alias(_ name: NameID, _ alias: Symbol, _ printer: SQLPrinter) -> String {
    printer.spelling.quoted(alias.isNone ? printer.model.objectName(name).name : printer.model.script.name(alias))
  }

  static func type(of column: String, _ table: NameID, _ printer: SQLPrinter) -> SQLType {
    printer.model.catalogue.tables[printer.model.objectName(table)]?.column(column)?.type ?? .unknown
  }

  /// `column = value, …`
  static func assignments(_ list: List<AssignmentID>, of name: NameID, _ printer: inout SQLPrinter) -> String {
    let script = printer.model.script
    let table = WrittenTable(name, printer.model)
    return script.tree[list].flatMap { id -> [String] in
      let assignment = script.tree[id]
      guard assignment.columns.isEmpty else { return [several(assignment, name, &printer)] }
      return self.assignment(of: assignment.value, to: assignment.column, table, &printer).map { [$0] } ?? []
    }.joined(separator: ", ")
  }

  /// nil: what is computed stays as it is.
  private static func assignment(
    of value: ExpressionID, to column: TokenID, _ table: WrittenTable, _ printer: inout SQLPrinter
  ) -> String? {
    let name = printer.model.script.name(column)
    let (known, isDefault) = (table.column(name), isDefault(value, printer))
    if !printer.isNative, let known, !isDefault, known.generated != nil || known.identity?.isAlways == true {
      printer.refuse("writing '\(name)', which takes DEFAULT alone,", at: column, help: "leave the column out")
    }
    guard isDefault else {
      return "\(printer.spelling.quoted(name)) = \(printer.written(value, as: known?.type ?? .unknown))"
    }
    if printer.spelling.hasDefaultInUpdate { return "\(printer.spelling.quoted(name)) = DEFAULT" }
    if known?.generated != nil { return nil }
    let text = table.defaultText(of: name, printer)
    if text == nil { printer.refuse("DEFAULT for '\(name)'", at: column, help: "write the value itself") }
    return "\(printer.spelling.quoted(name)) = \(text ?? "NULL")"
  }

  static func isDefault(_ value: ExpressionID, _ printer: SQLPrinter) -> Bool {
    if case .word(.default) = printer.model.script.tree[value] { true } else { false }
  }

  /// `(a, b) = (1, 2)`
  private static func several(_ assignment: Assignment, _ table: NameID, _ printer: inout SQLPrinter) -> String {
    let script = printer.model.script
    let names = script.tree[assignment.columns].map { script.name($0) }
    let list = names.map { printer.spelling.quoted($0) }.joined(separator: ", ")
    guard case .tuple(let values) = script.tree[assignment.value], Int(values.count) == names.count else {
      return "(\(list)) = \(printer.text(assignment.value))"
    }
    let texts = zip(names, script.tree[values]).map { name, value in
      "\(printer.spelling.quoted(name)) = \(printer.written(value, as: type(of: name, table, printer)))"
    }
    return texts.joined(separator: ", ")
  }

  static func returning(_ items: List<ItemID>, _ printer: inout SQLPrinter) -> [String] {
    guard let first = printer.model.script.tree[items].first else { return [] }
    let script = printer.model.script
    if !printer.spelling.hasReturning {
      _ = printer.unsupportedValue("RETURNING", at: script.tree[first].value)
    }
    printer.leavesOutTables = !printer.spelling.hasLateral
    defer { printer.leavesOutTables = false }
    return ["RETURNING " + printer.returned(items).map { $0.name.isEmpty ? $0.value : "\($0.value) AS \($0.name)" }.joined(separator: ", ")]
  }
}
