import DatabaseDriver

extension SQLValue {
  /// The bytes of the text that PostgreSQL reads as this value; NULL is nil.
  var postgresText: [UInt8]? {
    switch self {
    case .null: nil
    case .blob(let bytes): Array("\\x".utf8) + bytes.flatMap { [SQLValue.hexadecimal($0 >> 4), SQLValue.hexadecimal($0 & 15)] }
    default: text.map { Array($0.utf8) }
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
