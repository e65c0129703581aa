import Foundation

/// A value as JSON.
public enum JSONText {
  /// Indented, with sorted keys, so that equal values are equal texts; a line end follows.
  public static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
