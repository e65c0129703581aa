import SQLSchema

extension Function {
  /// The type of a call's value. `literals` holds the arguments that are whole numbers: `TRY_TO_NUMBER(x, 18, 0)`.
  func resultType(arguments: [SQLType], literals: [Int?]) -> SQLType {
    let first = arguments.first ?? .unknown
    switch self {
    case .coalesce, .greatest, .least, .greatestOfPresent, .leastOfPresent: return arguments.reduce(.unknown, SQLType.unified)
    case .nullif, .min, .max, .abs: return first
    case .iff: return arguments.dropFirst().reduce(.unknown, SQLType.unified)
    case .upper, .lower, .trim, .ltrim, .rtrim, .substring, .replace, .splitPart, .left, .right, .concatenateStrict, .concatenatePresent,
      .toText,
      .jsonType:
      return .text
    case .length, .arraySize, .count, .countIf, .rowNumber, .rank, .denseRank: return .integer
    case .round, .floor, .ceil: return first == .double ? .double : arguments.count > 1 ? first : .integer
    case .tryNumber: return numberType(literals)
    case .tryTimestampZoned, .now: return .timestamp(zoned: true)
    case .tryTimestamp: return .timestamp(zoned: false)
    case .tryDate: return .date
    case .tryBoolean: return .boolean
    case .flatten, .jsonArrayElements: return .json
    case .sum: return first
    case .avg: return first == .double ? .double : .decimal(precision: 38, scale: 6)
    }
  }

  private func numberType(_ literals: [Int?]) -> SQLType {
    let precision = literals.count > 1 ? literals[1] ?? 38 : 38
    let scale = literals.count > 2 ? literals[2] ?? 0 : 0
    guard (1...38).contains(precision), (0...precision).contains(scale) else { return .unknown }
    return scale == 0 && precision <= 18 ? .integer : .decimal(precision: UInt8(precision), scale: UInt8(scale))
  }
}
