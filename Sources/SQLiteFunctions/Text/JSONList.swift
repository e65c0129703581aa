/// A JSON array that grows, in PostgreSQL's text form: `["a", null]`.
struct JSONList {
  private var bytes: [UInt8] = [UInt8(ascii: "[")]

  /// A string; nil is null.
  mutating func append(_ string: (some Sequence<UInt8>)?) {
    separate()
    if let string { JSONText.appendQuoted(string, to: &bytes) } else { bytes += "null".utf8 }
  }

  mutating func append(json: [UInt8]) {
    separate()
    bytes += json
  }

  private mutating func separate() { if bytes.count > 1 { bytes += ", ".utf8 } }

  var closed: [UInt8] { bytes + [UInt8(ascii: "]")] }
}
