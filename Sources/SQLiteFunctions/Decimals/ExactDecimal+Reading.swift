import BigInt
import SQLiteDriver

/// Reading text, as `numeric_in` does.
extension ExactDecimal {
  /// The most digits that `numeric` has before the point and after it.
  static let mostIntegerDigits = 131_072
  static let mostScale = 16_383

  /// ` *[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)? *`, `NaN`, `[+-]?(inf|infinity)`
  init(_ text: BorrowedText) throws(SQLFailure) {
    var reader = DecimalReader(text)
    guard let number = try reader.number() else { throw .invalidInput("numeric", text) }
    self = number
  }

  /// Nil for what is no number, or for one that is too long.
  init?(reading text: BorrowedText) {
    var reader = DecimalReader(text)
    guard let number = try? reader.number() else { return nil }
    self = number
  }
}

extension SQLFailure {
  /// `invalid input syntax for type numeric: "x"`
  static func invalidInput(_ type: String, _ text: some Collection<UInt8>) -> SQLFailure {
    SQLFailure("22P02", "invalid input syntax for type \(type): \"\(String(decoding: text, as: UTF8.self))\"")
  }
}

/// The place where the reading of a number is.
private struct DecimalReader {
  private let text: BorrowedText
  private var position = 0
  private var isNegative = false
  private var digits = 0
  private var fractionDigits = 0
  private var word: Int64 = 0
  /// The digits beyond a word.
  private var long: [UInt8] = []

  init(_ text: BorrowedText) { self.text = text }

  /// Nil for what is no number.
  mutating func number() throws(SQLFailure) -> ExactDecimal? {
    skipBlanks()
    readSign()
    if let special = special() { return isAtEnd() ? special : nil }
    guard readDigits(), let exponent = exponent(), isAtEnd() else { return nil }
    return try scaled(by: exponent)
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position] == 32 || 9...13 ~= text[position] { position += 1 }
  }

  private mutating func isAtEnd() -> Bool {
    skipBlanks()
    return position == text.count
  }

  private mutating func readSign() {
    guard position < text.count, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") else { return }
    isNegative = text[position] == UInt8(ascii: "-")
    position += 1
  }

  private mutating func special() -> ExactDecimal? {
    guard position < text.count, text[position] | 0x20 == UInt8(ascii: "i") || text[position] | 0x20 == UInt8(ascii: "n") else {
      return nil
    }
    if takes("infinity") || takes("inf") { return .infinity(isNegative ? -1 : 1) }
    let isSigned = position > 0 && (text[position - 1] == UInt8(ascii: "-") || text[position - 1] == UInt8(ascii: "+"))
    return !isSigned && takes("nan") ? .notANumber : nil
  }

  private mutating func takes(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard text.count - position >= count else { return false }
    let isEqual = word.withUTF8Buffer { bytes in (0..<count).allSatisfy { unsafe bytes[$0] == text[position + $0] | 0x20 } }
    if isEqual { position += count }
    return isEqual
  }

  /// False without a digit.
  private mutating func readDigits() -> Bool {
    var isFraction = false
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if 48...57 ~= byte {
        take(byte & 15)
        fractionDigits += isFraction ? 1 : 0
      } else {
        break
      }
      position += 1
    }
    return digits > 0
  }

  private mutating func take(_ digit: UInt8) {
    digits += 1
    if long.isEmpty, word < ExactDecimal.shortLimit / 10 {
      word = word * 10 + Int64(digit)
      return
    }
    if long.isEmpty { long = Array(String(word).utf8) }
    long.append(digit + 48)
  }

  /// 0 without an exponent, nil where it is none.
  private mutating func exponent() -> Int? {
    guard position < text.count, text[position] | 0x20 == UInt8(ascii: "e") else { return 0 }
    position += 1
    let isSmall = position < text.count && text[position] == UInt8(ascii: "-")
    if isSmall || (position < text.count && text[position] == UInt8(ascii: "+")) { position += 1 }
    let start = position
    var exponent = 0
    while position < text.count, 48...57 ~= text[position] {
      exponent = min(exponent * 10 + Int(text[position] & 15), 1 << 40)
      position += 1
    }
    guard position > start, exponent < Int(Int32.max / 2) else { return nil }
    return isSmall ? -exponent : exponent
  }

  private func scaled(by exponent: Int) throws(SQLFailure) -> ExactDecimal {
    let scale = fractionDigits - exponent
    guard scale <= ExactDecimal.mostScale || digitsAreZero, digits - scale <= ExactDecimal.mostIntegerDigits || digitsAreZero else {
      throw .numericOverflow
    }
    let kept = max(0, min(scale, ExactDecimal.mostScale))
    if digitsAreZero { return .short(0, scale: kept) }
    if long.isEmpty, scale >= 0 { return .short(isNegative ? -word : word, scale: kept) }
    let magnitude = long.isEmpty ? BigInt(word) : BigInt(String(decoding: long, as: UTF8.self)) ?? 0
    let units = scale < 0 ? magnitude * PowersOfTen.big(-scale) : magnitude
    return ExactDecimal(units: isNegative ? -units : units, scale: kept)
  }

  private var digitsAreZero: Bool { word == 0 && long.isEmpty }
}
