public import Foundation

/// Cuts a stream of bytes into messages, as the base protocol frames them:
///
///     Content-Length: 52\r\n
///     \r\n
///     {"jsonrpc":"2.0", …}
///
/// What is no frame is passed over up to the next header, so that one bad message does not end a session.
public struct MessageFramer: Sendable {
  public enum Frame: Equatable, Sendable {
    case message(Data)
    /// Bytes that were passed over, and why.
    case garbage(String)
  }

  /// A header is a few dozen bytes; what grows beyond this is none.
  private static let longestHeader = 16 * 1024
  /// A text of 512 MB, escaped: beyond it a length is taken for a mistake.
  private static let longestMessage = 1024 * 1024 * 1024

  private var buffer: [UInt8] = []
  /// Where the next frame begins: the buffer is cut only now and then.
  private var start = 0
  /// How far the header of that frame was looked through.
  private var searched = 0

  public init() {}

  public mutating func append(_ bytes: some Sequence<UInt8>) { buffer += bytes }

  /// The next frame; nil where more bytes are needed.
  public mutating func next() -> Frame? {
    guard let end = headerEnd() else { return tooLong() }
    guard let length = Self.length(in: buffer[start..<end]) else {
      drop(upTo: end)
      return .garbage("a header without a usable Content-Length")
    }
    guard buffer.count - end >= length else { return nil }
    let message = Data(buffer[end..<end + length])
    drop(upTo: end + length)
    return .message(message)
  }

  /// Behind the empty line.
  private mutating func headerEnd() -> Int? {
    var index = max(start, searched - 3)
    while index + 3 < buffer.count {
      if buffer[index] == 13, buffer[index + 1] == 10, buffer[index + 2] == 13, buffer[index + 3] == 10 { return index + 4 }
      index += 1
    }
    searched = buffer.count
    return nil
  }

  private mutating func tooLong() -> Frame? {
    guard buffer.count - start > Self.longestHeader else { return nil }
    drop(upTo: buffer.count)
    return .garbage("a header that does not end")
  }

  private mutating func drop(upTo end: Int) {
    start = end
    searched = end
    guard start > 1 << 16 || start == buffer.count else { return }
    buffer.removeFirst(start)
    (start, searched) = (0, 0)
  }

  /// The last header of that name, since what stands before it may be garbage.
  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    let name = "content-length:"
    let lines = String(decoding: header, as: UTF8.self).lowercased().split(whereSeparator: \.isNewline)
    guard let line = lines.last(where: { $0.contains(name) }), let range = line.range(of: name) else { return nil }
    guard let length = Int(line[range.upperBound...].trimmingCharacters(in: .whitespaces)) else { return nil }
    return (0...longestMessage).contains(length) ? length : nil
  }
}

/// A message with its header.
func framed(_ message: Data) -> Data { Data("Content-Length: \(message.count)\r\n\r\n".utf8) + message }
