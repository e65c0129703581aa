import Fixtures
import Foundation

/// Generated calls in a folder of their own.
struct BenchmarkData {
  let calls: Int
  let directory: URL

  init(calls: Int) throws {
    self.calls = calls
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("transformc-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let file = RecordFile(path: directory.appending(path: FixtureStream.calls.fileName))
    try file.write(.calls, from: FixtureGenerator(calls: calls))
  }

  func remove() { try? FileManager.default.removeItem(at: directory) }
}
