import Crypto

/// `h1:` and SHA-256 in hexadecimal. The tag names the way of hashing; a tag once released stays readable.
public enum ContentHash {
  public static let algorithm = "h1"

  public static func of(_ bytes: [UInt8]) -> String { "\(algorithm):" + hex(sha256(bytes)) }

  public static func of(_ text: String) -> String { of(Array(text.utf8)) }

  /// The first eight digits: enough to tell names apart.
  static func short(_ text: String) -> String { String(hex(sha256(Array(text.utf8))).prefix(8)) }

  private static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
    return Array(hasher.finalize())
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
