/// A transform for SQLite, as the runtime executes it: steps in order, the run's record kept around them.
///
/// It is stored as the text that a developer previews, so that a review reads what will run:
///
///     -- transformc program 1
///     -- transform stg.transform_gong_calls
///     -- log info start loading Gong calls
///     -- step 4 exec count=rows_in
///     INSERT INTO temp.tc_source …
public struct Program: Hashable, Sendable {
  /// The version of the text's form. An older runtime refuses a newer one.
  public static let format = 1

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

  public let name: String
  public let sourceHash: String
  public let ruleSet: String
  public let logs: [LogLine]
  public let policies: [Policy]
  /// As `RetryText` has it; empty without.
  public let retry: String
  public let steps: [ProgramStep]
}
