import SQLDialects

/// Hashes of texts as they stand, by the same algorithm as those of tokens. The tag names the way of hashing; a tag once
/// released stays readable.
public enum ContentHash {
  public static let algorithm = "h1"

  public static func of(_ text: String) -> String { TokenHash.of(Array(text.utf8)) }

  /// The first eight digits: enough to tell names apart.
  static func short(_ text: String) -> String { String(of(text).dropFirst(algorithm.utf8.count + 1).prefix(8)) }
}
