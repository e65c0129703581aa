import Foundation
import SourceText

/// A folder that holds a corpus for other programs: a file for each of its files, and all of them joined.
struct CorpusFolder {
  let path: String
  var joined: String { "\(path)/joined/all.sql" }

  /// Replaces what was there.
  func write(_ corpus: SQLCorpus) throws {
    try write(corpus.files)
    try FileManager.default.createDirectory(atPath: "\(path)/joined", withIntermediateDirectories: true)
    try Data(corpus.joined.bytes).write(to: URL(filePath: joined))
  }

  /// Replaces what was there by these files alone.
  func write(_ files: [SourceFile]) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (index, file) in files.enumerated() {
      try Data(file.bytes).write(to: URL(filePath: "\(path)/\(String(format: "%04d", index)).sql"))
    }
  }
}
