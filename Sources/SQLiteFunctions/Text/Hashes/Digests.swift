import Crypto

/// Digests of bytes.
enum Digests {
  static func md5(_ bytes: [UInt8]) -> [UInt8] { digest(Insecure.MD5(), bytes) }
  static func sha1(_ bytes: [UInt8]) -> [UInt8] { digest(Insecure.SHA1(), bytes) }

  /// SHA-2 of 256, 384 or 512 bits; nil for another size.
  static func sha2(_ bytes: [UInt8], bits: Int) -> [UInt8]? {
    switch bits {
    case 256: digest(SHA256(), bytes)
    case 384: digest(SHA384(), bytes)
    case 512: digest(SHA512(), bytes)
    default: nil
    }
  }

  private static func digest<Function: HashFunction>(_ function: Function, _ bytes: [UInt8]) -> [UInt8] {
    var function = function
    unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
    return Array(function.finalize())
  }
}
