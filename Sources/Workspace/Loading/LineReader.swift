import Foundation
import SourceText

/// Reads a file line by line in bounded memory. A line is a range of `bytes`, good until the next line is asked for.
final class LineReader {
  /// Enough for any record that a database takes; a file without line ends must not fill the memory.
  private static let lineLimit = 64 << 20
  private static let chunkSize = 1 << 20

  let path: String
  /// The number, from 1, of the line that `next` returned last.
  private(set) var number = 0
  private(set) var bytes: [UInt8] = []

  private let handle: FileHandle
  private var position = 0
  private var isAtEnd = false

  /// `path` is shown; `url` is read.
  init(_ url: URL, path: String) throws(WorkspaceError) {
    self.path = path
    do { handle = try FileHandle(forReadingFrom: url) } catch {
      throw WorkspaceError(.unreadable, "the file cannot be read", path: path, help: "check that it is there, and its permissions")
    }
  }

  deinit { try? handle.close() }

  /// The next line without its line end; nil after the last.
  func next() throws(WorkspaceError) -> Range<Int>? {
    var searched = position
    while true {
      if let lineEnd = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) { return take(upTo: lineEnd, skipping: 1) }
      if isAtEnd { return position < bytes.count ? take(upTo: bytes.count, skipping: 0) : nil }
      searched = bytes.count - position
      try fill()
    }
  }

  private func take(upTo lineEnd: Int, skipping count: Int) -> Range<Int> {
    let line = position..<lineEnd
    position = lineEnd + count
    number += 1
    return number == 1 && bytes[line].starts(with: Self.byteOrderMark) ? line.dropFirst(3) : line
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Drops what was taken and reads on.
  private func fill() throws(WorkspaceError) {
    bytes.removeSubrange(..<position)
    position = 0
    guard bytes.count < Self.lineLimit else {
      throw WorkspaceError(
        .malformed, "the line is longer than \(Self.lineLimit >> 20) MiB", path: path,
        position: SourcePosition(line: number + 1, column: 1),
        help: "write one record per line")
    }
    do {
      let chunk = try handle.read(upToCount: Self.chunkSize) ?? Data()
      isAtEnd = chunk.isEmpty
      bytes += chunk
    } catch {
      throw WorkspaceError(.unreadable, "reading stopped after line \(number)", path: path, help: "check the disk and try again")
    }
  }

  /// The place of a byte of the current line, its column in characters.
  func place(of offset: Int, in line: Range<Int>) -> SourcePosition {
    let before = String(decoding: bytes[line.lowerBound..<min(max(offset, line.lowerBound), line.upperBound)], as: UTF8.self)
    return SourcePosition(line: number, column: before.count + 1)
  }
}
