/// Connection strings and messages with their secrets taken out.
///
///     postgres://etl:s3cret@db/warehouse   →   postgres://etl:***@db/warehouse
///     host=db password='a b' dbname=w      →   host=db password=*** dbname=w
///     ALTER ROLE etl PASSWORD 's3cret'     →   ALTER ROLE etl PASSWORD ***
public enum ConnectionText {
  /// What stands where a secret stood.
  public static let mask = "***"

  /// `text` without passwords: none in a URL, none after `password`, and none of the given secrets.
  ///
  /// A given secret of one or two bytes is left to the patterns: taking out each `a` would leave no message.
  public static func redacted(_ text: String, secrets: [String] = []) -> String {
    var bytes = Array(text.utf8)
    for secret in secrets where secret.utf8.count > 2 { bytes = replacing(Array(secret.utf8), in: bytes) }
    bytes = redactingPasswordValues(in: redactingURLs(in: bytes))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func replacing(_ secret: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isSecret = bytes[index...].starts(with: secret)
      if isSecret { result += mask.utf8 } else { result.append(bytes[index]) }
      index += isSecret ? secret.count : 1
    }
    return result
  }

  /// `://user:secret@` becomes `://user:***@`. The last `@` counts, because a secret may hold one that nobody encoded.
  private static func redactingURLs(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index...].starts(with: "://".utf8), let secret = secretOfURL(in: bytes, from: index + 3) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += bytes[index..<secret.lowerBound] + mask.utf8
      index = secret.upperBound
    }
    return result
  }

  private static func secretOfURL(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let end = bytes[start...].firstIndex { isBlank($0) || isQuote($0) } ?? bytes.count
    guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")),
      let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    return colon + 1..<at
  }

  /// `password=value`, `sslpassword = 'value'`, `PASSWORD 'value'`, in any case.
  private static func redactingPasswordValues(in bytes: [UInt8]) -> [UInt8] {
    let word = Array("password".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index...].prefix(word.count).map({ $0 | 0x20 }) == word,
        let value = passwordValue(in: bytes, after: index + word.count)
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += bytes[index..<value.lowerBound] + mask.utf8
      index = value.upperBound
    }
    return result
  }

  private static func passwordValue(in bytes: [UInt8], after wordEnd: Int) -> Range<Int>? {
    let next = afterBlanks(in: bytes, from: wordEnd)
    guard next < bytes.count else { return nil }
    if bytes[next] == UInt8(ascii: "=") { return value(in: bytes, from: afterBlanks(in: bytes, from: next + 1)) }
    let isEscapeString = bytes[next] | 0x20 == UInt8(ascii: "e")
    let quote = isEscapeString ? next + 1 : next
    guard next > wordEnd, quote < bytes.count, bytes[quote] == UInt8(ascii: "'") else { return nil }
    return next..<value(in: bytes, from: quote).upperBound
  }

  private static func value(in bytes: [UInt8], from start: Int) -> Range<Int> {
    guard start < bytes.count, isQuote(bytes[start]) else {
      let end = bytes[min(start, bytes.count)...].firstIndex { isBlank($0) || isQuote($0) || $0 == UInt8(ascii: "&") }
      return start..<(end ?? max(start, bytes.count))
    }
    var end = start + 1
    while end < bytes.count, bytes[end] != bytes[start] { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
    return start..<min(end + 1, bytes.count)
  }

  private static func afterBlanks(in bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { !isBlank($0) } ?? bytes.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") }
}
