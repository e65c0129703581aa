// Clauses of the language that are read, and refused where a target is asked for.

extension Parser {
  /// (COLUMN) [lag DURATION]
  mutating func watermark() -> ID<WatermarkClause> {
    var clause = WatermarkClause(column: column(), lag: .none)
    if accept(word: words.lag) { clause.lag = duration() }
    return make(clause)
  }

  /// ( name )
  private mutating func column() -> TokenID {
    let opening = open()
    let column = nameToken()
    close(opening)
    return column
  }

  /// (COLUMNS) to TABLE (COLUMNS) [weight N] [else keep | reject | fail]
  mutating func refers() -> ID<RefersClause> {
    let columns = parenthesizedNames()
    expect(.to, "to a table")
    var clause = RefersClause(
      columns: columns, table: qualifiedName(), referencedColumns: .empty, weight: .none, action: .keep)
    clause.referencedColumns = parenthesizedNames()
    while kind != .endOfFile && failure == nil {
      if accept(.else) {
        clause.action = rowAction([.keep, .reject, .fail], "keep, reject or fail")
      } else {
        expect(word: words.weight, "weight or else")
        clause.weight = number()
      }
    }
    return make(clause)
  }

  /// (COLUMN) warn after D [fail after D]
  mutating func freshness() -> ID<FreshnessClause> {
    var clause = FreshnessClause(column: column(), warnAfter: .none, failAfter: .none)
    expect(word: words.warn, "warn after a duration")
    clause.warnAfter = after()
    if accept(word: words.fail) { clause.failAfter = after() }
    return make(clause)
  }

  private mutating func after() -> DurationText {
    expect(word: words.after, "after")
    return duration()
  }

  /// cron 'EXPR' [timezone 'TZ']
  mutating func schedule() -> Clause.Content {
    expect(word: words.cron, "cron '…'")
    let expression = string()
    return .schedule(expression: expression, timeZone: accept(word: words.timezone) ? string() : .none)
  }

  /// KIND [mask hash | partial | redact | null] [visible to ROLES]
  mutating func privacy() -> ID<PrivacyClause> {
    var clause = PrivacyClause(kind: anyWord(), mask: .unstated, roles: .empty)
    if accept(word: words.mask) { clause.mask = mask() }
    guard accept(word: words.visible) else { return make(clause) }
    expect(.to, "to")
    clause.roles = commaList { $0.nameToken() }
    return make(clause)
  }

  private mutating func mask() -> PrivacyClause.Mask {
    if accept(.null) { return .null }
    if accept(word: words.hash) { return .hash }
    if accept(word: words.partial) { return .partial }
    expect(word: words.redact, "hash, partial, redact or null")
    return .redact
  }

  /// COLUMN with embed | sentiment | summary of (EXPR) [where score >= N] [at most N rows]
  mutating func enrich() -> ID<EnrichClause> {
    let column = nameToken()
    expect(.with, "with embed, sentiment or summary")
    let model = model()
    expect(word: words.of, "of (expression)")
    var clause = EnrichClause(column: column, model: model, source: condition(), leastScore: .none, mostRows: .none)
    while kind != .endOfFile && failure == nil { enrichOption(&clause) }
    return make(clause)
  }

  private mutating func model() -> EnrichClause.Model {
    if accept(word: words.embed) { return .embed }
    if accept(word: words.sentiment) { return .sentiment }
    expect(word: words.summary, "embed, sentiment or summary")
    return .summary
  }

  private mutating func enrichOption(_ clause: inout EnrichClause) {
    if accept(.where) {
      expect(word: words.score, "score")
      expect(.greaterOrEqual, ">=")
      clause.leastScore = figure()
    } else {
      expect(.at, "where score or at most")
      expect(word: words.most, "most")
      clause.mostRows = number()
      expect(.rows, "rows")
    }
  }
}
