import Foundation

/// The executable that was built with these tests, run in a folder of its own.
final class CommandLineTool {
  struct Answer {
    let code: Int32
    let output: String
    let complaint: String

    /// A document that was asked for with `--format json`.
    func document() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
    }
  }

  private let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "transformc-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(path, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ path: String, _ data: Data) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func run(_ arguments: String..., input: String = "") throws -> Answer {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let files = ["input", "output", "complaint"].map { folder.appending(path: ".\($0)") }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.dropFirst().map { try String(contentsOf: $0, encoding: .utf8) }
    return Answer(code: process.terminationStatus, output: texts[0], complaint: texts[1])
  }

  /// Beside the tests' own executable.
  private static var executable: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "transformc")
  }
}
