/// The fewest lines to take out and put in that turn one text into another (Myers, "An O(ND) Difference Algorithm", 1986).
public struct LineDiff: Hashable, Sendable {
  public enum Change: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// Every line of both texts, in order; where lines were replaced, the removed ones come first.
  public let changes: [Change]

  public init(from old: String, to new: String) {
    changes = EditScript(Self.lines(old), Self.lines(new)).changes()
  }

  public var isEmpty: Bool {
    changes.allSatisfy { change in
      if case .same = change { true } else { false }
    }
  }

  /// A line end at the end of the text begins no further line.
  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
