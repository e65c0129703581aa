import Foundation

/// Where a command speaks: its result goes to standard output, its talk to standard error.
struct Terminal: Sendable {
  private let isQuiet: Bool
  private let isVerbose: Bool
  /// Whether the result may be coloured.
  let colorsResult: Bool
  private let colorsTalk: Bool

  init(_ options: GlobalOptions, environment: [String: String] = ProcessInfo.processInfo.environment) {
    isQuiet = options.quiet
    isVerbose = options.verbose
    colorsResult = Self.colors(.output, options.color, environment)
    colorsTalk = Self.colors(.error, options.color, environment)
  }

  private static func colors(_ stream: StandardStream, _ choice: ColorChoice, _ environment: [String: String]) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: stream.isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// What was asked for.
  func result(_ text: String) { StandardStream.output.write(text) }

  /// A line about what happens, for people.
  func say(_ line: String) {
    if !isQuiet { StandardStream.error.write(line + "\n") }
  }

  /// A line for those who want to know more.
  func detail(_ line: @autoclosure () -> String) {
    if isVerbose { StandardStream.error.write(painted(line(), .faint) + "\n") }
  }

  /// A text that `--quiet` does not silence: findings, failures.
  func complain(_ text: String) { StandardStream.error.write(text) }

  /// A part of the result, painted.
  func paint(_ text: String, _ style: Style) -> String { colorsResult ? style.paint(text) : text }

  /// A part of the talk, painted.
  func painted(_ text: String, _ style: Style) -> String { colorsTalk ? style.paint(text) : text }

  var colorsComplaints: Bool { colorsTalk }
}
