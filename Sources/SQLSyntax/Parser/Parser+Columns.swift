extension Parser {
  /// name [type] { constraint | option }
  mutating func column() -> ColumnID {
    let start = position
    var column = ColumnDefinition(name: nameToken())
    column.type = columnType()
    let mark = mark()
    while columnOption(&column) {}
    column.options = listed(since: mark)
    let id = make(column)
    carry(.column, id.raw, from: start)
    return id
  }

  /// A type where one is; the lenient engine takes any words for it, or none.
  private mutating func columnType() -> TypeID {
    switch kind {
    case .comma, .closeParen, .semicolon, .endOfFile, .bodyClose: return .none
    case .constraint, .primary, .unique, .check, .references, .default, .not, .null, .collate, .as, .with, .on, .foreign: return .none
    case .comment where kind(ahead: 1) == .string: return .none
    case .identifier where startsWordOption: return .none
    default: return grammar.isLenient ? lenientType() : typeName()
    }
  }

  private var startsWordOption: Bool {
    switch word {
    case .generated: word(ahead: 1) == .always || kind(ahead: 1) == .by
    case .masking, .projection: word(ahead: 1) == .policy
    case .tag: kind(ahead: 1) == .openParen
    default: false
    }
  }

  /// { word } [( number {, number} )]
  private mutating func lenientType() -> TypeID {
    let token = position
    if kind == .string { advance() } else { _ = nameToken() }
    while isName && !startsColumnOption { _ = nameToken() }
    var arguments = List<TokenID>.empty
    if kind == .openParen { arguments = lenientArguments() }
    while isName && !startsColumnOption { _ = nameToken() }
    return make(
      TypeName(name: symbol(at: token), token: TokenID(token), arguments: arguments, withTimeZone: false, isArray: false, holdsMore: false))
  }

  private mutating func lenientArguments() -> List<TokenID> {
    let opening = open()
    let arguments: List<TokenID> = commaList {
      if $0.kind == .plus || $0.kind == .dash { $0.advance() }
      if $0.kind != .numberLiteral && !$0.isName && $0.kind != .string {
        $0.fail("a number")
      } else {
        $0.advance()
      }
      return TokenID($0.position &- 1)
    }
    close(opening)
    return arguments
  }

  private var startsColumnOption: Bool {
    switch kind {
    case .primary, .unique, .check, .references, .collate, .foreign: true
    case .identifier: word == .generated || word == .autoincrement
    default: false
    }
  }

  // MARK: Options

  /// One constraint or option of a column; false when none is left.
  mutating func columnOption(_ column: inout ColumnDefinition) -> Bool {
    while accept(.constraint) { _ = name() }
    switch kind {
    case .comma, .closeParen: return false
    case .not where kind(ahead: 1) == .null:
      advance(2)
      column.isNotNull = true
    case .null: advance()
    case .default: defaultValue(&column)
    case .primary:
      advance()
      expect(.key, "KEY")
      column.isPrimaryKey = true
      if kind == .asc || kind == .desc { order() }
    case .unique:
      advance()
      _ = accept(.key)
      column.isUnique = true
      nullsDistinct()
    case .check: check(&column)
    case .references: references(&column)
    case .foreign where kind(ahead: 1) == .key && kind(ahead: 2) == .references:
      advance(2)
      references(&column)
    case .comment: comment(&column)
    case .collate: collation()
    case .as: computed(&column, from: position)
    case .with: return withColumnOption()
    case .using where kind(ahead: 1) == .index: usingIndex()
    default: return contextualColumnOption(&column)
    }
    return true
  }

  /// DEFAULT expression; a COLLATE behind it is the column's.
  private mutating func defaultValue(_ column: inout ColumnDefinition) {
    advance()
    let value = expression(above: Power.membership)
    if case .collated(let inner, let name) = tree[value] {
      column.defaultValue = inner
      let words = tree[name]
      return addProperty(Extent(first: words.first.raw &- 1, last: words.last.raw))
    }
    column.defaultValue = value
  }

  private mutating func order() {
    let first = position
    advance()
    addProperty(extent(from: first))
  }

  /// CHECK ( condition ); the second one of a column is among its options.
  private mutating func check(_ column: inout ColumnDefinition) {
    let first = position
    advance()
    let words = extent(from: first)
    let opening = open()
    let condition = expression()
    close(opening)
    if column.check.isNone { column.check = condition } else { addProperty(words, value: condition) }
  }

  /// REFERENCES table [( columns )]
  private mutating func references(_ column: inout ColumnDefinition) {
    let first = position
    advance()
    let isFirst = column.references.isNone
    let table = qualifiedName()
    let columns = kind == .openParen ? parenthesizedNames() : .empty
    guard isFirst else { return addProperty(extent(from: first)) }
    column.references = table
    column.referencedColumns = columns
  }

  private mutating func comment(_ column: inout ColumnDefinition) {
    advance()
    _ = accept(.equal)
    column.comment = TokenID(position)
    if !accept(.dollarString) { expect(.string, "a string") }
  }

  /// COLLATE name | COLLATE 'name'
  mutating func collation() {
    let first = position
    advance()
    if !accept(.string) { _ = qualifiedName() }
    addProperty(extent(from: first))
  }

  /// AS ( expression ) [STORED | VIRTUAL | PERSISTED], AS expression
  private mutating func computed(_ column: inout ColumnDefinition, from first: Int) {
    advance()
    column.generated = expression(above: Power.membership)
    if word == .stored || word == .virtual {
      let kind = position
      advanceKeyword()
      addProperty(extent(from: kind))
    }
  }

  /// WITH MASKING POLICY … | WITH TAG (…) | WITH OPTIONS
  private mutating func withColumnOption() -> Bool {
    switch word(ahead: 1) {
    case .masking, .projection, .tag, .contact:
      advance()
      return definitionOption()
    case .options:
      advance()
      advanceKeyword()
      return true
    default: return kind(ahead: 1) == .openParen && constraintAttribute()
    }
  }

  @inline(never)
  private mutating func contextualColumnOption(_ column: inout ColumnDefinition) -> Bool {
    let first = position
    switch word {
    case .generated: generated(&column)
    case .autoincrement, .identity: autoincrement(&column)
    case .storage, .compression:
      advanceKeyword()
      if !accept(.default) { _ = name() }
      addProperty(extent(from: first))
    case .masking, .projection: policy()
    case .tag, .contact, .options: return definitionOption()
    case .hidden:
      advanceKeyword()
      addProperty(extent(from: first))
    default: return constraintAttribute()
    }
    return true
  }

  /// GENERATED ALWAYS | BY DEFAULT AS IDENTITY [( options )] | GENERATED ALWAYS AS ( expression ) [STORED | VIRTUAL]
  mutating func generated(_ column: inout ColumnDefinition) {
    let first = position
    advanceKeyword()
    let byDefault = accept(.by)
    if byDefault { expect(.default, "DEFAULT") } else { expect(.always, "ALWAYS or BY DEFAULT") }
    guard kind == .as, word(ahead: 1) == .identity else {
      if byDefault { return fail("AS IDENTITY") }
      return generatedValue(&column)
    }
    advance()
    advanceKeyword()
    column.isIdentity = true
    let words = extent(from: first)
    let mark = mark()
    if kind == .openParen { parenthesizedSequenceOptions() }
    let options: List<PropertyID> = listed(since: mark)
    addProperty(words, properties: options)
  }

  private mutating func generatedValue(_ column: inout ColumnDefinition) {
    guard kind == .as else { return fail("AS") }
    computed(&column, from: position)
  }

  private mutating func parenthesizedSequenceOptions() {
    let opening = open()
    while sequenceOption() {}
    close(opening)
  }

  /// AUTOINCREMENT | IDENTITY [( start, step ) | START n INCREMENT n] [ORDER | NOORDER]
  private mutating func autoincrement(_ column: inout ColumnDefinition) {
    let first = position
    advanceKeyword()
    column.isIdentity = true
    if kind == .openParen {
      let opening = open()
      _ = expressions()
      close(opening)
    }
    let words = extent(from: first)
    let mark = mark()
    while (word == .start || word == .increment || kind == .order || word == .noorder) && sequenceOption() {}
    let options: List<PropertyID> = listed(since: mark)
    addProperty(words, properties: options)
  }
}
