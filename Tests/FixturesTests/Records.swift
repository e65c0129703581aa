import Fixtures
import Foundation
import Testing

/// All bytes of a stream.
func records(of stream: FixtureStream, calls: Int, seed: UInt64) -> [UInt8] {
  let generator = FixtureGenerator(calls: calls, seed: seed)
  var buffer = RecordBuffer()
  for place in 0..<generator.places(of: stream) { generator.append(place: place, of: stream, to: &buffer) }
  return buffer.bytes
}

/// The lines of a stream, parsed; a line that is no JSON object fails the test.
func parsedRecords(of stream: FixtureStream, calls: Int, seed: UInt64 = 1) throws -> [[String: Any]] {
  try records(of: stream, calls: calls, seed: seed).split(separator: UInt8(ascii: "\n")).map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }
}

extension [String: Any] {
  /// The record inside the loader's envelope.
  var data: [String: Any] { self["_airbyte_data"] as? [String: Any] ?? [:] }

  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}
