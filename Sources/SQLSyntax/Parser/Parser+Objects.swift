// Objects by their kind and name, as DROP and COMMENT ON have them.

extension Parser {
  /// The words that say a kind of object: TABLE, MATERIALIZED VIEW, ROW ACCESS POLICY …; nil where none begins.
  mutating func objectKind() -> Drop.Kind? {
    switch kind {
    case .table, .view, .index, .schema, .procedure, .function:
      let known = plainKind(kind)
      advance()
      return known
    case .materialized, .secure, .temp, .temporary, .transient:
      advance()
      return kind == .view || kind == .table ? objectKind() : nil
    case .sequence, .type, .column, .language, .cast, .constraint, .group, .transaction: advance()
    case .foreign:
      advance()
      if !accept(.table) { return dataWrapper() }
      return .table
    case .row where word(ahead: 1) == .access:
      advance()
      advanceKeyword()
      return words(end: .policy)
    case .identifier: return contextualKind()
    default: return nil
    }
    return .other
  }

  private func plainKind(_ kind: TokenKind) -> Drop.Kind {
    switch kind {
    case .table: .table
    case .view: .view
    case .index: .index
    case .schema: .schema
    default: .procedure
    }
  }

  private mutating func dataWrapper() -> Drop.Kind? {
    guard accept(.data) else { return nil }
    return words(end: .wrapper)
  }

  private mutating func words(end last: ContextualWord) -> Drop.Kind? { accept(last) ? .other : nil }

  @inline(never)
  private mutating func contextualKind() -> Drop.Kind? {
    let first = word
    switch first {
    case .dynamic, .hybrid, .iceberg, .event, .external, .interactive: return tableOrOther()
    case .masking, .aggregation, .projection, .password, .session, .authentication, .packages, .privacy, .feature, .backup:
      advanceKeyword()
      return accept(.set) ? .other : words(end: .policy)
    case .network:
      advanceKeyword()
      return accept(.rule) ? .other : words(end: .policy)
    case .storage:
      advanceKeyword()
      if accept(.lifecycle) { return words(end: .policy) }
      return words(end: .integration)
    case .api, .notification, .catalog:
      advanceKeyword()
      return words(end: .integration)
    case .file:
      advanceKeyword()
      return words(end: .format)
    case .resource:
      advanceKeyword()
      return words(end: .monitor)
    case .git, .image:
      advanceKeyword()
      return words(end: .repository)
    case .failover, .replication:
      advanceKeyword()
      return accept(.group) ? .other : nil
    case .compute:
      advanceKeyword()
      return words(end: .pool)
    case .text: return textSearch()
    case .access:
      advanceKeyword()
      return words(end: .method)
    case .large:
      advanceKeyword()
      return words(end: .object)
    case .operator:
      advanceKeyword()
      _ = accept(.class) || accept(.family)
    case .semantic:
      advanceKeyword()
      return accept(.view) ? .other : nil
    case .managed:
      advanceKeyword()
      return words(end: .account)
    case .procedural:
      advanceKeyword()
      return accept(.language) ? .other : nil
    case .database, .application:
      advanceKeyword()
      _ = accept(.role) || accept(.package)
    case .user:
      advanceKeyword()
      _ = accept(.mapping)
    default:
      guard isPlainKind(first) else { return nil }
      advanceKeyword()
    }
    return .other
  }

  /// DYNAMIC TABLE, EXTERNAL VOLUME, EVENT TRIGGER …
  private mutating func tableOrOther() -> Drop.Kind? {
    advanceKeyword()
    if accept(.iceberg) || kind == .table { return accept(.table) ? .table : nil }
    if accept(.function) { return .procedure }
    return accept(.volume) || accept(.trigger) ? .other : nil
  }

  /// TEXT SEARCH PARSER | DICTIONARY | TEMPLATE | CONFIGURATION
  private mutating func textSearch() -> Drop.Kind? {
    advanceKeyword()
    guard accept(.search) else { return nil }
    return accept(.parser) || accept(.dictionary) || accept(.template) || accept(.configuration) ? .other : nil
  }

  private func isPlainKind(_ word: ContextualWord) -> Bool {
    switch word {
    case .domain, .trigger, .rule, .policy, .collation, .conversion, .extension, .role, .server, .publication, .subscription: true
    case .statistics, .tablespace, .routine, .aggregate, .transform, .warehouse, .stage, .stream, .task, .pipe, .integration: true
    case .share, .tag, .secret, .alert, .account, .connection, .streamlit, .service, .notebook, .snapshot, .model, .contact: true
    case .listing, .dataset, .agent: true
    default: false
    }
  }

  // MARK: Names

  /// name [( types )] | operator ( types ) | number
  mutating func objectName() -> NameID {
    let first = position
    if kind.isOperatorSymbol {
      operatorName()
      operandTypes()
      return make(QualifiedName(catalog: .none, schema: .none, name: .none, first: TokenID(first), last: TokenID(position &- 1)))
    }
    if kind == .numberLiteral && tokens[position &- 1].kind == .identifier && ContextualWord(tokens[position &- 1].symbol) == .object {
      advance()
      return make(QualifiedName(catalog: .none, schema: .none, name: .none, first: TokenID(first), last: TokenID(first)))
    }
    if kind == .currentUser {
      advance()
      return make(QualifiedName(catalog: .none, schema: .none, name: symbol(at: first), first: TokenID(first), last: TokenID(first)))
    }
    let name = routineName()
    if kind == .dot && (kind(ahead: 1).isWord || kind(ahead: 1).isOperatorSymbol) {
      advance()
      if kind.isOperatorSymbol {
        operatorName()
        operandTypes()
        return name
      }
      step()
    }
    if kind == .openParen { argumentTypes() }
    return name
  }

  /// ( type | NONE , type | NONE )
  private mutating func operandTypes() {
    let opening = open()
    if !accept(.none) { _ = typeName() }
    expect(.comma, ", and the other operand's type")
    if !accept(.none) { _ = typeName() }
    close(opening)
  }

  /// ( [* | [mode] [name] type {, …} [ORDER BY …]] )
  mutating func argumentTypes() {
    let opening = open()
    if !accept(.star) && kind != .closeParen {
      if kind != .order { argumentType() }
      while accept(.comma) { argumentType() }
      if accept(.order) {
        expect(.by, "BY")
        repeat { argumentType() } while accept(.comma)
      }
    }
    close(opening)
  }

  private mutating func argumentType() {
    argumentMode()
    if accept(.none) && (kind == .comma || kind == .closeParen) { return }
    _ = accept(.table)
    _ = typeName()
    guard kind != .comma && kind != .closeParen && kind != .order else { return }
    argumentMode()
    _ = typeName()
  }

  private mutating func argumentMode() { _ = accept(.in) || accept(.out) || accept(.inout) || accept(.variadic) }
}
