/// What going back, or going forth again, leaves behind.
public enum Reversibility: Hashable, Sendable {
  case lossless
  /// Shapes come back; these rows do not.
  case dataLossy([String])
  case irreversible([String])

  public var label: String {
    switch self {
    case .lossless: "lossless"
    case .dataLossy: "data-lossy"
    case .irreversible: "irreversible"
    }
  }

  public var reasons: [String] {
    switch self {
    case .lossless: []
    case .dataLossy(let reasons), .irreversible(let reasons): reasons
    }
  }
}
