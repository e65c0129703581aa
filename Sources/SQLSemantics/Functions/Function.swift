/// A function that all dialects have in some spelling, by its meaning.
public enum Function: Sendable {
  // Conditions
  case coalesce, nullif, iff
  /// NULL when any argument is; PostgreSQL's own skip NULL and are other functions.
  case greatest, least, greatestOfPresent, leastOfPresent
  // Text
  case upper, lower, trim, ltrim, rtrim, length, substring, replace, splitPart, left, right, concatenateStrict, concatenatePresent
  // Numbers
  case abs, round, floor, ceil
  // Conversions that give NULL where the text is none
  case tryNumber, tryTimestampZoned, tryTimestamp, tryDate, tryBoolean
  case toText
  // JSON
  case arraySize, flatten, jsonArrayElements, jsonType
  // Time
  case now
  // Aggregates
  case count, countIf, sum, min, max, avg
  // Windows
  case rowNumber, rank, denseRank

  public var isAggregate: Bool {
    switch self {
    case .count, .countIf, .sum, .min, .max, .avg: true
    default: false
    }
  }
}
