public import SourceText

/// Something the author should know: what, where, why it matters and the way out.
public struct Diagnostic: Hashable, Sendable {
  /// A second place that belongs to the story.
  public struct Note: Hashable, Sendable {
    public let message: String
    public let range: SourceRange

    public init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  /// A change that makes the finding go away.
  public struct Fix: Hashable, Sendable {
    /// Whether it can be made unseen.
    public enum Safety: Hashable, Sendable {
      /// The statement means what its author meant, or the same as before.
      case safe
      /// It changes what the statement does: the author should read it.
      case suggested

      public var name: String {
        switch self {
        case .safe: "safe"
        case .suggested: "suggested"
        }
      }
    }

    public let title: String
    public let safety: Safety
    public let edits: [TextEdit]

    public init(_ title: String, _ safety: Safety = .safe, edits: [TextEdit]) {
      self.title = title
      self.safety = safety
      self.edits = edits
    }
  }

  /// Three letters and a number, `ROW001`: a lint rule's page, `SYN…` syntax, `ANN…` annotations,
  /// `SEM…` names and types, `TGT…` what a target cannot do, `PLN…` planning.
  public let code: String
  public var severity: Severity
  public let message: String
  public let range: SourceRange
  public var notes: [Note]
  public var help: String?
  public var fix: Fix?

  public init(
    _ code: String, _ severity: Severity, _ message: String, at range: SourceRange, notes: [Note] = [], help: String? = nil,
    fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.help = help
    self.fix = fix
  }
}
