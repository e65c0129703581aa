public import Diagnostics
import SourceText

/// One kind of defect that the linter looks for. What it looks at is one or more of the kinds of rules below it:
/// `ExpressionRule`, `StatementRule`, `SelectRule`, `BodyRule`, `DynamicRule`.
public protocol LintRule: Sendable {
  /// Three letters of the family and a number: `ROW001`.
  var code: String { get }
  /// The name of its page and, in Swift's spelling, of its file: `mark-processed-predicate`.
  var name: String { get }
  /// What it finds, in one line.
  var summary: String { get }
  var defaultSeverity: Severity { get }
  /// Where it runs without being asked for. Rules that are often wrong, or right about little, are for those who want them.
  var presets: Set<Preset> { get }
  /// Whether it looks into the SQL that EXECUTE runs from a text, too.
  var dynamicReading: DynamicReading { get }
  /// Whether what it says of a statement follows from that statement; if not, it is not heard about a body of which a part was not read.
  var judgesStatementsAlone: Bool { get }
  /// Whether a key, a NOT NULL or a routine that another file defines may take its findings away.
  var asksNeighbours: Bool { get }
  /// The kinds of rules that it is: a rule of two kinds says so itself.
  var questions: RuleQuestions { get }
}

extension LintRule {
  public var presets: Set<Preset> { Preset.everywhere }
  public var dynamicReading: DynamicReading { .none }
  public var judgesStatementsAlone: Bool { true }
  public var asksNeighbours: Bool { false }
  public var questions: RuleQuestions { RuleQuestions() }
}

extension LintRule {
  /// A finding of this rule.
  func finding(
    _ message: String, at range: SourceRange, notes: [Diagnostic.Note] = [], help: String, fix: Diagnostic.Fix? = nil
  ) -> Diagnostic {
    Diagnostic(code, defaultSeverity, message, at: range, notes: notes, help: help, fix: fix)
  }
}
