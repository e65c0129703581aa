/// What an engine said.
enum Outcome: Hashable {
  /// The cells of each row.
  case rows([[String]])
  /// A SQLSTATE and the engine's words.
  case failure(state: String, message: String)
  /// The compiler's own words: there is no translation.
  case refused(String)

  var description: String {
    switch self {
    case .rows(let rows): rows.map { $0.joined(separator: " | ") }.joined(separator: " ; ")
    case .failure(let state, let message): "error \(state): \(message)"
    case .refused(let message): "refused: \(message)"
    }
  }

  /// Errors are the same by their condition, whatever the words.
  func agrees(with other: Outcome) -> Bool {
    switch (self, other) {
    case (.rows(let left), .rows(let right)): left == right
    case (.failure(let left, _), .failure(let right, _)): left == right
    default: false
    }
  }
}
