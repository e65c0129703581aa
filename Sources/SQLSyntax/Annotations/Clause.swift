/// A clause of an annotation: what it says and what it stands on.
public struct Clause: BitwiseCopyable, Sendable {
  public enum Content: Node {
    case dialect(TokenID)
    case transform
    case reads(ID<ReadsClause>)
    case unique(ID<UniqueClause>)
    case quality(ID<QualityClause>)
    case score(ID<ScoreClause>)
    case gate(ID<GateClause>)
    case onError(ID<ErrorClause>)
    case retry(ID<RetryClause>)
    case log(ID<LogClause>)
    case only(ID<OnlyClause>)
    case allow(rule: TokenID, reason: TokenID)
    case doc(TokenID)
    case watermark(ID<WatermarkClause>)
    case refers(ID<RefersClause>)
    case timeout(ID<TimeoutClause>)
    case freshness(ID<FreshnessClause>)
    case schedule(expression: TokenID, timeZone: TokenID)
    case pii(ID<PrivacyClause>)
    case enrich(ID<EnrichClause>)
    case renamed(from: NameID)
    /// Not read; a diagnostic says why.
    case unknown
  }

  public let content: Content
  /// Its number among the script's annotations.
  public let annotation: Int
  /// The first word of the clause.
  public let word: TokenID
  /// What it stands on, as a number among the script's carriers; -1 when it stands on nothing.
  public internal(set) var carrier = -1
}

/// reads TABLE [as airbyte] [after TRANSFORM]
public struct ReadsClause: Node {
  public var table: NameID
  public var isAirbyte: Bool
  public var after: NameID
}

/// What becomes of a row.
public enum RowAction: UInt8, BitwiseCopyable, Sendable { case keep, reject, fail, discard }

/// unique (COLUMNS) keep latest by (EXPR) | keep any else reject | discard
public struct UniqueClause: Node {
  public var columns: List<TokenID>
  /// None: keep any.
  public var latestBy: ExpressionID
  public var action: RowAction
}

/// quality NAME expect (CONDITION) …
public struct QualityClause: Node {
  public enum Dimension: UInt8, BitwiseCopyable, Sendable { case business, required, type }

  public var name: TokenID
  public var condition: ExpressionID
  public var dimension: Dimension
  public var applies: ExpressionID
  public var weight: TokenID
  public var action: RowAction
  public var nullsPass: Bool
  public var message: TokenID
}

/// A number as written, or a project variable's name: `0.85`, `{min_quality}`, either with `%`.
public struct Figure: BitwiseCopyable, Sendable {
  public var number: TokenID
  public var variable: TokenID
  public var isPercent: Bool
  public var isNegative = false

  public static var none: Figure { Figure(number: .none, variable: .none, isPercent: false) }
  public var isNone: Bool { number.isNone && variable.isNone }
}

/// score COLUMN [issues COLUMN] accept >= N [flag >= N] else keep | reject into TABLE [keep DURATION]
public struct ScoreClause: Node {
  public var column: TokenID
  public var issues: TokenID
  public var accept: Figure
  public var flag: Figure
  public var action: RowAction
  public var into: NameID
  public var keep: DurationText
}

/// gate METRIC CMP VALUE[%] else warn | fail
public struct GateClause: Node {
  public var metric: TokenID
  /// Of `quality.NAME`.
  public var rule: TokenID
  public var comparison: BinaryOperator
  public var value: Figure
  /// False: warns.
  public var fails: Bool
}

/// on error CATEGORY | CONDITION | any do ACTIONS
public struct ErrorClause: Node {
  public var what: TokenID
  public var logs: Bool
  public var retries: Bool
  public var skips: Bool
  public var rollsBack: Bool
  public var raises: Bool
  public var text: TokenID
}

/// `200 ms`
public struct DurationText: BitwiseCopyable, Sendable {
  public var number: TokenID
  public var unit: TokenID
  public static var none: DurationText { DurationText(number: .none, unit: .none) }
  public var isNone: Bool { number.isNone }
}

/// retry transient | CATEGORIES up to N times [backoff D to D] [factor N] [no jitter] [within D]
public struct RetryClause: Node {
  public var categories: List<TokenID>
  public var times: TokenID
  public var first: DurationText
  public var longest: DurationText
  public var factor: TokenID
  public var hasJitter: Bool
  public var within: DurationText
}

/// log LEVEL on start | finish | error | statement 'TEMPLATE'
public struct LogClause: Node {
  public enum Event: UInt8, BitwiseCopyable, Sendable { case start, finish, error, statement }

  public var level: TokenID
  public var event: Event
  public var template: TokenID
}

/// watermark (COLUMN) [lag DURATION]
public struct WatermarkClause: Node {
  public var column: TokenID
  public var lag: DurationText
}

/// refers (COLUMNS) to TABLE (COLUMNS) [weight N] [else keep | reject | fail]
public struct RefersClause: Node {
  public var columns: List<TokenID>
  public var table: NameID
  public var referencedColumns: List<TokenID>
  public var weight: TokenID
  public var action: RowAction
}

/// timeout DURATION
public struct TimeoutClause: Node {
  public var duration: DurationText
}

/// freshness (COLUMN) warn after D [fail after D]
public struct FreshnessClause: Node {
  public var column: TokenID
  public var warnAfter: DurationText
  public var failAfter: DurationText
}

/// pii KIND [mask hash | partial | redact | null] [visible to ROLES]
public struct PrivacyClause: Node {
  public enum Mask: UInt8, BitwiseCopyable, Sendable { case unstated, hash, partial, redact, null }

  public var kind: TokenID
  public var mask: Mask
  public var roles: List<TokenID>
}

/// enrich COLUMN with embed | sentiment | summary of (EXPR) [where score >= N] [at most N rows]
public struct EnrichClause: Node {
  public enum Model: UInt8, BitwiseCopyable, Sendable { case embed, sentiment, summary }

  public var column: TokenID
  public var model: Model
  public var source: ExpressionID
  public var leastScore: Figure
  public var mostRows: TokenID
}

/// only TARGETS, with the statement where the file's own dialect cannot read it
public struct OnlyClause: Node {
  public var targets: List<TokenID>
  public var statement: StatementID
}
