/// When a name may stand bare, and how it is written when it may not.
struct Identifiers: Sendable {
  let reserved: Set<String>

  /// `gong_calls` stays; `order`, `Gong` and `gong calls` get double quotes.
  func quoted(_ identifier: String) -> String {
    guard !isPlain(identifier) else { return identifier }
    return "\"" + identifier.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private func isPlain(_ identifier: String) -> Bool {
    guard let first = identifier.utf8.first, Self.isLetter(first) else { return false }
    return identifier.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) } && !reserved.contains(identifier)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
