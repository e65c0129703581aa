public import SQLSchema

/// What an error text says of itself: `TC:22012:division by zero` is `division by zero`, SQLSTATE 22012; `TC:validation:not a number`
/// names its category alone.
///
/// Host functions and triggers speak so, because SQLite gives every such error the same code.
public struct HostError: Hashable, Sendable {
  public let category: ErrorCategory
  /// Where the text names one.
  public let state: String?
  public let message: String

  /// nil for a text of the engine itself.
  public init?(_ text: String) {
    guard text.hasPrefix("TC:") else { return nil }
    let rest = text.dropFirst(3)
    let named = rest.prefix { $0 != ":" }
    let message = named.count < rest.count ? rest.dropFirst(named.count + 1) : ""
    if message.isEmpty {
      (category, state, self.message) = (.businessRule, nil, String(rest))
    } else if let category = ErrorCategory(rawValue: String(named)) {
      (self.category, state, self.message) = (category, nil, String(message))
    } else if Self.isState(named) {
      (category, state, self.message) = (SQLState.category(String(named)), String(named), String(message))
    } else {
      (category, state, self.message) = (.businessRule, nil, String(rest))
    }
  }

  /// Five digits and capitals of ASCII.
  private static func isState(_ text: Substring) -> Bool {
    text.utf8.count == 5
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
      }
  }
}
