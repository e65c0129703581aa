// COPY: between a table and a stage, and between a table and a file or the client.

extension Parser {
  /// COPY INTO target FROM source options | COPY table | ( query ) FROM | TO file options
  mutating func copy(from start: Int) -> StatementID {
    let mark = mark()
    advance()
    if kind == .into { return copyInto(from: start, mark) }
    if word == .binary { advanceKeyword() }
    var change = StatementID.none
    let name = kind == .openParen ? copiedQuery(&change) : copiedTable()
    let isFrom = copyDirection()
    copyFile(isFrom)
    copyOptions()
    if isFrom && kind == .where {
      let first = position
      let filter = filter()
      addProperty(Extent(first: UInt32(first), last: UInt32(first)), value: filter)
    }
    return copyCommand(start, .empty, name, mark, change)
  }

  private mutating func copyCommand(
    _ start: Int, _ object: Extent, _ name: NameID, _ mark: Int, _ change: StatementID = .none
  ) -> StatementID {
    let node = Command(verb: TokenID(start), object: object, name: name, properties: listed(since: mark), statement: change)
    return make(.command(make(node)), from: start)
  }

  // MARK: Files

  /// table [( columns )]
  private mutating func copiedTable() -> NameID {
    let name = qualifiedName()
    if kind == .openParen { _ = parenthesizedNames() }
    return name
  }

  /// ( query | INSERT … | UPDATE … | DELETE … | MERGE … )
  private mutating func copiedQuery(_ change: inout StatementID) -> NameID {
    let first = position
    let opening = open()
    if startsChange(at: position) { change = self.change() } else { addProperty(.empty, value: subquery()) }
    close(opening)
    if kind != .to { fail("TO") }
    return make(QualifiedName(catalog: .none, schema: .none, name: .none, first: TokenID(first), last: TokenID(position &- 1)))
  }

  private mutating func subquery() -> ExpressionID {
    let first = position
    let query = query()
    return make(.subquery(query), from: first)
  }

  /// FROM | TO; true with FROM.
  private mutating func copyDirection() -> Bool {
    let isFrom = accept(.from)
    if !isFrom { expect(.to, "FROM or TO") }
    return isFrom
  }

  /// 'file' | :'variable' | PROGRAM 'command' | STDIN | STDOUT
  private mutating func copyFile(_ isFrom: Bool) {
    let first = position
    if accept(.program) {
      expect(.string, "a command")
    } else if kind == .string || kind == .dollarString {
      advance()
    } else if kind == .colon && kind(ahead: 1) == .string {
      advance(2)
    } else if !accept(.stdin) {
      expect(.stdout, isFrom ? "STDIN or a file" : "STDOUT or a file")
    }
    addProperty(extent(from: first))
  }

  /// [USING DELIMITERS 'x'] [[WITH] ( option {, option} ) | { plain option }]
  private mutating func copyOptions() {
    if kind == .using {
      advance()
      expect(.delimiters, "DELIMITERS")
      expect(.string, "a delimiter")
    }
    _ = accept(.with)
    if kind == .openParen { return bracketedCopyOptions() }
    while plainCopyOption() {}
  }

  private mutating func bracketedCopyOptions() {
    let opening = open()
    repeat { option() } while accept(.comma)
    close(opening)
  }

  /// BINARY | FREEZE | CSV | HEADER | OIDS | DELIMITER | NULL | QUOTE | ESCAPE | ENCODING [AS] 'x' | FORCE QUOTE | NOT NULL | NULL columns
  private mutating func plainCopyOption() -> Bool {
    let first = position
    switch kind {
    case .null, .escape: copyText()
    case .identifier:
      switch word {
      case .binary, .freeze, .csv, .header, .oids: advanceKeyword()
      case .delimiter, .quote, .encoding: copyText()
      case .force: forcedColumns()
      default: return false
      }
    default: return false
    }
    addProperty(extent(from: first))
    return true
  }

  private mutating func copyText() {
    advanceKeyword()
    _ = accept(.as)
    expect(.string, "a string")
  }

  /// FORCE QUOTE | NOT NULL | NULL columns | *
  private mutating func forcedColumns() {
    advanceKeyword()
    if !accept(.quote) {
      _ = accept(.not)
      expect(.null, "QUOTE, NULL or NOT NULL")
    }
    if accept(.star) { return }
    let _: List<TokenID> = commaList { $0.nameToken() }
  }

  // MARK: Stages

  /// INTO table [( columns )] | location [FROM table | location | ( query )] { name = value }
  private mutating func copyInto(from start: Int, _ mark: Int) -> StatementID {
    let object = Extent(first: UInt32(position), last: UInt32(position))
    advance()
    let name = location()
    if kind == .openParen { _ = writtenColumns() }
    if kind == .from { copySource() }
    while kind.isWord { copySetting() }
    return copyCommand(start, object, name, mark)
  }

  /// A table, a stage, or an address in quotes
  private mutating func location() -> NameID {
    let first = position
    switch kind {
    case .at2: stagePath()
    case .string: advance()
    default: return targetName()
    }
    return make(QualifiedName(catalog: .none, schema: .none, name: .none, first: TokenID(first), last: TokenID(position &- 1)))
  }

  private mutating func copySource() {
    let first = position
    advance()
    let words = Extent(first: UInt32(first), last: UInt32(first))
    if kind == .openParen {
      let opening = open()
      let query = subquery()
      close(opening)
      return addProperty(words, value: query)
    }
    _ = location()
    if kind == .openParen { _ = parenthesizedSettings() }
    addProperty(extent(from: first))
  }

  /// PARTITION BY expression | name = value
  private mutating func copySetting() {
    let first = position
    if kind == .partition && kind(ahead: 1) == .by {
      advance(2)
      let words = extent(from: first)
      return addProperty(words, value: expression())
    }
    if kind(ahead: 1) != .equal {
      advance()
      return fail("=")
    }
    let option = property()
    pending.append(option.raw)
  }
}
