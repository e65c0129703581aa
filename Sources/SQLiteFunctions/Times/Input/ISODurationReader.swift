/// Reads an interval of ISO 8601: `P1Y2M3DT4H5M6S`, `P0001-02-03T04:05:06`.
struct ISODurationReader {
  private let text: [UInt8]
  private var position = 1
  private var sum = IntervalSum()
  private var isClock = false
  private var hasField = false

  static func read(_ text: [UInt8]) throws(InputFailure) -> TimeSpan {
    guard text.count >= 2, text[0] == UInt8(ascii: "P") else { throw .format }
    var reader = ISODurationReader(text: text)
    while reader.position < text.count { try reader.readField() }
    return reader.sum.span
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func readField() throws(InputFailure) {
    if text[position] == UInt8(ascii: "T") { return beginClock() }
    let start = position
    let number = try number()
    let designator = text.at(position)
    position += 1
    if let unit = designator.flatMap(unit) {
      try sum.add(number, unit)
      hasField = true
    } else {
      try readAlternative(number, designator, from: start)
    }
  }

  private mutating func beginClock() {
    (isClock, hasField) = (true, false)
    position += 1
  }

  private func unit(_ designator: UInt8) -> IntervalUnit? {
    switch (designator, isClock) {
    case (UInt8(ascii: "Y"), false): .year
    case (UInt8(ascii: "M"), false): .month
    case (UInt8(ascii: "W"), false): .week
    case (UInt8(ascii: "D"), false): .day
    case (UInt8(ascii: "H"), true): .hour
    case (UInt8(ascii: "M"), true): .minute
    case (UInt8(ascii: "S"), true): .second
    default: nil
    }
  }

  /// The format without designators: `0001-02-03T04:05:06`, `00010203T040506`.
  private mutating func readAlternative(_ number: Double, _ delimiter: UInt8?, from start: Int) throws(InputFailure) {
    let width = text[start...].drop { $0 == UInt8(ascii: "-") }.prefix(while: Digits.isDigit).count
    let units: [IntervalUnit] = isClock ? [.hour, .minute, .second] : [.year, .month, .day]
    let separator = UInt8(ascii: isClock ? ":" : "-")
    let endsHere = delimiter == nil || (!isClock && delimiter == UInt8(ascii: "T"))
    guard !hasField, endsHere || delimiter == separator else { throw .format }
    if endsHere, width == (isClock ? 6 : 8) {
      try sum.addRunTogether(number, units)
    } else {
      try sum.add(number, units[0])
      if !endsHere { try readRest(units.dropFirst(), separator) }
    }
    if endsHere, delimiter != nil { (isClock, hasField) = (true, false) }
  }

  private mutating func readRest(_ units: ArraySlice<IntervalUnit>, _ separator: UInt8) throws(InputFailure) {
    for unit in units {
      try sum.add(try number(), unit)
      guard let next = text.at(position) else { return }
      if !isClock && next == UInt8(ascii: "T") { return }
      guard next == separator, unit != units.last else { throw .format }
      position += 1
    }
  }

  private mutating func number() throws(InputFailure) -> Double {
    let start = position
    if text.at(position) == UInt8(ascii: "-") { position += 1 }
    while let byte = text.at(position), Digits.isDigit(byte) || byte == UInt8(ascii: ".") { position += 1 }
    guard let number = Self.number(text[start..<position]) else { throw .format }
    guard abs(number) <= 9e15 else { throw .field }
    return number
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    let digits = String(decoding: text, as: UTF8.self)
    return Double(digits.hasSuffix(".") ? digits + "0" : digits.hasPrefix(".") ? "0" + digits : digits)
  }
}
