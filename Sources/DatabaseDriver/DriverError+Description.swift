import SQLSchema

/// The error as a person reads it.
///
///     SQLITE_CONSTRAINT_UNIQUE (data_quality): UNIQUE constraint failed: account.email
///       detail: …
///       hint: …
///       statement: INSERT INTO account …
extension DriverError: CustomStringConvertible {
  public var description: String {
    let lines = [detail.map { "detail: \($0)" }, hint.map { "hint: \($0)" }, statement.map { "statement: \($0)" }]
    return ([headline] + lines.compactMap { $0 }).joined(separator: "\n  ")
  }

  private var headline: String {
    code.isEmpty ? "\(category.rawValue): \(message)" : "\(code) (\(category.rawValue)): \(message)"
  }
}
