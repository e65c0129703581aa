/// Numbers, whose meaning depends on what was read before them.
extension DateTimeReader {
  /// A token with delimiters: `2024-1-5`, `5-Jan-2024`, `1/5/24`.
  mutating func takeDate(_ text: [UInt8]) throws(InputFailure) -> InputFields {
    var parts = try Self.dateParts(text)
    var found: InputFields = []
    var hasTextMonth = false
    if let index = parts.firstIndex(where: { !Digits.isDigit($0[$0.startIndex]) }) {
      guard case .month(let month)? = InputWord(parts[index]), !seen.contains(.month) else { throw .format }
      date.month = month
      hasTextMonth = true
      found = .month
      parts.remove(at: index)
    }
    for part in parts {
      guard Digits.isDigit(part[part.startIndex]) else { throw .format }
      let field = try takeDateNumber(part, seen: seen.union(found), hasTextMonth: hasTextMonth)
      guard seen.union(found).isDisjoint(with: field) else { throw .format }
      found.formUnion(field)
    }
    guard seen.union(found).subtracting([.dayOfYear, .zone]) == .date else { throw .format }
    return found
  }

  /// The numbers and words between delimiters.
  private static func dateParts(_ text: [UInt8]) throws(InputFailure) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var position = 0
    while position < text.count {
      while position < text.count, !isAlphanumeric(text[position]) { position += 1 }
      guard position < text.count else { throw .format }
      let start = position
      let isNumber = Digits.isDigit(text[start])
      while position < text.count, isAlphanumeric(text[position]), Digits.isDigit(text[position]) == isNumber { position += 1 }
      parts.append(text[start..<position])
      // One character goes with the part, be it a delimiter or not.
      if position < text.count { position += 1 }
    }
    return parts
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    Digits.isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }

  /// A number alone: the field that is missing still, in the order month, day, year.
  mutating func takeDateNumber(
    _ text: ArraySlice<UInt8>, seen: InputFields, hasTextMonth: Bool
  ) throws(InputFailure) -> InputFields {
    let digits = text.prefix(while: Digits.isDigit)
    guard digits.count <= 10, let value = Int(String(decoding: digits, as: UTF8.self)), value <= Int32.max else {
      throw digits.isEmpty ? .format : .field
    }
    if digits.count < text.count {
      guard text[digits.endIndex] == UInt8(ascii: ".") else { throw .format }
      if digits.count > 2 { return try takeRunTogether(text, seen: seen.union(.date)) }
      microsecond = try Fraction.microseconds(text[digits.endIndex...])
    }
    if text.count == 3, seen.intersection(.date) == .year, 1...366 ~= value {
      dayOfYear = value
      return [.dayOfYear, .month, .day]
    }
    return try assign(value, text, seen: seen, hasTextMonth: hasTextMonth)
  }

  private mutating func assign(
    _ value: Int, _ text: ArraySlice<UInt8>, seen: InputFields, hasTextMonth: Bool
  ) throws(InputFailure) -> InputFields {
    switch seen.intersection(.date) {
    case []: return text.count >= 3 ? takeYear(value, text) : takeMonth(number: value)
    case .year: return takeMonth(number: value)
    case .month: return hasTextMonth && text.count >= 3 ? takeYear(value, text) : takeDay(value)
    case [.year, .month]:
      guard hasTextMonth, text.count >= 3, hasShortYear else { return takeDay(value) }
      // What was taken for a year of two digits is the day.
      (date.day, date.year, hasShortYear) = (date.year, value, false)
      return .day
    case .day: return takeMonth(number: value)
    case [.month, .day]: return takeYear(value, text)
    case .date: return try takeRunTogether(text, seen: seen)
    default: throw .format
    }
  }

  private mutating func takeYear(_ value: Int, _ text: ArraySlice<UInt8>) -> InputFields {
    date.year = value
    hasShortYear = text.count <= 2
    return .year
  }

  private mutating func takeMonth(number: Int) -> InputFields {
    date.month = number
    return .month
  }

  private mutating func takeDay(_ value: Int) -> InputFields {
    date.day = value
    return .day
  }

  /// `20240105`, `240105`, `100000.5`, `1000`
  mutating func takeRunTogether(_ text: ArraySlice<UInt8>, seen: InputFields) throws(InputFailure) -> InputFields {
    var digits = text
    if let point = text.firstIndex(of: UInt8(ascii: ".")) {
      microsecond = try Fraction.microseconds(text[point...])
      digits = text[..<point]
    } else if !seen.isSuperset(of: .date), text.count >= 6 {
      return try takeRunTogetherDate(text)
    }
    guard !seen.contains(.clock), digits.count == 6 || digits.count == 4 else { throw .format }
    hour = number(digits.prefix(2))
    minute = number(digits.dropFirst(2).prefix(2))
    second = number(digits.dropFirst(4))
    return .clock
  }

  private mutating func takeRunTogetherDate(_ text: ArraySlice<UInt8>) throws(InputFailure) -> InputFields {
    guard text.count <= 14 else { throw .field }
    date = CivilDate(year: number(text.dropLast(4)), month: number(text.dropLast(2).suffix(2)), day: number(text.suffix(2)))
    hasShortYear = text.count == 6
    return .date
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { (sum: Int, digit: UInt8) -> Int in sum * 10 + Int(digit &- 48) }
  }
}
