import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// The columns and constraints of a table that a statement makes.
struct TableParts {
  private let table: CreateTable
  private let id: StatementID
  private var identities: [(column: TokenID, identity: Identity)] = []

  init(_ table: CreateTable, _ id: StatementID) {
    self.table = table
    self.id = id
  }

  mutating func texts(_ printer: inout SQLPrinter) -> [String] {
    let script = printer.model.script
    identities = script.tree[table.columns].compactMap { id in
      let column = script.tree[id]
      return IdentityReader(column, script: script, dialect: printer.model.dialect).identity.map { (column.name, $0) }
    }
    refuseCounters(&printer)
    let columns = script.tree[table.columns].map { text(of: script.tree[$0], &printer) }
    return columns + script.tree[table.constraints].map { text(of: script.tree[$0], &printer) }
  }

  /// Whether SQLite's rowid counts, which makes the column the table's key.
  private func countsRows(_ printer: SQLPrinter) -> Bool { !identities.isEmpty && !printer.spelling.hasIdentities }

  private func refuseCounters(_ printer: inout SQLPrinter) {
    guard !printer.spelling.hasIdentities else { return }
    for (column, identity) in identities where identity.step != 1 {
      printer.refuse("an identity that goes by \(identity.step)", at: column, help: "let it go by 1 and multiply where it is read")
    }
    for (column, _) in identities.dropFirst() { printer.refuse("a second identity of a table", at: column, help: "leave one of them") }
  }

  /// Sets SQLite's counter before the first number.
  func counting(created name: String, _ printer: SQLPrinter) -> [TargetStatement] {
    guard countsRows(printer), let start = identities.first?.identity.start, start != 1 else { return [] }
    let plain = name.hasPrefix("\"") ? String(name.dropFirst().dropLast()) : name
    return [
      .plain("INSERT INTO \(table.isTemporary ? "temp." : "")sqlite_sequence (name, seq) VALUES (\(plain.quotedLiteral), \(start - 1))")
    ]
  }

  // MARK: Columns

  private func text(of column: ColumnDefinition, _ printer: inout SQLPrinter) -> String {
    let script = printer.model.script
    let name = printer.spelling.quoted(script.name(column.name))
    let identity = identities.first { $0.column == column.name }?.identity
    refuse(column, &printer)
    if identity != nil && !printer.spelling.hasIdentities {
      return "\(name) INTEGER PRIMARY KEY AUTOINCREMENT" + constraints(of: column, &printer)
    }
    let type = identity == nil ? column.type.isNone ? .unknown : printer.model.type(column.type) : .integer
    let required = column.isNotNull && column.generated.isNone ? " NOT NULL" : ""
    let key = column.isPrimaryKey ? countsRows(printer) ? " NOT NULL UNIQUE" : " PRIMARY KEY" : ""
    let source = source(of: column, identity, type, &printer)
    return "\(name) \(printer.spelling.typeName(type))\(required)\(key)\(source)" + constraints(of: column, &printer)
  }

  /// Where a value comes from that no row gives.
  private func source(of column: ColumnDefinition, _ identity: Identity?, _ type: SQLType, _ printer: inout SQLPrinter) -> String {
    if let identity { return " " + printer.spelling.identity(identity) }
    if !column.generated.isNone { return " " + printer.spelling.generated(printer.written(column.generated, as: type)) }
    return column.defaultValue.isNone ? "" : " DEFAULT (\(printer.text(column.defaultValue)))"
  }

  private func constraints(of column: ColumnDefinition, _ printer: inout SQLPrinter) -> String {
    var text = column.isUnique ? " UNIQUE" : ""
    if !column.check.isNone, holdsChecks(column.name, &printer) { text += " CHECK (\(printer.text(column.check)))" }
    if !column.references.isNone { text += " " + references(column.references, column.referencedColumns, printer) }
    return text
  }

  private func references(_ table: NameID, _ columns: List<TokenID>, _ printer: SQLPrinter) -> String {
    let list = columns.isEmpty ? "" : " (\(names(columns, printer)))"
    return "REFERENCES \(printer.spelling.name(of: printer.model.objectName(table)))\(list)"
  }

  private func names(_ columns: List<TokenID>, _ printer: SQLPrinter) -> String {
    printer.model.script.tree[columns].map { printer.spelling.quoted(printer.model.script.name($0)) }.joined(separator: ", ")
  }

  private func refuse(_ column: ColumnDefinition, _ printer: inout SQLPrinter) {
    let script = printer.model.script
    let reader = IdentityReader(column, script: script, dialect: printer.model.dialect)
    if let option = reader.unknownOption { printer.refuse("'\(script.text(option))' of an identity", at: option) }
    for option in script.tree[column.options].map({ script.tree[$0] }) where !reader.reads(option) && !isStorage(option, script) {
      printer.refuse("an option of a column in a body", at: column.name)
    }
  }

  private func isStorage(_ option: Property, _ script: Script) -> Bool {
    option.words.first <= option.words.last && ["STORED", "VIRTUAL"].contains(script.text(option.words).uppercased())
  }

  /// Snowflake has no CHECK, and a table of a body no place for a warning that is read.
  private func holdsChecks(_ token: TokenID, _ printer: inout SQLPrinter) -> Bool {
    if !printer.spelling.hasChecks { printer.refuse("CHECK", at: token, help: "test the rows before they are written") }
    return printer.spelling.hasChecks
  }

  // MARK: Constraints

  private func text(of constraint: TableConstraint, _ printer: inout SQLPrinter) -> String {
    let script = printer.model.script
    let name = constraint.name.isNone ? "" : "CONSTRAINT \(printer.spelling.quoted(script.name(constraint.name))) "
    if !constraint.options.isEmpty || constraint.keys.count != constraint.columns.count {
      printer.refuse("an option of a constraint in a body", at: id)
    }
    let columns = names(constraint.columns, printer)
    switch constraint.kind {
    case .primaryKey: return "\(name)\(countsRows(printer) ? "UNIQUE" : "PRIMARY KEY") (\(columns))"
    case .unique: return "\(name)UNIQUE (\(columns))"
    case .foreignKey: return "\(name)FOREIGN KEY (\(columns)) \(references(constraint.references, constraint.referencedColumns, printer))"
    case .check:
      let place = TokenID(raw: script.tree.extent(of: constraint.condition).first)
      return holdsChecks(place, &printer) ? "\(name)CHECK (\(printer.text(constraint.condition)))" : ""
    case .exclude, .notNull, .like, .index:
      printer.refuse("this constraint in a body", at: id)
      return ""
    }
  }
}
