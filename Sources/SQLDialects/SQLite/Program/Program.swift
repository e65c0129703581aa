/// A procedure for SQLite, as the runtime executes it: steps in order, a transform's record kept around them.
///
/// It is stored as the text that a developer previews, so that a review reads what will run:
///
///     -- transformc program 2
///     -- transform stg.transform_gong_calls
///     -- log info start loading Gong calls
///     -- step 4 exec count=rows_in
///     INSERT INTO temp.tc_source …
public struct Program: Hashable, Sendable {
  /// The version of the text's form. An older runtime refuses a newer one; 1 had no plain procedures.
  public static let format = 2

  public enum Kind: String, Sendable { case transform, procedure }

  public struct Parameter: Hashable, Sendable {
    public enum Mode: String, Sendable {
      case input = "in"
      case output = "out"
      case both = "inout"
    }

    public let name: String
    public let mode: Mode
    /// SQL; empty without one.
    public let defaultValue: String
  }

  public struct LogLine: Hashable, Sendable {
    public let level: String
    public let event: String
    public let template: String
  }

  /// What to do with errors, the most specific first. `scope` is `any`, a category or a code.
  public struct Policy: Hashable, Sendable {
    public let scope: String
    public let logs: Bool
    public let raises: Bool
    public let skips: Bool
    public let text: String

    public func covers(code: String, category: String) -> Bool { scope == code || scope == category || scope == "any" }
  }

  public var kind = Kind.transform
  public let name: String
  public let sourceHash: String
  public let ruleSet: String
  /// The source's, in which dynamic statements are written; empty where it does not matter.
  public var dialect = ""
  public var parameters: [Parameter] = []
  public let logs: [LogLine]
  public let policies: [Policy]
  /// As `RetryText` has it; empty without.
  public let retry: String
  public let steps: [ProgramStep]
}
