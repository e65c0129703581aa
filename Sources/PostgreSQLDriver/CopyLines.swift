import DatabaseDriver

/// Rows in the text format of COPY: values between tabs, `\N` for NULL, a line each.
struct CopyLines {
  private(set) var bytes: [UInt8] = []

  /// False, and the rows are of no use, where a text holds U+0000.
  mutating func append(_ row: [SQLValue]) -> Bool {
    for index in row.indices {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      guard append(row[index]) else { return false }
    }
    bytes.append(UInt8(ascii: "\n"))
    return true
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func append(_ value: SQLValue) -> Bool {
    switch value {
    case .null: bytes += "\\N".utf8
    case .text(let text): return append(escaping: text.utf8)
    default: return append(escaping: value.postgresText ?? [])
    }
    return true
  }

  private mutating func append(escaping text: some Sequence<UInt8>) -> Bool {
    for byte in text {
      switch byte {
      case 0: return false
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      default: bytes.append(byte)
      }
    }
    return true
  }
}
