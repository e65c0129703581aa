/// How a part of a message is painted; the colour never carries what the words do not say.
enum TerminalStyle: String {
  case error = "1;31"
  case warning = "1;33"
  case info = "1;34"
  case note = "36"
  case margin = "34"
  case strong = "1"

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }

  /// The text between the style's SGR sequence and the reset.
  func paint(_ text: String) -> String { text.isEmpty ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
