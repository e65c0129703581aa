import Fixtures
import Foundation

/// A file that a stream's records are written to, in blocks.
struct RecordFile {
  let path: URL

  func write(_ stream: FixtureStream, from generator: FixtureGenerator) throws {
    try Data().write(to: path)
    let file = try FileHandle(forWritingTo: path)
    var buffer = RecordBuffer()
    for place in 0..<generator.places(of: stream) {
      generator.append(place: place, of: stream, to: &buffer)
      if buffer.bytes.count >= Self.blockSize { try flush(&buffer, to: file) }
    }
    try flush(&buffer, to: file)
    try file.close()
  }

  private func flush(_ buffer: inout RecordBuffer, to file: FileHandle) throws {
    try file.write(contentsOf: buffer.bytes)
    buffer.removeAll()
  }

  private static let blockSize = 1 << 20
}
