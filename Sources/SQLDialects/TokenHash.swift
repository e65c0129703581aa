import Crypto

/// Hashes over canonical tokens, with the algorithm's version in front: `h1:` is SHA-256 in hexadecimal.
public enum TokenHash {
  public static func of(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    return "h1:"
      + hash.finalize().map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
