/// A `log` clause: a message at an event of the run.
public struct LogHook: Sendable {
  public enum Event: String, Sendable { case start, finish, error, statement }

  public let level: String
  public let event: Event
  public let template: LogTemplate
}

/// A message with the figures of the run in it.
public struct LogTemplate: Sendable {
  public enum Part: Hashable, Sendable {
    case text(String)
    case figure(RunFigure)
  }

  public let parts: [Part]
}

/// What a run counts. The closed set that log templates may name.
public enum RunFigure: String, CaseIterable, Sendable {
  case rowsIn = "rows_in"
  case rowsLoaded = "rows_loaded"
  case rowsUnchanged = "rows_unchanged"
  case rowsRejected = "rows_rejected"
  case rowsDuplicate = "rows_duplicate"
  case rowsFlagged = "rows_flagged"
  case scoreMean = "score_mean"
  case scoreMin = "score_min"

  public var isScore: Bool { self == .scoreMean || self == .scoreMin }
}
