/// libpq's connection strings, taken apart as far as their password.
enum PostgresConnectionText {
  struct Failure: Error {
    let message: String
    let help: String
  }

  /// What follows `postgresql://` or `postgres://`.
  static func afterScheme(_ text: String) -> Substring? {
    for scheme in ["postgresql://", "postgres://"] where text.hasPrefix(scheme) { return text.dropFirst(scheme.count) }
    return nil
  }

  /// `postgres://u:p@h/d?password=q` → `postgres://u@h/d` and the last password written.
  static func splitURL(_ text: String, _ rest: Substring) throws(Failure) -> (String, password: String?) {
    let scheme = text[..<rest.startIndex]
    let main = rest.prefix { $0 != "?" }
    let authority = main.prefix { $0 != "/" }
    if !authority.contains("@"), authority.contains(":"), main.contains("@") { throw slashInPassword }
    let (place, password) = splitAuthority(authority)
    let (query, later) = try splitQuery(rest[main.endIndex...].dropFirst())
    let path = main[authority.endIndex...]
    return (scheme + place + path + (query.isEmpty ? "" : "?" + query), try decoded(later ?? password))
  }

  private static let slashInPassword = Failure(
    message: "the url's user or password holds a '/'", help: "write it as %2F, or give the password under 'password'")

  /// The last `@` ends the password: one that nobody encoded must not stay in the host.
  private static func splitAuthority(_ authority: Substring) -> (String, Substring?) {
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return (String(authority), nil) }
    return (String(authority[..<colon] + authority[at...]), authority[authority.index(after: colon)..<at])
  }

  private static func splitQuery(_ query: Substring) throws(Failure) -> (String, Substring?) {
    var kept: [Substring] = []
    var password: Substring?
    for pair in query.split(separator: "&") {
      let written = pair.prefix { $0 != "=" }
      let name = try decoded(written) ?? ""
      try refuseKeyPassphrase(name)
      if name == "password" { password = pair.dropFirst(written.count + 1) } else { kept.append(pair) }
    }
    return (kept.joined(separator: "&"), password)
  }

  private static func refuseKeyPassphrase(_ name: some StringProtocol) throws(Failure) {
    guard name == "sslpassword" else { return }
    throw Failure(message: "'sslpassword' cannot stand in a url", help: "put it into a libpq service file and use service=NAME")
  }

  /// `%40` → `@`.
  private static func decoded(_ text: Substring?) throws(Failure) -> String? {
    guard let text else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else { bytes.append(byte); continue }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.count == 2, let value = UInt8(digits, radix: 16), value != 0 else { throw badEscape }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else { throw badEscape }
    return decoded
  }

  private static let badEscape = Failure(
    message: "the url's password holds a '%' that begins no valid escape", help: "write '%' as %25, or give the password under 'password'")

  /// `host=db password='it''s' dbname=w`: the pairs but the password's, as they were written.
  static func splitKeywords(_ text: String) throws(Failure) -> (String, password: String?) {
    var kept: [String] = []
    var password: String?
    var rest = text[...].drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let start = rest
      let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
      guard rest.first == "=", !name.isEmpty else { throw badPair }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let value = try value(&rest)
      try refuseKeyPassphrase(name)
      if name == "password" { password = value } else { kept.append(String(start[..<rest.startIndex])) }
      rest = rest.drop(while: \.isWhitespace)
    }
    return (kept.joined(separator: " "), password)
  }

  private static let badPair = Failure(
    message: "the connection string is no list of keyword=value", help: "host=db.internal dbname=warehouse user=deploy")

  /// A value up to the next blank, or in single quotes; a backslash takes the next character as it stands.
  private static func value(_ rest: inout Substring) throws(Failure) -> String {
    let isQuoted = rest.first == "'"
    if isQuoted { rest = rest.dropFirst() }
    var value = ""
    while let character = rest.first, isQuoted ? character != "'" : !character.isWhitespace {
      rest = rest.dropFirst()
      guard character == "\\" else { value.append(character); continue }
      guard let escaped = rest.popFirst() else { break }
      value.append(escaped)
    }
    guard isQuoted else { return value }
    guard rest.popFirst() == "'" else {
      throw Failure(message: "a quoted value of the connection string has no end", help: "end it with a single quote")
    }
    return value
  }
}
