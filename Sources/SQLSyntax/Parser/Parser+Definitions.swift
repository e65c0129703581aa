extension Parser {
  /// CREATE [OR REPLACE] [TEMPORARY | TRANSIENT | UNIQUE | MATERIALIZED | SECURE …] kind …
  mutating func create(from start: Int) -> StatementID {
    advance()
    var modifiers = Modifiers()
    while modifier(&modifiers) {}
    switch kind {
    case .schema: return make(.createSchema(createSchema()), from: start)
    case .table: return make(.createTable(createTable(modifiers)), from: start)
    case .view: return make(.createView(createView(modifiers)), from: start)
    case .index: return make(.createIndex(createIndex(modifiers)), from: start)
    case .procedure, .function: return make(.createProcedure(createProcedure(modifiers)), from: start)
    default: return command(from: start)
    }
  }

  struct Modifiers {
    var replaces = false
    var isTemporary = false
    var isUnique = false
    var isMaterialized = false
  }

  private mutating func modifier(_ modifiers: inout Modifiers) -> Bool {
    switch kind {
    case .or where kind(ahead: 1) == .replace:
      advance()
      modifiers.replaces = true
    case .temp, .temporary, .volatile: modifiers.isTemporary = true
    case .unique: modifiers.isUnique = true
    case .materialized: modifiers.isMaterialized = true
    case .transient, .secure, .recursive: break
    default: return false
    }
    advance()
    return true
  }

  private mutating func ifNotExists() -> Bool {
    guard kind == .if, kind(ahead: 1) == .not, kind(ahead: 2) == .exists else { return false }
    advance(3)
    return true
  }

  /// SCHEMA [IF NOT EXISTS] name
  private mutating func createSchema() -> ID<CreateSchema> {
    advance()
    let ifNotExists = ifNotExists()
    return make(CreateSchema(name: qualifiedName(), ifNotExists: ifNotExists))
  }

  /// TABLE [IF NOT EXISTS] name ( element {, element} ) | AS query
  private mutating func createTable(_ modifiers: Modifiers) -> ID<CreateTable> {
    advance()
    let ifNotExists = ifNotExists()
    var table = CreateTable(
      name: qualifiedName(), columns: .empty, constraints: .empty, query: .none, isTemporary: modifiers.isTemporary,
      replaces: modifiers.replaces, ifNotExists: ifNotExists)
    if kind == .openParen { elements(&table) }
    if accept(.on) {  // ON COMMIT DROP | DELETE ROWS | PRESERVE ROWS
      expect(.commit, "COMMIT")
      while kind.isWord && kind != .as { advance() }
    }
    if accept(.comment) {
      _ = accept(.equal)
      expect(.string, "a string")
    }
    if accept(.as) { table.query = query() }
    return make(table)
  }

  /// Columns and constraints, in any order; each kind goes into a list of its own.
  private mutating func elements(_ table: inout CreateTable) {
    let opening = open()
    let mark = mark()
    var constraints: [ConstraintID] = []
    repeat {
      if startsConstraint {
        constraints.append(constraint())
      } else {
        let column = column()
        pending.append(column.raw)
      }
    } while accept(.comma)
    close(opening)
    table.columns = listed(since: mark)
    guard !constraints.isEmpty else { return }
    let constraintMark = self.mark()
    for constraint in constraints { pending.append(constraint.raw) }
    table.constraints = listed(since: constraintMark)
  }

  private var startsConstraint: Bool {
    switch kind {
    case .constraint: true
    case .primary, .foreign: kind(ahead: 1) == .key
    case .unique, .check: kind(ahead: 1) == .openParen
    default: false
    }
  }

  /// name type { constraint }
  private mutating func column() -> ColumnID {
    let start = position
    var column = ColumnDefinition(
      name: nameToken(), type: typeName(), isNotNull: false, isPrimaryKey: false, isUnique: false, defaultValue: .none, check: .none,
      references: .none, referencedColumns: .empty, comment: .none)
    while columnConstraint(&column) {}
    let id = make(column)
    carry(.column, id.raw, from: start)
    return id
  }

  /// [CONSTRAINT name] NOT NULL | NULL | DEFAULT e | PRIMARY KEY | UNIQUE | CHECK (e) | REFERENCES table (columns) | COMMENT 's'
  private mutating func columnConstraint(_ column: inout ColumnDefinition) -> Bool {
    if accept(.constraint) { _ = name() }
    switch kind {
    case .not:
      advance()
      expect(.null, "NULL")
      column.isNotNull = true
    case .null: advance()
    case .default:
      advance()
      column.defaultValue = expression(above: Power.membership)
    case .primary:
      advance()
      expect(.key, "KEY")
      column.isPrimaryKey = true
    case .unique:
      advance()
      column.isUnique = true
    case .check:
      advance()
      let opening = open()
      column.check = expression()
      close(opening)
    case .references:
      advance()
      column.references = qualifiedName()
      if kind == .openParen { column.referencedColumns = parenthesizedNames() }
    case .comment:
      advance()
      column.comment = TokenID(position)
      expect(.string, "a string")
    default: return false
    }
    return true
  }

  /// [CONSTRAINT name] PRIMARY KEY (…) | UNIQUE (…) | CHECK (e) | FOREIGN KEY (…) REFERENCES table [(…)]
  private mutating func constraint() -> ConstraintID {
    var node = TableConstraint(
      name: accept(.constraint) ? name() : .none, kind: .primaryKey, columns: .empty, condition: .none, references: .none,
      referencedColumns: .empty)
    switch kind {
    case .primary, .foreign:
      node.kind = kind == .primary ? .primaryKey : .foreignKey
      advance()
      expect(.key, "KEY")
      node.columns = parenthesizedNames()
      if node.kind == .foreignKey { references(&node) }
    case .unique:
      advance()
      node.kind = .unique
      node.columns = parenthesizedNames()
    case .check:
      advance()
      node.kind = .check
      let opening = open()
      node.condition = expression()
      close(opening)
    default: fail("PRIMARY KEY, UNIQUE, CHECK or FOREIGN KEY")
    }
    return make(node)
  }

  private mutating func references(_ node: inout TableConstraint) {
    expect(.references, "REFERENCES")
    node.references = qualifiedName()
    if kind == .openParen { node.referencedColumns = parenthesizedNames() }
  }

  /// VIEW [IF NOT EXISTS] name [(columns)] AS query
  private mutating func createView(_ modifiers: Modifiers) -> ID<CreateView> {
    advance()
    _ = ifNotExists()
    let name = qualifiedName()
    let columns = kind == .openParen ? parenthesizedNames() : .empty
    expect(.as, "AS")
    let first = position
    let query = query()
    return make(
      CreateView(
        name: name, columns: columns, query: query, replaces: modifiers.replaces, isMaterialized: modifiers.isMaterialized,
        queryTokens: Extent(first: UInt32(first), last: UInt32(max(first, position &- 1)))))
  }

  /// INDEX [IF NOT EXISTS] name ON table (columns)
  private mutating func createIndex(_ modifiers: Modifiers) -> ID<CreateIndex> {
    advance()
    let ifNotExists = ifNotExists()
    let name = qualifiedName()
    expect(.on, "ON")
    let table = qualifiedName()
    return make(
      CreateIndex(name: name, table: table, columns: parenthesizedNames(), isUnique: modifiers.isUnique, ifNotExists: ifNotExists))
  }

  /// DROP kind [IF EXISTS] name [(types)] [CASCADE | RESTRICT]
  mutating func drop(from start: Int) -> StatementID {
    advance()
    let kind: Drop.Kind
    switch self.kind {
    case .table: kind = .table
    case .view: kind = .view
    case .index: kind = .index
    case .schema: kind = .schema
    case .procedure, .function: kind = .procedure
    default: return command(from: start)
    }
    advance()
    let ifExists = accept(.if, .exists)
    let name = qualifiedName()
    if self.kind == .openParen { skipBrackets() }
    _ = accept(.cascade) || accept(.restrict)
    return make(.drop(make(Drop(kind: kind, name: name, ifExists: ifExists))), from: start)
  }

  /// COMMENT [IF EXISTS] ON kind name IS 'text'
  mutating func commentOn(from start: Int) -> StatementID {
    advance()
    _ = accept(.if, .exists)
    expect(.on, "ON")
    advance()
    let name = qualifiedName()
    if kind == .openParen { skipBrackets() }
    expect(.is, "IS")
    let text = TokenID(position)
    expect(.string, "a string")
    return make(.comment(make(CommentOn(name: name, text: text))), from: start)
  }

  /// Steps over a bracketed list whose contents do not matter.
  mutating func skipBrackets() {
    let opening = open()
    var depth = 1
    while depth > 0 && kind != .endOfFile {
      if kind == .openParen { depth += 1 }
      if kind == .closeParen { depth -= 1 }
      if depth > 0 { advance() }
    }
    close(opening)
  }
}
