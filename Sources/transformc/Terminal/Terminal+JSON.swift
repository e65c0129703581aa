import Foundation

extension Terminal {
  /// A value as JSON: sorted keys, so that equal results are equal texts.
  func result(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    result(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}
