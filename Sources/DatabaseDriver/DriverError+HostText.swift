public import SQLSchema

/// The category that an error text names for itself: `TC:validation:not a number` is `not a number`, a validation error.
///
/// Host functions and triggers speak so, because SQLite gives every such error the same code.
extension DriverError {
  public static func hostText(_ text: String) -> (category: ErrorCategory, message: String)? {
    guard text.hasPrefix("TC:") else { return nil }
    let rest = text.dropFirst(3)
    let named = rest.prefix { $0 != ":" }
    guard named.count < rest.count, let category = ErrorCategory(rawValue: String(named)) else {
      return (.businessRule, String(rest))
    }
    return (category, String(rest.dropFirst(named.count + 1)))
  }
}
