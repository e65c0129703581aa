import Diagnostics

extension Diagnostic {
  /// For readers that know one text for a finding: the message, and the way out on a line of its own.
  var messageWithHelp: String { help.map { "\(message)\nhelp: \($0)" } ?? message }
}
