/// A file's name and its bytes, which are valid UTF-8 without NUL (`init(decoding:at:)` is the door).
public struct SourceFile: Sendable {
  /// As the user wrote it, or relative to the project: what messages show.
  public let path: String
  public let bytes: [UInt8]
  /// Where templates stood, in the order of the text.
  public let substitutions: [Substitution]
  /// Nil where nothing was put in.
  let originalBytes: [UInt8]?

  /// Text that is known to be good: a test's, or one that the program made.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  init(path: String, bytes: [UInt8], substitutions: [Substitution] = [], originalBytes: [UInt8]? = nil) {
    self.path = path
    self.bytes = bytes
    self.substitutions = substitutions
    self.originalBytes = originalBytes
  }

  /// Bytes from outside. A byte order mark is left out; invalid UTF-8 and NUL bytes are refused.
  public init(decoding bytes: [UInt8], at path: String) throws(DecodingFailure) {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let failure = DecodingFailure.first(in: bytes, path: path) { throw failure }
    self.init(path: path, bytes: mark == 0 ? bytes : Array(bytes.dropFirst(mark)))
  }

  public func text(_ range: SourceRange) -> String { String(decoding: bytes[range.bytes], as: UTF8.self) }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
