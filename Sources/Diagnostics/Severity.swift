/// How much a finding matters; ordered, so that `--fail-on` is a comparison.
public enum Severity: UInt8, Comparable, CaseIterable, Sendable {
  case info, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  public var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
