/// A format model of numbers, `FM999,990.00`, as PostgreSQL's `to_char` reads it (postgresql.org/docs/15/functions-formatting.html).
struct NumberModel {
  enum Element: Equatable {
    case nine, zero, point, localPoint, comma, group, currency, sign, minus, plus, signOrPlus, roman, smallRoman, ordinal, smallOrdinal
    /// Copied as it is.
    case literal([UInt8])
  }

  enum LeadingSign { case none, before, behind }

  private(set) var elements: [Element] = []
  /// Digits before the point, and behind it.
  private(set) var before = 0
  private(set) var behind = 0
  /// Digits behind `V`: the number is multiplied.
  private(set) var shift = 0
  private(set) var zeroStart = 0
  private(set) var zeroEnd = 0
  private(set) var leadingSign = LeadingSign.none
  private(set) var digitsBeforeSign = 0
  private(set) var isFilled = true
  private(set) var (hasZero, hasPoint, hasSign, hasMinus, hasPlus, hasBrackets, isRoman, isScientific) =
    (false, false, false, false, false, false, false, false)
  private var hasShift = false

  init(_ text: some Sequence<UInt8>) throws(SQLFailure) {
    var reader = NumberModelReader(Array(text))
    while let word = reader.next() { try take(word) }
  }

  /// The same for a number with fewer digits behind the point.
  func with(placesBehind places: Int) -> NumberModel {
    var model = self
    model.behind = places
    return model
  }

  private mutating func take(_ word: NumberModelReader.Word) throws(SQLFailure) {
    if isScientific, word != .scientific, !word.isLiteral { throw Self.failure("\"EEEE\" must be the last pattern used") }
    switch word {
    case .element(let element): try take(element)
    case .fillMode: isFilled = false
    case .brackets:
      if hasSign || hasPlus || hasMinus { throw Self.failure("cannot use \"PR\" and \"S\"/\"PL\"/\"MI\"/\"SG\" together") }
      hasBrackets = true
    case .shift:
      if hasPoint { throw Self.failure("cannot use \"V\" and decimal point together") }
      hasShift = true
    case .scientific: try takeScientific()
    case .ignored: break
    }
  }

  private mutating func take(_ element: Element) throws(SQLFailure) {
    elements.append(element)
    switch element {
    case .nine: try takeNine()
    case .zero: try takeZero()
    case .point, .localPoint:
      if hasPoint { throw Self.failure("multiple decimal points") }
      if hasShift { throw Self.failure("cannot use \"V\" and decimal point together") }
      hasPoint = true
    case .sign: try takeSign()
    case .minus:
      if hasSign { throw Self.failure("cannot use \"S\" and \"MI\" together") }
      hasMinus = true
    case .plus:
      if hasSign { throw Self.failure("cannot use \"S\" and \"PL\" together") }
      hasPlus = true
    case .signOrPlus:
      if hasSign { throw Self.failure("cannot use \"S\" and \"SG\" together") }
      (hasMinus, hasPlus) = (true, true)
    case .roman, .smallRoman: isRoman = true
    case .comma, .group, .currency, .ordinal, .smallOrdinal, .literal: break
    }
  }

  private mutating func takeNine() throws(SQLFailure) {
    if hasBrackets { throw Self.failure("\"9\" must be ahead of \"PR\"") }
    if hasShift { shift += 1 } else if hasPoint { behind += 1 } else { before += 1 }
  }

  private mutating func takeZero() throws(SQLFailure) {
    if hasBrackets { throw Self.failure("\"0\" must be ahead of \"PR\"") }
    if !hasZero, !hasPoint { (hasZero, zeroStart) = (true, before + 1) }
    if hasPoint { behind += 1 } else { before += 1 }
    zeroEnd = before + behind
  }

  private mutating func takeSign() throws(SQLFailure) {
    if hasSign { throw Self.failure("cannot use \"S\" twice") }
    if hasPlus || hasMinus || hasBrackets { throw Self.failure("cannot use \"S\" and \"PL\"/\"MI\"/\"SG\"/\"PR\" together") }
    (leadingSign, hasSign) = (hasPoint ? .behind : .before, true)
    if !hasPoint { digitsBeforeSign = before }
  }

  private mutating func takeScientific() throws(SQLFailure) {
    if isScientific { throw Self.failure("cannot use \"EEEE\" twice") }
    guard isFilled, !hasSign, !hasBrackets, !hasMinus, !hasPlus, !isRoman, !hasShift else {
      throw Self.failure("\"EEEE\" is incompatible with other formats")
    }
    isScientific = true
  }

  private static func failure(_ message: String) -> SQLFailure { SQLFailure("42601", message) }
}
