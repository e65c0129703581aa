/// A page about a code, as it stands in `Documentation`: it comes with the program, so that an installed one can show it.
public struct ManualPage: Sendable {
  /// What a rule's findings can be fixed by, as its page's own cases show it.
  public enum Fixing: String, Sendable {
    case none, suggested, safe
  }

  /// `ROW001`.
  public let code: String
  /// `mark-processed-predicate`; of a code that is no rule's what it means.
  public let title: String
  /// Markdown, with its heading.
  public let text: String
  public let fixing: Fixing

  init(_ code: String, _ title: String, fixing: Fixing = .none, _ text: String) {
    self.code = code
    self.title = title
    self.fixing = fixing
    self.text = text
  }

  /// The page about a code, in whatever case it is written.
  public static func page(_ code: String) -> ManualPage? { byCode[code.uppercased()] }

  public static let all = rules + codes

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}
