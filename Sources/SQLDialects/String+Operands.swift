extension String {
  /// Whether no blank stands outside brackets and quotes: a name, a call, a literal. An operator has blanks around it.
  var isOneOperand: Bool {
    var (depth, quote): (Int, UInt8?) = (0, nil)
    for byte in utf8 {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: " ") where depth == 0: return false
      default: break
      }
    }
    return true
  }
}
