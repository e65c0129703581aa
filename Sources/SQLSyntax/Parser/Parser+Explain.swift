// EXPLAIN.

extension Parser {
  /// EXPLAIN [ANALYZE] [VERBOSE] [( options )] [USING TEXT | JSON | TABULAR] [QUERY PLAN] statement [INTO variable]
  mutating func explain(from start: Int) -> StatementID {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested statements") }
    let mark = mark()
    advanceKeyword()
    explainOptions()
    let statement = kind == .semicolon || kind == .endOfFile ? missingStatement() : self.statement()
    explainTarget()
    let name = make(QualifiedName(catalog: .none, schema: .none, name: .none, first: TokenID(start), last: TokenID(start)))
    let node = Command(verb: TokenID(start), object: .empty, name: name, properties: listed(since: mark), statement: statement)
    return make(.command(make(node)), from: start)
  }

  /// [INTO variable], in bodies
  private mutating func explainTarget() {
    let first = position
    guard accept(.into) else { return }
    let words = extent(from: first)
    addProperty(words, value: expression())
  }

  private mutating func missingStatement() -> StatementID {
    fail("a statement")
    return .none
  }

  private mutating func explainOptions() {
    let first = position
    if kind == .openParen && !startsQuery { return bracketedOptions() }
    if accept(.analyze) { addProperty(extent(from: first)) }
    let verbose = position
    if accept(.verbose) { addProperty(extent(from: verbose)) }
    if kind == .using {
      advance()
      if !accept(.text) && !accept(.json) { expect(.tabular, "TEXT, JSON or TABULAR") }
      addProperty(extent(from: first))
    } else if word == .query && word(ahead: 1) == .plan {
      advanceKeyword()
      advanceKeyword()
      addProperty(extent(from: first))
    }
  }

  /// ( name [value] {, name [value]} )
  private mutating func bracketedOptions() {
    let opening = open()
    repeat { option() } while accept(.comma)
    close(opening)
  }

  /// name [value], where the value is a word, a number, a string or a list of names
  mutating func option() {
    let first = position
    if kind.isWord { step() } else { return fail("an option") }
    let words = extent(from: first)
    addProperty(words, value: optionValue())
  }

  private mutating func optionValue() -> ExpressionID {
    let first = position
    switch kind {
    case .numberLiteral, .string, .dash, .plus: return expression()
    case .dollarString, .star: advance()
    case .openParen: _ = parenthesizedNames()
    default:
      guard kind.isWord else { return .none }
      step()
    }
    return make(.missing, from: first)
  }
}
