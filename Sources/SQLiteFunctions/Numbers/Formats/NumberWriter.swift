/// Writes a number by a model, digit by digit: the `NUM_processor` of PostgreSQL's formatting.c.
struct NumberWriter {
  private let model: NumberModel
  /// Digits with a point before the last ones, without a sign.
  private let number: [UInt8]
  private let isNegative: Bool
  /// Places of the model before the first digit.
  private let leadingPlaces: Int

  private var position = 0
  private var place = 0
  private var isInNumber = false
  private var hasWrittenSign: Bool
  private var leadingSign: NumberModel.LeadingSign
  private var hasBrackets: Bool
  /// The last digit that is no zero at the end, or the point; only where zeros are not filled up.
  private var lastRelevant: Int?
  private let count: Int
  private let zeroStart: Int
  private var output: [UInt8] = []
  /// Where a place has no digit left PostgreSQL writes the end of its text, and whatever follows is lost.
  private var cut: Int?

  init(_ model: NumberModel, _ number: [UInt8], isNegative: Bool, leadingPlaces: Int) {
    (self.model, self.number, self.isNegative, self.leadingPlaces) = (model, number, isNegative, leadingPlaces)
    zeroStart = max(0, model.zeroStart - 1)
    hasBrackets = model.hasBrackets
    (leadingSign, hasWrittenSign) = (model.leadingSign, false)
    if model.hasPlus || model.hasMinus {
      hasWrittenSign = !(model.hasPlus && !model.hasMinus)
    } else {
      if !isNegative, !model.isFilled { hasBrackets = false }
      hasWrittenSign = !isNegative && !model.isFilled && !model.hasSign
      if leadingSign == .before, model.before == model.digitsBeforeSign { leadingSign = .behind }
    }
    count = model.behind + model.before - 1 + (!hasWrittenSign && leadingPlaces == 0 ? 1 : 0)
    lastRelevant = Self.lastRelevant(model, number, leadingPlaces)
  }

  private static func lastRelevant(_ model: NumberModel, _ number: [UInt8], _ leadingPlaces: Int) -> Int? {
    guard !model.isFilled, model.hasPoint, let point = number.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let last = number[(point + 1)...].lastIndex { $0 != UInt8(ascii: "0") } ?? point
    guard model.zeroEnd > leadingPlaces else { return last }
    return max(last, min(number.count - 1, model.zeroEnd - leadingPlaces))
  }

  mutating func text() throws(SQLFailure) -> [UInt8] {
    for element in model.elements { try write(element) }
    return Array(output.prefix(cut ?? output.count))
  }

  private mutating func write(_ element: NumberModel.Element) throws(SQLFailure) {
    switch element {
    case .nine, .zero, .point, .localPoint: writePlace(element)
    case .comma, .group: writeGroup()
    case .currency: output.append(UInt8(ascii: " "))
    case .minus: writeSign(isNegative, UInt8(ascii: "-"))
    case .plus: writeSign(!isNegative, UInt8(ascii: "+"))
    case .signOrPlus: output.append(isNegative ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    case .ordinal, .smallOrdinal: try writeOrdinal(isSmall: element == .smallOrdinal)
    case .literal(let bytes): output.append(contentsOf: bytes)
    case .sign, .roman, .smallRoman: break
    }
  }

  private mutating func writeGroup() {
    if isInNumber { output.append(UInt8(ascii: ",")) } else if model.isFilled { output.append(UInt8(ascii: " ")) }
  }

  private mutating func writeSign(_ isWritten: Bool, _ sign: UInt8) {
    if isWritten { output.append(sign) } else if model.isFilled { output.append(UInt8(ascii: " ")) }
  }

  private mutating func writeOrdinal(isSmall: Bool) throws(SQLFailure) {
    guard number.first != UInt8(ascii: "#"), !isNegative, !model.hasPoint else { return }
    guard let last = number.last, (48...57).contains(last) else {
      throw SQLFailure("22P02", "\"\(String(decoding: number, as: UTF8.self))\" is not a number")
    }
    let suffix = Ordinal.suffix(number)
    output.append(contentsOf: (isSmall ? suffix.lowercased() : suffix).utf8)
  }

  // MARK: Places of digits

  private mutating func writePlace(_ element: NumberModel.Element) {
    isInNumber = false
    writeLeadingSign()
    if place < leadingPlaces, zeroStart > place || !model.hasZero {
      blank()
    } else if model.hasZero, place < leadingPlaces, zeroStart <= place {
      output.append(UInt8(ascii: "0"))
      isInNumber = true
    } else {
      writeCurrent(element)
      if position < number.count { position += 1 }
    }
    writeTrailingSign()
    place += 1
  }

  private mutating func blank() { if model.isFilled { output.append(UInt8(ascii: " ")) } }

  private var lastIsPoint: Bool { lastRelevant.map { number[$0] == UInt8(ascii: ".") } ?? false }

  /// `0.1` by `9.9` is ` .1`.
  private var isBlankBeforePoint: Bool { !model.hasZero && position == 0 && number.first == UInt8(ascii: "0") && model.behind != 0 }

  private mutating func writeLeadingSign() {
    guard !hasWrittenSign, place >= leadingPlaces || model.hasZero && zeroStart == place, !isBlankBeforePoint || lastIsPoint else { return }
    if model.hasSign {
      guard leadingSign == .before else { return }
      output.append(isNegative ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    } else if hasBrackets {
      output.append(isNegative ? UInt8(ascii: "<") : UInt8(ascii: " "))
    } else if isNegative {
      output.append(UInt8(ascii: "-"))
    } else {
      blank()
    }
    hasWrittenSign = true
  }

  private mutating func writeCurrent(_ element: NumberModel.Element) {
    let byte = position < number.count ? number[position] : 0
    if byte == UInt8(ascii: ".") {
      if !lastIsPoint || !model.isFilled { output.append(UInt8(ascii: ".")) }
    } else if let lastRelevant, position > lastRelevant, element != .zero {
      return
    } else if isBlankBeforePoint {
      if model.isFilled { output.append(UInt8(ascii: " ")) } else if lastIsPoint { output.append(UInt8(ascii: "0")) }
    } else {
      if position >= number.count, cut == nil { cut = output.count }
      output.append(byte)
      isInNumber = true
    }
  }

  private mutating func writeTrailingSign() {
    var end = count + (leadingPlaces > 0 ? 1 : 0) + (model.hasPoint ? 1 : 0)
    if lastRelevant == position, position < number.count { end = place }
    guard place + 1 == end else { return }
    if hasWrittenSign, hasBrackets {
      output.append(isNegative ? UInt8(ascii: ">") : UInt8(ascii: " "))
    } else if model.hasSign, leadingSign == .behind {
      output.append(isNegative ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    }
  }
}
