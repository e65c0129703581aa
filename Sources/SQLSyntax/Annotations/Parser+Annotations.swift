// Clauses: one per annotation, the first word decides.

extension Parser {
  /// clause: word …
  mutating func clause(of annotation: Annotation, number: Int) {
    position = Int(annotation.firstToken)
    end = position + Int(annotation.tokenCount)
    let word = TokenID(position)
    var content = content(annotation)
    if failure == nil && kind != .endOfFile { fail("the end of the clause") }
    if failure != nil {
      failure = nil
      nesting = 0
      content = .unknown
    }
    clauses.append(Clause(content: content, annotation: number, word: word))
  }

  private mutating func content(_ annotation: Annotation) -> Clause.Content {
    let word = symbol(at: position)
    guard kind.isWord else {
      fail("a clause")
      return .unknown
    }
    advance()
    switch kind(ahead: -1) {
    case .unique: return .unique(unique())
    case .on: return .onError(onError())
    case .only: return .only(only())
    default: break
    }
    if let content = namedContent(word) { return content }
    note("", at: position - 1, as: .annotation)
    skipClause()
    return .unknown
  }

  private mutating func namedContent(_ word: Symbol) -> Clause.Content? {
    switch word {
    case words.dialect: return .dialect(anyWord())
    case words.transform: return .transform
    case words.reads: return .reads(reads())
    case words.quality: return .quality(quality())
    case words.score: return .score(score())
    case words.gate: return .gate(gate())
    case words.retry: return .retry(retry())
    case words.log: return .log(log())
    case words.allow: return allow()
    case words.doc: return .doc(string())
    default: return plannedContent(word)
    }
  }

  /// Clauses that no target knows yet: they are read and checked all the same.
  private mutating func plannedContent(_ word: Symbol) -> Clause.Content? {
    switch word {
    case words.watermark: return .watermark(watermark())
    case words.refers: return .refers(refers())
    case words.timeout: return .timeout(make(TimeoutClause(duration: duration())))
    case words.freshness: return .freshness(freshness())
    case words.schedule: return schedule()
    case words.pii: return .pii(privacy())
    case words.enrich: return .enrich(enrich())
    case words.renamed:
      expect(.from, "from")
      return .renamed(from: qualifiedName())
    default: return nil
    }
  }

  private mutating func skipClause() { while kind != .endOfFile { advance() } }

  // MARK: Parts

  mutating func anyWord() -> TokenID {
    guard kind.isWord else {
      fail("a word")
      return .none
    }
    advance()
    return TokenID(position &- 1)
  }

  mutating func string() -> TokenID {
    expect(.string, "a string: '…'")
    return TokenID(position &- 1)
  }

  mutating func number() -> TokenID {
    expect(.numberLiteral, "a number")
    return TokenID(position &- 1)
  }

  mutating func expect(word: Symbol, _ what: StaticString) {
    if !accept(word: word) { fail(what) }
  }

  /// ( expression )
  mutating func condition() -> ExpressionID {
    let opening = open()
    let condition = expression()
    close(opening)
    return condition
  }

  /// [-] number | { name }, with % or without
  mutating func figure() -> Figure {
    var figure = Figure.none
    if accept(.openBrace) {
      figure.variable = anyWord()
      expect(.closeBrace, "}")
    } else {
      figure.isNegative = accept(.dash)
      figure.number = number()
    }
    figure.isPercent = accept(.percent)
    return figure
  }

  /// number unit
  mutating func duration() -> DurationText {
    let number = number()
    let unit = anyWord()
    let known = [
      words.ms, words.s, words.second, words.seconds, words.minute, words.minutes, words.hour, words.hours, words.day, words.days,
    ]
    if failure == nil && !known.contains(symbol(at: Int(unit.raw))) {
      position -= 1
      fail("ms, s, minutes, hours or days")
    }
    return DurationText(number: number, unit: unit)
  }

  /// else keep | reject | fail, the ELSE read already
  mutating func rowAction(_ allowed: [RowAction], _ what: StaticString) -> RowAction {
    let action: RowAction
    switch symbol(at: position) {
    case words.keep: action = .keep
    case words.reject: action = .reject
    case words.fail: action = .fail
    case words.discard: action = .discard
    default:
      fail(what)
      return .keep
    }
    if allowed.contains(action) { advance() } else { fail(what) }
    return action
  }

  // MARK: Clauses

  /// TABLE [as airbyte] [after TRANSFORM]
  private mutating func reads() -> ID<ReadsClause> {
    var clause = ReadsClause(table: qualifiedName(), isAirbyte: false, after: .none)
    while kind != .endOfFile && failure == nil {
      if accept(.as) {
        expect(word: words.airbyte, "airbyte")
        clause.isAirbyte = true
      } else {
        expect(word: words.after, "as or after")
        clause.after = qualifiedName()
      }
    }
    return make(clause)
  }

  /// (COLUMNS) keep latest by (EXPR) | keep any else reject | discard
  private mutating func unique() -> ID<UniqueClause> {
    var clause = UniqueClause(columns: parenthesizedNames(), latestBy: .none, action: .reject)
    expect(word: words.keep, "keep latest by (…) or keep any")
    if accept(word: words.latest) {
      expect(.by, "by")
      clause.latestBy = condition()
    } else {
      expect(.any, "latest by (…) or any")
    }
    expect(.else, "else reject or else discard")
    clause.action = rowAction([.reject, .discard], "reject or discard")
    return make(clause)
  }

  /// NAME expect (CONDITION) [as …] [when (…)] [weight N] [else …] [nulls pass] [message '…']
  private mutating func quality() -> ID<QualityClause> {
    let name = nameToken()
    expect(word: words.expect, "expect (condition)")
    var clause = QualityClause(
      name: name, condition: condition(), dimension: .business, applies: .none, weight: .none, action: .keep, nullsPass: false,
      message: .none)
    while kind != .endOfFile && failure == nil { qualityOption(&clause) }
    return make(clause)
  }

  private mutating func qualityOption(_ clause: inout QualityClause) {
    switch kind {
    case .as:
      advance()
      clause.dimension = dimension()
    case .when:
      advance()
      clause.applies = condition()
    case .else:
      advance()
      clause.action = rowAction([.keep, .reject, .fail], "keep, reject or fail")
    case .nulls:
      advance()
      expect(word: words.pass, "pass")
      clause.nullsPass = true
    default:
      if accept(word: words.weight) {
        clause.weight = number()
      } else if accept(word: words.message) {
        clause.message = string()
      } else {
        fail("as, when, weight, else, nulls pass or message")
      }
    }
  }

  private mutating func dimension() -> QualityClause.Dimension {
    if accept(.type) { return .type }
    if accept(word: words.required) { return .required }
    expect(word: words.business, "required, type or business")
    return .business
  }

  /// COLUMN [issues COLUMN] accept >= N [flag >= N] else keep | reject into TABLE [keep DURATION]
  private mutating func score() -> ID<ScoreClause> {
    var clause = ScoreClause(
      column: nameToken(), issues: .none, accept: .none, flag: .none, action: .keep, into: .none, keep: .none)
    while kind != .endOfFile && failure == nil { scoreOption(&clause) }
    if clause.accept.isNone { fail("accept >= a score between 0 and 1") }
    return make(clause)
  }

  private mutating func scoreOption(_ clause: inout ScoreClause) {
    if accept(.else) {
      clause.action = rowAction([.keep, .reject], "keep or reject into a table")
      guard clause.action == .reject else { return }
      if accept(.into) { clause.into = qualifiedName() }
      if accept(word: words.keep) { clause.keep = duration() }
    } else if accept(word: words.issues) {
      clause.issues = nameToken()
    } else if accept(word: words.accept) {
      expect(.greaterOrEqual, ">=")
      clause.accept = figure()
    } else if accept(word: words.flag) {
      expect(.greaterOrEqual, ">=")
      clause.flag = figure()
    } else {
      fail("issues, accept, flag or else")
    }
  }

  /// METRIC CMP VALUE[%] else warn | fail
  private mutating func gate() -> ID<GateClause> {
    var clause = GateClause(metric: anyWord(), rule: .none, comparison: .equal, value: .none, fails: true)
    if accept(.dot) { clause.rule = nameToken() }
    switch kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      clause.comparison = kind.binaryOperator
      advance()
    default: fail("<=, <, >=, >, = or <>")
    }
    clause.value = figure()
    expect(.else, "else warn or else fail")
    clause.fails = !accept(word: words.warn)
    if clause.fails { expect(word: words.fail, "warn or fail") }
    return make(clause)
  }

  /// error CATEGORY | CONDITION | any do ACTIONS
  private mutating func onError() -> ID<ErrorClause> {
    expect(word: words.error, "error")
    var clause = ErrorClause(
      what: anyWord(), logs: false, retries: false, skips: false, rollsBack: false, raises: false, text: .none)
    expect(.do, "do")
    repeat { errorAction(&clause) } while accept(.comma)
    return make(clause)
  }

  private mutating func errorAction(_ clause: inout ErrorClause) {
    if accept(word: words.log) {
      clause.logs = true
    } else if accept(word: words.retry) {
      clause.retries = true
    } else if accept(word: words.skip) {
      clause.skips = true
    } else if accept(.rollback) {
      clause.rollsBack = true
    } else if accept(.raise) {
      clause.raises = true
      if kind == .string { clause.text = string() }
    } else {
      fail("log, retry, skip, rollback or raise")
    }
  }

  /// transient | CATEGORIES up to N times [backoff D to D] [factor N] [no jitter] [within D]
  private mutating func retry() -> ID<RetryClause> {
    var clause = RetryClause(
      categories: .empty, times: .none, first: .none, longest: .none, factor: .none, hasJitter: true, within: .none)
    if kind != .transient { clause.categories = commaList { $0.anyWord() } } else { advance() }
    expect(word: words.up, "up to a number of times")
    expect(.to, "to")
    clause.times = number()
    expect(word: words.times, "times")
    while kind != .endOfFile && failure == nil { retryOption(&clause) }
    return make(clause)
  }

  private mutating func retryOption(_ clause: inout RetryClause) {
    if accept(word: words.backoff) {
      clause.first = duration()
      expect(.to, "to")
      clause.longest = duration()
    } else if accept(word: words.factor) {
      clause.factor = number()
    } else if accept(.no) {
      expect(word: words.jitter, "jitter")
      clause.hasJitter = false
    } else if accept(.within) {
      clause.within = duration()
    } else {
      fail("backoff, factor, no jitter or within")
    }
  }

  /// LEVEL on start | finish | error | statement 'TEMPLATE'
  private mutating func log() -> ID<LogClause> {
    let level = anyWord()
    expect(.on, "on")
    let event: LogClause.Event
    switch symbol(at: position) {
    case words.start: event = .start
    case words.finish: event = .finish
    case words.error: event = .error
    case words.statement: event = .statement
    default:
      event = .start
      fail("start, finish, error or statement")
    }
    advance()
    return make(LogClause(level: level, event: event, template: string()))
  }

  /// TARGETS [statement]
  private mutating func only() -> ID<OnlyClause> {
    let targets = commaList { $0.anyWord() }
    guard kind != .endOfFile else { return make(OnlyClause(targets: targets, statement: .none)) }
    let statement = statement()
    while accept(.semicolon) {}
    return make(OnlyClause(targets: targets, statement: statement))
  }

  /// RULE because 'REASON'
  private mutating func allow() -> Clause.Content {
    let rule = anyWord()
    expect(word: words.because, "because 'a reason'")
    return .allow(rule: rule, reason: string())
  }
}
