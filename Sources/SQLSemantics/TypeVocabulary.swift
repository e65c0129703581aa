public import SQLSchema

/// The type names of a source dialect.
public struct TypeVocabulary: Sendable {
  public enum Meaning: Sendable {
    case type(SQLType)
    /// `NUMBER(18, 0)`; without arguments, this precision and scale.
    case decimal(precision: UInt8, scale: UInt8)
    /// `numeric(18, 0)`; without arguments, as many digits as it takes.
    case numeric
    case text
    /// `timestamp with time zone` is zoned whatever the name alone means.
    case timestamp(zoned: Bool)
  }

  private let meanings: [String: Meaning]

  public init(_ meanings: [String: Meaning]) { self.meanings = meanings }

  /// The type that a name with these arguments means; nil for a name that the dialect does not know.
  public func type(named name: String, arguments: [Int], withTimeZone: Bool) -> SQLType? {
    guard let meaning = meanings[name] else { return nil }
    switch meaning {
    case .type(let type): return type
    case .text: return .text(length: UInt32(clamping: arguments.first ?? 0))
    case .timestamp(let zoned): return .timestamp(zoned: zoned || withTimeZone)
    case .decimal(let precision, let scale): return decimal(arguments, precision, scale)
    case .numeric: return arguments.isEmpty ? .numeric : decimal(arguments, 38, 0)
    }
  }

  /// Up to eighteen digits without a fraction fit an integer of 64 bits.
  private func decimal(_ arguments: [Int], _ precision: UInt8, _ scale: UInt8) -> SQLType? {
    let precision = arguments.isEmpty ? Int(precision) : arguments[0]
    let scale = arguments.isEmpty ? Int(scale) : arguments.count > 1 ? arguments[1] : 0
    guard (1...38).contains(precision), (0...precision).contains(scale) else { return nil }
    return scale == 0 && precision <= 18 ? .integer : .decimal(precision: UInt8(precision), scale: UInt8(scale))
  }
}
