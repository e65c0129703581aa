// Calls with words of their own between the arguments.

extension Parser {
  @inline(never)
  mutating func form(_ word: Int, _ values: ExpressionID..., from start: Int) -> ExpressionID {
    let mark = mark()
    for value in values where !value.isNone { pending.append(value.raw) }
    return make(.form(TokenID(word), listed(since: mark)), from: start)
  }

  /// The special form that the word and its bracket begin; nil for a call like any other.
  @inline(never)
  mutating func formCall(_ word: ContextualWord, from start: Int) -> ExpressionID? {
    switch word {
    case .substring: return form(from: start) { $0.substringParts() }
    case .overlay: return form(from: start) { $0.overlayParts() }
    case .position: return form(from: start) { $0.positionParts() }
    case .trim: return form(from: start) { $0.trimParts() }
    case .datePart where grammar.hasStages: return form(from: start) { $0.datePartParts() }
    case .treat where !grammar.hasStages: return form(from: start) { $0.treatParts() }
    case .xmlelement, .xmlforest, .xmlattributes, .xmlparse, .xmlserialize, .xmlexists, .xmlpi, .xmlroot, .xmltable, .xmlnamespaces:
      return grammar.hasPrefixedStrings ? xmlForm(word, from: start) : nil
    case .jsonObject, .jsonObjectagg, .jsonArray, .jsonArrayagg, .jsonValue, .jsonQuery, .jsonExists, .jsonScalar,
      .jsonSerialize,
      .json:
      return grammar.hasPrefixedStrings ? jsonForm(word, from: start) : nil
    default: return nil
    }
  }

  /// name ( parts ): a plain call when no word stood between the parts.
  @inline(__always)
  private mutating func form(from start: Int, _ parts: (inout Parser) -> Bool) -> ExpressionID {
    advance()
    let opening = open()
    let mark = mark()
    let isForm = kind == .closeParen ? false : parts(&self)
    let values: List<ExpressionID> = listed(since: mark)
    close(opening)
    if isForm { return make(.form(TokenID(start), values), from: start) }
    let token = TokenID(start)
    let name = make(QualifiedName(catalog: .none, schema: .none, name: symbol(at: start), first: token, last: token))
    return make(.call(name, values, distinct: false), from: start)
  }

  /// A part of a form, above a power so that the words between the parts are no operators.
  @inline(__always)
  mutating func part(above power: UInt8 = 0) {
    let value = expression(above: power)
    pending.append(value.raw)
  }

  private mutating func commaParts() {
    while accept(.comma) {
      let value = argument()
      pending.append(value.raw)
    }
  }

  /// x FROM start [FOR length] | x FOR length [FROM start] | x SIMILAR pattern ESCAPE character | x, start [, length]
  private mutating func substringParts() -> Bool {
    part(above: Power.membership)
    switch kind {
    case .from, .for:
      for _ in 0..<2 where accept(.from) || accept(.for) { part() }
      return true
    case .similar:
      advance()
      part(above: Power.membership)
      expect(.escape, "ESCAPE")
      part(above: Power.membership)
      return true
    default:
      commaParts()
      return false
    }
  }

  /// x PLACING y FROM start [FOR length] | x, y, start [, length]
  private mutating func overlayParts() -> Bool {
    part()
    guard accept(.placing) else {
      commaParts()
      return false
    }
    part()
    expect(.from, "FROM")
    part()
    if accept(.for) { part() }
    return true
  }

  /// x IN y | x, y
  private mutating func positionParts() -> Bool {
    part(above: Power.membership)
    guard accept(.in) else {
      commaParts()
      return false
    }
    part(above: Power.membership)
    return true
  }

  /// [BOTH | LEADING | TRAILING] [characters] [FROM] x {, x}
  private mutating func trimParts() -> Bool {
    let isSided = kind(ahead: 1) != .comma && kind(ahead: 1) != .closeParen && (accept(.both) || accept(.leading) || accept(.trailing))
    if isSided && accept(.from) {
      part()
    } else {
      part()
      if accept(.from) {
        part()
        commaParts()
        return true
      }
    }
    commaParts()
    return isSided
  }

  /// x AS type
  private mutating func treatParts() -> Bool {
    part()
    expect(.as, "AS")
    _ = typeName()
    return true
  }

  /// COLLATION FOR ( expression )
  @inline(never)
  mutating func collationOf(from start: Int) -> ExpressionID {
    advanceKeyword()
    advance()
    let opening = open()
    let value = expression()
    close(opening)
    return form(start, value, from: start)
  }

  /// field FROM x | field, x
  private mutating func datePartParts() -> Bool {
    part()
    let isForm = accept(.from)
    if isForm { part() } else { commaParts() }
    return isForm
  }

  // MARK: XML

  private mutating func xmlForm(_ word: ContextualWord, from start: Int) -> ExpressionID {
    form(from: start) {
      switch word {
      case .xmlelement, .xmlpi: $0.xmlNameParts()
      case .xmlforest, .xmlattributes, .xmlnamespaces: repeat { $0.xmlNamedPart() } while $0.accept(.comma)
      case .xmlparse, .xmlserialize: $0.xmlTextParts()
      case .xmlroot: $0.xmlRootParts()
      case .xmltable: $0.xmlTableParts()
      default:
        $0.part(above: Power.membership)
        $0.xmlPassing()
      }
      return true
    }
  }

  /// NAME name {, content}
  private mutating func xmlNameParts() {
    expect(.name, "NAME")
    if kind.isWord {
      if kind < .identifier { markAsName() }
      advance()
    } else {
      fail("a name")
    }
    commaParts()
  }

  /// expression [AS name] | DEFAULT expression
  private mutating func xmlNamedPart() {
    if kind == .default { advance() }
    part()
    guard accept(.as) else { return }
    if kind.isWord { advance() } else { fail("a name") }
  }

  /// DOCUMENT | CONTENT expression [AS type] [PRESERVE | STRIP WHITESPACE] [[NO] INDENT]
  private mutating func xmlTextParts() {
    if !accept(.document) { expect(.content, "DOCUMENT or CONTENT") }
    part()
    if accept(.as) { _ = typeName() }
    if accept(.preserve) || accept(.strip) { expect(.whitespace, "WHITESPACE") }
    if kind == .no && word(ahead: 1) == .indent { advance() }
    _ = accept(.indent)
  }

  /// expression, VERSION expression | NO VALUE [, STANDALONE YES | NO [VALUE]]
  private mutating func xmlRootParts() {
    part()
    expect(.comma, ",")
    expect(.version, "VERSION")
    if kind == .no && word(ahead: 1) == .value {
      advance()
      advanceKeyword()
    } else {
      part()
    }
    guard accept(.comma) else { return }
    expect(.standalone, "STANDALONE")
    if accept(.no) { _ = accept(.value) } else { expect(.yes, "YES or NO") }
  }

  /// PASSING [BY REF | VALUE] expression [BY REF | VALUE]
  private mutating func xmlPassing() {
    expect(.passing, "PASSING")
    passingMechanism()
    part(above: Power.membership)
    passingMechanism()
  }

  private mutating func passingMechanism() {
    guard accept(.by) else { return }
    if !accept(.ref) { expect(.value, "REF or VALUE") }
  }

  /// [XMLNAMESPACES (…),] row PASSING document COLUMNS column {, column}
  private mutating func xmlTableParts() {
    if word == .xmlnamespaces {
      part()
      expect(.comma, ",")
    }
    part(above: Power.membership)
    xmlPassing()
    expect(.columns, "COLUMNS")
    repeat { xmlColumn() } while accept(.comma)
  }

  /// name FOR ORDINALITY | name type {PATH expression | DEFAULT expression | [NOT] NULL}
  private mutating func xmlColumn() {
    _ = nameToken()
    if accept(.for) { return expect(.ordinality, "ORDINALITY") }
    _ = typeName()
    while true {
      if accept(.path) || accept(.default) {
        part(above: Power.membership)
      } else if accept(.null) || accept(.not, .null) {
        continue
      } else {
        return
      }
    }
  }

  // MARK: JSON

  private mutating func jsonForm(_ word: ContextualWord, from start: Int) -> ExpressionID? {
    let value = form(from: start) {
      switch word {
      case .jsonObject, .jsonObjectagg: return $0.jsonObjectParts()
      case .jsonArray, .jsonArrayagg: return $0.jsonArrayParts()
      case .json, .jsonScalar, .jsonSerialize:
        $0.part()
        return $0.jsonTail()
      default: return $0.jsonPathParts()
      }
    }
    return jsonAggregateTail(value, from: start)
  }

  private mutating func jsonAggregateTail(_ value: ExpressionID, from start: Int) -> ExpressionID {
    kind == .filter || kind == .over ? callTail(value, from: start) : value
  }

  /// {[KEY] key VALUE | : value [FORMAT JSON]} [NULL | ABSENT ON NULL] [WITH | WITHOUT UNIQUE [KEYS]] [RETURNING type]; or plain arguments
  private mutating func jsonObjectParts() -> Bool {
    var isForm = false
    if kind != .returning && !startsNullClause {
      repeat {
        if kind == .key && kind(ahead: 1) != .closeParen && kind(ahead: 1) != .comma { advance() }
        part()
        if accept(.colon) || accept(.value) {
          isForm = true
          part()
        }
        isForm = jsonFormat() || isForm
      } while accept(.comma)
    }
    return jsonTail() || isForm
  }

  /// [query | value {, value}] [ORDER BY …] [NULL | ABSENT ON NULL] [RETURNING type]
  private mutating func jsonArrayParts() -> Bool {
    var isForm = false
    if kind != .returning && !startsNullClause {
      repeat {
        let value = queryOrExpression()
        pending.append(value.raw)
        isForm = jsonFormat() || isForm
      } while accept(.comma)
    }
    if accept(.order) {
      let mark = mark()
      _ = orderBy()
      pending.removeLast(downTo: mark)
      isForm = true
    }
    return jsonTail() || isForm
  }

  private var startsNullClause: Bool { (kind == .null || word == .absent) && kind(ahead: 1) == .on }

  /// [FORMAT JSON [ENCODING name]]
  private mutating func jsonFormat() -> Bool {
    guard accept(.format) else { return false }
    expect(.json, "JSON")
    if accept(.encoding) { _ = name() }
    return true
  }

  /// {NULL | ABSENT ON NULL | WITH | WITHOUT UNIQUE [KEYS] | RETURNING type [FORMAT JSON] | FORMAT JSON}
  private mutating func jsonTail() -> Bool {
    var found = false
    while true {
      if startsNullClause {
        advanceKeyword()
        advance()
        expect(.null, "NULL")
      } else if accept(.with, .unique) || accept(.without, .unique) {
        _ = accept(.keys)
      } else if accept(.returning) {
        _ = typeName()
      } else if !jsonFormat() {
        return found
      }
      found = true
    }
  }

  /// context, path [AS name] [PASSING …] [RETURNING type] [wrapper] [quotes] {behaviour}
  private mutating func jsonPathParts() -> Bool {
    part()
    _ = jsonFormat()
    guard accept(.comma) else { return false }
    part()
    if accept(.as) { _ = name() }
    jsonPassing()
    jsonResult()
    return true
  }

  /// PASSING value AS name {, value AS name}
  private mutating func jsonPassing() {
    guard accept(.passing) else { return }
    repeat {
      part()
      _ = jsonFormat()
      expect(.as, "AS")
      _ = name()
    } while accept(.comma)
  }

  /// {RETURNING type | FORMAT JSON | wrapper | quotes | behaviour ON EMPTY | ERROR}
  private mutating func jsonResult() {
    while true {
      switch kind {
      case .returning:
        advance()
        _ = typeName()
      case .with, .without: jsonWrapper()
      case .null, .true, .false, .default: jsonBehaviour()
      case .identifier where word == .format: _ = jsonFormat()
      case .identifier where word == .keep || word == .omit: jsonQuotes()
      case .identifier where word == .error || word == .empty || word == .unknown: jsonBehaviour()
      default: return
      }
    }
  }

  /// WITH | WITHOUT [CONDITIONAL | UNCONDITIONAL] [ARRAY] WRAPPER
  private mutating func jsonWrapper() {
    advance()
    _ = accept(.conditional) || accept(.unconditional)
    _ = accept(.array)
    expect(.wrapper, "WRAPPER")
  }

  /// KEEP | OMIT QUOTES [ON SCALAR STRING]
  private mutating func jsonQuotes() {
    advanceKeyword()
    expect(.quotes, "QUOTES")
    guard accept(.on) else { return }
    expect(.scalar, "SCALAR")
    _ = name()
  }

  /// ERROR | NULL | TRUE | FALSE | UNKNOWN | EMPTY [ARRAY | OBJECT] | DEFAULT expression, then ON EMPTY | ERROR
  private mutating func jsonBehaviour() {
    if accept(.default) {
      part()
    } else if accept(.empty) {
      _ = accept(.array) || accept(.object)
    } else {
      advanceKeyword()
    }
    expect(.on, "ON")
    if !accept(.empty) { expect(.error, "EMPTY or ERROR") }
  }
}
