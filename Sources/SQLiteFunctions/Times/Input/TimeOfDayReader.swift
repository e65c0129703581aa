/// Reads a time of day as PostgreSQL does.
///
///     10:00      04:05:06.789      040506      4:05 PM      04:05:06-08      2024-01-05 04:05:06 America/New_York
///
/// A zone is read and forgotten (postgresql.org/docs/15/datatype-datetime.html#DATATYPE-DATETIME-INPUT-TIMES).
extension DateTimeReader {
  /// Microseconds since midnight, up to those of 24:00:00.
  static func readClock(_ text: [UInt8], zones: ZoneCatalogue) throws(InputFailure) -> Int {
    var reader = DateTimeReader(zones: zones)
    let tokens = try InputTokenizer.tokens(text)
    for index in tokens.indices {
      let fields = try reader.takeClockToken(tokens[index], at: index, of: tokens)
      guard reader.seen.isDisjoint(with: fields) else { throw .format }
      reader.seen.formUnion(fields)
    }
    try reader.validateDate()
    try reader.applyMeridiem()
    guard reader.isClockInRange else { throw .field }
    guard reader.seen.contains(.clock) else { throw .format }
    return reader.clock
  }

  private mutating func takeClockToken(_ token: InputToken, at index: Int, of tokens: [InputToken]) throws(InputFailure) -> InputFields {
    switch token.kind {
    case .time: try takeTime(token)
    case .offset: try takeOffset(token.text)
    case .date: try takeDayOrZone(token, at: index, of: tokens)
    case .number: try takeClockNumber(token, at: index, of: tokens)
    case .word, .signedWord: try takeClockWord(token, next: tokens.at(index + 1))
    }
  }

  /// A date may stand first, where a time follows it.
  private mutating func takeDayOrZone(_ token: InputToken, at index: Int, of tokens: [InputToken]) throws(InputFailure) -> InputFields {
    if index == 0, tokens.count >= 2, tokens.last?.kind == .date || tokens[1].kind == .time { return try takeDate(token.text) }
    guard token.startsWithDigit else { return try takeZone(token) }
    guard !seen.contains(.clock), let minus = token.text.firstIndex(of: UInt8(ascii: "-")) else { throw .format }
    _ = try takeOffset(token.text[minus...])
    return try takeRunTogether(token.text[..<minus], seen: seen.union(.date)).union(.zone)
  }

  /// A zone with summer time means something only on a known day.
  private mutating func takeZone(_ token: InputToken) throws(InputFailure) -> InputFields {
    guard let zone = zones.zone(token.string) else { throw .unknownZone(token.string) }
    guard zone.transitions.isEmpty && zone.future?.summer == nil || seen.isSuperset(of: .date) else { throw .format }
    return .zone
  }

  private mutating func takeClockNumber(_ token: InputToken, at index: Int, of tokens: [InputToken]) throws(InputFailure) -> InputFields {
    let text = token.text[...]
    guard let point = text.firstIndex(of: UInt8(ascii: ".")) else {
      if text.count > 4 { return try takeRunTogether(text, seen: seen.union(.date)) }
      return try takeDateNumber(text, seen: seen.union(.date), hasTextMonth: false)
    }
    if index == 0, tokens.count >= 2, tokens.last?.kind == .date { return try takeDate(token.text) }
    guard point > 2 else { throw .format }
    return try takeRunTogether(text, seen: seen.union(.date))
  }

  private mutating func takeClockWord(_ token: InputToken, next: InputToken?) throws(InputFailure) -> InputFields {
    if zones.abbreviation(token.string) != nil { return .zone }
    guard let word = InputWord(token.text) else {
      guard zones.zone(token.string) != nil else { throw .format }
      return try takeZone(token)
    }
    return try takeClockWord(word, next: next)
  }
}
