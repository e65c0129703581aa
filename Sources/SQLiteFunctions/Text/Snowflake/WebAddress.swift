import SQLiteDriver

/// `tc_sf_parse_url(text[, permissive])`: the parts of a web address as JSON.
///
///     tc_sf_parse_url('http://e.com:80/a?b=1#c')
///     →   {"host": "e.com", "path": "a", "port": "80", "query": "b=1", "scheme": "http", "fragment": "c", "parameters": {"b": "1"}}
///
/// docs.snowflake.com/en/sql-reference/functions/parse_url
enum WebAddress {
  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_parse_url", 1...2) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      if let parts = Parts(text[...]) { return result.text(parts.json) }
      let message = "Error parsing URL: scheme not specified"
      guard arguments.integer(at: 1, default: 0) != 0 else { throw SQLFailure("22000", message) }
      result.text("{\"error\": \"scheme not specified\"}")
    }
  }

  private struct Parts {
    var fragment: ArraySlice<UInt8>?
    var host: ArraySlice<UInt8>?
    var path: ArraySlice<UInt8>?
    var port: ArraySlice<UInt8>?
    var query: ArraySlice<UInt8>?
    var scheme: ArraySlice<UInt8>

    init?(_ text: ArraySlice<UInt8>) {
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return nil }
      scheme = text[..<colon]
      var rest = text[(colon + 1)...]
      (rest, fragment) = Self.cut(rest, at: UInt8(ascii: "#"))
      (rest, query) = Self.cut(rest, at: UInt8(ascii: "?"))
      guard rest.starts(with: "//".utf8) else {
        path = rest
        return
      }
      let (authority, path) = Self.cut(rest.dropFirst(2), at: UInt8(ascii: "/"))
      self.path = path
      let (host, port) = Self.cut(authority, at: UInt8(ascii: ":"), last: true)
      (self.host, self.port) = (host, port)
    }

    private static func cut(
      _ text: ArraySlice<UInt8>, at byte: UInt8, last: Bool = false
    ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
      guard let place = last ? text.lastIndex(of: byte) : text.firstIndex(of: byte) else { return (text, nil) }
      return (text[..<place], text[(place + 1)...])
    }

    /// Keys by length, then by bytes, as documents have them.
    var json: [UInt8] {
      var output: [UInt8] = []
      let members: [(String, ArraySlice<UInt8>?)] = [
        ("host", host), ("path", path), ("port", port), ("query", query), ("scheme", scheme), ("fragment", fragment),
      ]
      for (key, value) in members {
        output += (output.isEmpty ? "{\"\(key)\": " : ", \"\(key)\": ").utf8
        Self.append(value, to: &output)
      }
      output += ", \"parameters\": ".utf8
      appendParameters(to: &output)
      return output + [UInt8(ascii: "}")]
    }

    private static func append(_ value: ArraySlice<UInt8>?, to output: inout [UInt8]) {
      if let value { JSONText.appendQuoted(value, to: &output) } else { output += "null".utf8 }
    }

    private func appendParameters(to output: inout [UInt8]) {
      guard let query, !query.isEmpty else {
        output += "null".utf8
        return
      }
      var values: [[UInt8]: ArraySlice<UInt8>] = [:]
      for pair in query.split(separator: UInt8(ascii: "&")) {
        let (key, value) = Self.cut(pair, at: UInt8(ascii: "="))
        values[Array(key)] = value ?? []
      }
      let keys = values.keys.sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
      for (number, key) in keys.enumerated() {
        output += (number == 0 ? "{" : ", ").utf8
        JSONText.appendQuoted(key, to: &output)
        output += ": ".utf8
        Self.append(values[key], to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}
