/// What is wrong with a JSON text.
enum JSONFault: Error, Equatable {
  case notAnObject
  case unexpectedEnd
  case expected(String)
  case moreThanOneValue
  case leadingZero
  case controlCharacter(UInt8)
  case badEscape
  case nul
  case halfSurrogatePair
  case invalidUTF8(UInt8)
  case tooDeep

  var message: String {
    switch self {
    case .notAnObject: "the line is no JSON object"
    case .unexpectedEnd: "the line ends in the middle of its JSON"
    case .expected(let what): "\(what) is missing here"
    case .moreThanOneValue: "something follows the JSON value"
    case .leadingZero: "a number begins with 0"
    case .controlCharacter(let byte): "a text holds the control character 0x\(Self.hexadecimal(byte))"
    case .badEscape: "a text holds an escape that JSON does not have"
    case .nul: "a text holds \\u0000, which PostgreSQL cannot store"
    case .halfSurrogatePair: "a text holds half of a surrogate pair, which is no character"
    case .invalidUTF8(let byte): "byte 0x\(Self.hexadecimal(byte)) is not valid UTF-8"
    case .tooDeep: "values are nested more than \(JSONScanner.depthLimit) deep, which SQLite cannot read"
    }
  }

  var help: String {
    switch self {
    case .notAnObject, .unexpectedEnd, .moreThanOneValue: "write one whole JSON object per line"
    case .nul, .halfSurrogatePair: "remove the character where the record is made; nothing was loaded"
    case .controlCharacter: "write it as an escape, \\n or \\u001F"
    case .invalidUTF8: "save the file as UTF-8"
    case .leadingZero: "put the number into quotes, or remove the 0"
    case .expected, .badEscape, .tooDeep: "correct the line; nothing was loaded"
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
