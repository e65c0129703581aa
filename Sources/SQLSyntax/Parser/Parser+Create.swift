extension Parser {
  /// CREATE [OR REPLACE | OR ALTER] { modifier } kind …
  mutating func create(from start: Int) -> StatementID {
    advance()
    var modifiers = Modifiers(verb: start)
    while modifier(&modifiers) {}
    switch kind {
    case .schema: return make(.createSchema(createSchema()), from: start)
    case .table: return make(.createTable(createTable(modifiers)), from: start)
    case .view: return make(.createView(createView(modifiers)), from: start)
    case .index: return make(.createIndex(createIndex(modifiers)), from: start)
    case .procedure, .function: return make(.createProcedure(createProcedure(modifiers)), from: start)
    case .sequence: return make(.command(createSequence(modifiers)), from: start)
    case .type: return make(.command(createType(modifiers)), from: start)
    default: return createOther(modifiers, from: start)
    }
  }

  @inline(never)
  private mutating func createOther(_ modifiers: Modifiers, from start: Int) -> StatementID {
    switch word {
    case .domain: return make(.command(createDomain(modifiers)), from: start)
    case .trigger: return make(.createTrigger(createTrigger(modifiers)), from: start)
    case .event where word(ahead: 1) == .trigger: return make(.command(createEventTrigger(modifiers)), from: start)
    case .aggregate where kind(ahead: 1) == .function:
      advanceKeyword()
      return make(.createProcedure(createProcedure(modifiers)), from: start)
    case .rule: return make(.createRule(createRule(modifiers)), from: start)
    default: return command(from: start)
    }
  }

  /// What stands between CREATE and the kind of object.
  struct Modifiers {
    /// The token CREATE.
    let verb: Int
    var replaces = false
    var isTemporary = false
    var isUnique = false
    var isMaterialized = false
    var isRecursive = false
    var isSecure = false
    var tableKind = CreateTable.Kind.plain
  }

  private mutating func modifier(_ modifiers: inout Modifiers) -> Bool {
    switch kind {
    case .or where kind(ahead: 1) == .replace:
      advance()
      modifiers.replaces = true
    case .temp, .temporary, .volatile: modifiers.isTemporary = true
    case .unique: modifiers.isUnique = true
    case .materialized: modifiers.isMaterialized = true
    case .secure: modifiers.isSecure = true
    case .recursive: modifiers.isRecursive = true
    case .transient: break
    case .foreign where kind(ahead: 1) == .table: modifiers.tableKind = .foreign
    case .constraint where word(ahead: 1) == .trigger: break
    case .or, .identifier: return wordModifier(&modifiers)
    default: return false
    }
    advance()
    return true
  }

  /// OR ALTER | LOCAL | GLOBAL | SCOPED | VERSIONED | UNLOGGED | DYNAMIC | EXTERNAL | HYBRID | ICEBERG | INTERACTIVE | EVENT | VIRTUAL
  private mutating func wordModifier(_ modifiers: inout Modifiers) -> Bool {
    if kind == .or && word(ahead: 1) == .alter {
      feature(.alters)
      advance()
      modifiers.replaces = true
    } else if (word == .local || word == .global || word == .scoped) && (kind(ahead: 1) == .temp || kind(ahead: 1) == .temporary) {
    } else if word == .versioned && kind(ahead: 1) == .schema {
    } else if let kind = tableKind() {
      modifiers.tableKind = kind
    } else {
      return false
    }
    advanceKeyword()
    return true
  }

  /// The kind of table that the next word says.
  private func tableKind() -> CreateTable.Kind? {
    let following = kind(ahead: 1)
    let isLast = following == .table
    switch word {
    case .unlogged where isLast || following == .sequence || following == .materialized: return .unlogged
    case .dynamic where isLast || word(ahead: 1) == .iceberg || following == .transient: return .dynamic
    case .external where isLast: return .external
    case .hybrid where isLast: return .hybrid
    case .iceberg where isLast: return .iceberg
    case .interactive where isLast: return .interactive
    case .event where isLast: return .event
    case .virtual where isLast: return .virtual
    default: return nil
    }
  }

  mutating func ifNotExists() -> Bool {
    guard kind == .if, kind(ahead: 1) == .not, kind(ahead: 2) == .exists else { return false }
    advance(3)
    return true
  }

  /// SCHEMA [IF NOT EXISTS] [name] [AUTHORIZATION role] { option } { element }
  private mutating func createSchema() -> ID<CreateSchema> {
    advance()
    var schema = CreateSchema(name: .none, ifNotExists: ifNotExists(), options: .empty, elements: .empty)
    let mark = mark()
    if word != .authorization { schema.name = qualifiedName() }
    while schemaOption() {}
    schema.options = listed(since: mark)
    guard !schema.ifNotExists else { return make(schema) }
    schema.elements = listWhile({ $0.kind == .create || $0.word == .grant }) { $0.statement() }
    return make(schema)
  }

  /// AUTHORIZATION role | CLONE schema [AT …] | WITH MANAGED ACCESS | [WITH] TAG (…) | name = value
  private mutating func schemaOption() -> Bool {
    let first = position
    if accept(.authorization) {
      let words = extent(from: first)
      addProperty(words, value: roleName())
      return true
    }
    if kind == .with && word(ahead: 1) == .managed {
      advance()
      advanceKeyword()
      expect(.access, "ACCESS")
      addProperty(extent(from: first))
      return true
    }
    return definitionOption()
  }

  /// A command's node: CREATE kind name with its properties.
  mutating func command(_ verb: Int, _ object: Extent, _ name: NameID, _ properties: List<PropertyID>) -> ID<Command> {
    make(Command(verb: TokenID(verb), object: object, name: name, properties: properties, statement: .none))
  }
}
