public import SQLSchema

/// A PostgreSQL error code, `23505`, and what it means for a run.
///
/// The support function `error_category` in the database says the same.
public enum SQLState {
  /// A text `TC:validation:…` raised without a code of its own names its category.
  public static func category(_ code: String, message: String = "") -> ErrorCategory {
    if code == "P0001", let named = HostError(message) { return named.category }
    return byCode[code] ?? byPrefix.first { code.hasPrefix($0.prefix) }?.category ?? .unknown
  }

  /// Whether the same transaction may succeed when it is tried again.
  public static func isTransient(_ code: String, message: String = "") -> Bool {
    switch category(code, message: message) {
    case .network: true
    case .rateLimit: !message.contains("temp_file_limit")
    case .timeout: code != "57014" || message.contains("timeout")
    default: ["40001", "40P01"].contains(code)
    }
  }

  private static let byCode: [String: ErrorCategory] = [
    "57P01": .network, "57P02": .network, "57P03": .network,
    "42501": .authentication,
    "25001": .configuration, "25006": .configuration, "55P04": .configuration, "22023": .configuration,
    "21000": .dataQuality, "P0002": .dataQuality, "P0003": .dataQuality,
    "53300": .rateLimit, "53400": .rateLimit,
    "57014": .timeout, "55P03": .timeout, "25P03": .timeout, "57P05": .timeout,
    "P0001": .businessRule, "P0004": .businessRule,
    "40001": .infrastructure, "40P01": .infrastructure,
  ]

  /// The first that fits, so a narrower prefix stands before a wider one.
  private static let byPrefix: [(prefix: String, category: ErrorCategory)] = [
    ("08", .network),
    ("28", .authentication), ("0L", .authentication), ("0P", .authentication),
    ("42", .configuration), ("3D", .configuration), ("3F", .configuration), ("0A", .configuration), ("26", .configuration),
    ("2D", .configuration), ("2F", .configuration),
    ("23", .dataQuality), ("TCG", .dataQuality), ("TCQ", .dataQuality),
    ("22", .validation),
    ("TCA", .infrastructure), ("TC", .businessRule),
    ("53", .infrastructure), ("54", .infrastructure), ("58", .infrastructure), ("XX", .infrastructure),
  ]
}
