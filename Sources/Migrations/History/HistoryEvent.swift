/// One row of `transformc_history`: something that happened to a version. Rows are only ever added.
public struct HistoryEvent: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case apply, revert, fail
    /// Taken as applied, because the database had it already.
    case adopt
    /// The recorded hash and scripts were replaced, by a person who said why.
    case repair
  }

  /// The format that this release writes. It reads every older one.
  public static let currentFormat = 1

  public var format = HistoryEvent.currentFormat
  public var kind: Kind
  public var version: String
  public var name: String
  public var dialect: String
  /// `up` or `down`.
  public var direction: String
  public var hashAlgorithm = ContentHash.algorithm
  public var sourceHash: String
  /// Hashes of the state before and after.
  public var preFingerprint: String?
  public var postFingerprint: String?
  public var upSQL: String?
  public var downSQL: String?
  public var statementsTotal: Int
  public var statementsDone: Int
  public var inDoubtStatement: String?
  /// `done` or `failed`.
  public var status: String
  public var errorCategory: String?
  public var errorCode: String?
  /// The engine's words, secrets taken out.
  public var errorText: String?
  /// `2026-11-22T09:30:00.000Z`.
  public var startedAt: String
  public var finishedAt: String
  public var durationMilliseconds: Int64
  public var appliedBy: String?
  public var deploymentID: String?
  public var toolVersion: String?

  public init(
    _ kind: Kind, version: String, name: String, dialect: String, direction: String, sourceHash: String, upSQL: String? = nil,
    downSQL: String? = nil, statementsTotal: Int, statementsDone: Int, startedAt: String, finishedAt: String, durationMilliseconds: Int64
  ) {
    self.kind = kind
    self.version = version
    self.name = name
    self.dialect = dialect
    self.direction = direction
    self.sourceHash = sourceHash
    self.upSQL = upSQL
    self.downSQL = downSQL
    self.statementsTotal = statementsTotal
    self.statementsDone = statementsDone
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.durationMilliseconds = durationMilliseconds
    status = kind == .fail ? "failed" : "done"
  }
}
