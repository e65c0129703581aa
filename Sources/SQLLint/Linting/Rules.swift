/// The registry of rules. A rule that is not in it does not run; a test holds it against the files and the pages.
public enum Rules {
  /// Every rule, by family.
  public static let all: [any LintRule] = [
    SwallowedException(), ErrorReturnedAsResult(), HandlerFallsThrough(), UnboundSQLERRM(),
    MultiDMLNoTransaction(),
    MarkProcessedPredicate(),
    MergeSourceNotUnique(), NullUnsafeChangeDetection(),
    InsertWithoutColumns(),
    SQLBuiltByConcatenation(), DefinerWithoutSearchPath(),
    MinuteMonthConfusion(),
    ForeignDialectStatement(),
    UnusedAllow(), UnknownAllow(),
  ]

  /// The rule with this code, in whatever case it is written.
  public static func rule(_ code: String) -> (any LintRule)? { all.first { $0.code == code.uppercased() } }
}
