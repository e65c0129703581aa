import Foundation
import SourceText

/// A folder of generated files, each of whole statements and of about the given number of lines.
struct LintCorpus {
  let folder: String
  private let files: [SourceFile]
  var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }
  var fileCount: Int { files.count }

  init(_ name: String, _ content: SQLCorpus.Content, files count: Int, lines: Int) {
    folder = ".build/bench/lint/\(name)"
    files = SQLCorpus(content, fileCount: count, fileLines: lines).files
  }

  /// Replaces what was there.
  func write() throws {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for path in zip(paths, files) { try Data(path.1.bytes).write(to: URL(filePath: path.0)) }
  }

  var paths: [String] { files.indices.map { "\(folder)/\(String(format: "%05d", $0)).sql" } }
}
