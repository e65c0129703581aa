public import SQLSyntax

/// A `gate` clause: what the figures of a load or a run must meet.
public struct Gate: Sendable {
  public enum Metric: Hashable, Sendable {
    case rows, loaded, rejected, duplicates, flagged
    case scoreMean, scoreMin
    case quality(String)
    case changeOfRows
  }

  public enum Bound: Hashable, Sendable {
    /// A number as written, and in thousandths.
    case number(text: String, thousandths: Int)
    /// A project variable, read when the run starts.
    case variable(String)
  }

  public let metric: Metric
  public let comparison: BinaryOperator
  public let bound: Bound
  public let isPercent: Bool
  /// False: warns.
  public let fails: Bool

  /// `rejected`, `quality.titled`
  public var name: String {
    switch metric {
    case .rows: "rows"
    case .loaded: "loaded"
    case .rejected: "rejected"
    case .duplicates: "duplicates"
    case .flagged: "flagged"
    case .scoreMean: "score_mean"
    case .scoreMin: "score_min"
    case .quality(let rule): "quality.\(rule)"
    case .changeOfRows: "change_of_rows"
    }
  }

  public var symbol: String {
    switch comparison {
    case .equal: "="
    case .notEqual: "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    default: ">="
    }
  }

  /// With no rows in, every gate passes but those that ask for rows.
  public var passesWithoutRows: Bool { metric != .rows && metric != .loaded }
}
