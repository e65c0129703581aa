/// Why bytes are no source text: the first offending byte and its place.
public struct DecodingFailure: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case invalidUTF8(UInt8)
    case nul
    case tooLarge
  }

  public let path: String
  public let cause: Cause
  /// Both from 1; the column counts bytes, since the line cannot be decoded.
  public let line: Int
  public let column: Int

  public var message: String {
    switch cause {
    case .invalidUTF8(let byte):
      "byte 0x\(String(byte, radix: 16, uppercase: true)) is not valid UTF-8: save the file as UTF-8"
    case .nul: "the file holds a NUL byte: it is binary or UTF-16; save it as UTF-8"
    case .tooLarge: "the file is larger than 2 GiB: split it"
    }
  }

  static func first(in bytes: [UInt8], path: String) -> DecodingFailure? {
    if bytes.count > Int(Int32.max) { return DecodingFailure(path: path, cause: .tooLarge, line: 1, column: 1) }
    if let nul = bytes.firstIndex(of: 0) { return failure(.nul, at: nul, in: bytes, path: path) }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    let index = firstInvalidByte(in: bytes)
    return failure(.invalidUTF8(bytes[index]), at: index, in: bytes, path: path)
  }

  private static func failure(_ cause: Cause, at index: Int, in bytes: [UInt8], path: String) -> DecodingFailure {
    let before = bytes[..<index]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.count(where: { $0 == UInt8(ascii: "\n") }) + 1
    return DecodingFailure(path: path, cause: cause, line: line, column: index - lineStart + 1)
  }

  /// Only called when there is one.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .error: return min(position, bytes.count - 1)
      case .emptyInput: return max(0, bytes.count - 1)
      }
    }
  }
}
