import DatabaseDriver
import SQLDialects
import SQLSchema

/// A run as the database recorded it, the same on every engine.
public struct RunReport: Hashable, Sendable {
  /// What a load, or the whole run, counted. Scores are in thousandths.
  public struct Figures: Hashable, Sendable {
    public let rowsIn, loaded, unchanged, rejected, duplicates, flagged: Int64
    public let scoreMean, scoreMin: Int64?

    /// Rows in = loaded + unchanged + rejected + duplicates.
    public var addsUp: Bool { rowsIn == loaded + unchanged + rejected + duplicates }
  }

  public struct Load: Hashable, Sendable {
    public let name: String
    public let figures: Figures
    public let milliseconds: Int64
  }

  public struct Rule: Hashable, Sendable {
    public let load: String
    public let name: String
    public let applicable, failed: Int64
  }

  public struct Gate: Hashable, Sendable {
    public let load: String
    public let name: String
    public let bound: String
    /// In thousandths; nil where there was nothing to measure.
    public let value: Int64?
    public let outcome: String
  }

  public let runID: String
  public let transform: String
  public let status: String
  public let attempt: Int64
  public let figures: Figures?
  public let result: String?
  public let errorCategory, errorCode, errorText: String?
  public let loads: [Load]
  public let rules: [Rule]
  public let gates: [Gate]
  public let log: [String]
  public let sampleCount: Int64

  public var succeeded: Bool { status == "succeeded" }
}
