/// A printed aggregate, which may stand inside of something: `sum(x)::bigint`, `coalesce(string_agg(x, ','), '')`.
struct AggregateText {
  private let printed: PrintedText

  init(_ printed: PrintedText) { self.printed = printed }

  private static let names: Set = [
    "sum", "avg", "count", "min", "max", "jsonb_agg", "json_agg", "string_agg", "array_agg", "bool_and", "bool_or", "mode",
    "percentile_cont", "percentile_disc", "jsonb_object_agg", "stddev", "variance",
  ]

  /// FILTER or OVER behind the aggregate itself.
  func followed(by addition: String) -> PrintedText {
    let bytes = Array(printed.text.utf8)
    guard let end = end(of: bytes) else { return .atom("\(printed.text) \(addition)") }
    let text = String(decoding: bytes[..<end], as: UTF8.self) + " " + addition + String(decoding: bytes[end...], as: UTF8.self)
    return PrintedText(text, end == bytes.count ? Precedence.atom : printed.power)
  }

  /// Functions that are put around an aggregate.
  private static let wrappers: Set = ["coalesce", "round", "nullif", "cast", "trunc"]

  /// Where the aggregate ends, a WITHIN GROUP and a FILTER of its own included.
  private func end(of bytes: [UInt8]) -> Int? {
    if isCall(bytes) { return bytes.count }
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "(") {
      start = index
      while start > 0, bytes[start - 1].isWordByte { start -= 1 }
      guard Self.names.contains(String(decoding: bytes[start..<index], as: UTF8.self)), let closing = bytes.closingBracket(of: index) else {
        continue
      }
      return [" WITHIN GROUP (", " FILTER ("].reduce(closing + 1) { end(of: $1, at: $0, in: bytes) }
    }
    return nil
  }

  /// Where a clause ends that begins here, and here where none does.
  private func end(of clause: String, at start: Int, in bytes: [UInt8]) -> Int {
    guard bytes[start...].starts(with: clause.utf8) else { return start }
    return bytes.closingBracket(of: start + clause.utf8.count - 1).map { $0 + 1 } ?? start
  }

  /// The whole text is one call, and of the aggregate.
  private func isCall(_ bytes: [UInt8]) -> Bool {
    guard let opening = bytes.firstIndex(of: UInt8(ascii: "(")), bytes[..<opening].allSatisfy({ $0.isWordByte || $0 == UInt8(ascii: ".") })
    else {
      return false
    }
    let name = String(decoding: bytes[..<opening], as: UTF8.self).lowercased()
    return !Self.wrappers.contains(name) && bytes.closingBracket(of: opening) == bytes.count - 1
  }
}
