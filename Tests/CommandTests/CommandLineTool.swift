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

  let folder: URL
  private let name: String

  /// `name` is the executable's.
  init(_ files: [String: String] = [:], name: String = "transformc") throws {
    self.name = name
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

  /// A file of the folder; nil where there is none.
  func text(_ path: String) -> String? { try? String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }

  func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)[.posixPermissions] as? Int
  }

  func setPermissions(_ path: String, _ permissions: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder.appending(path: path).path)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }

  /// `directory` is the folder to run in, where that is not the tool's own.
  func run(_ arguments: String..., input: String = "", directory: URL? = nil) throws -> Answer {
    try run(arguments, input: input, directory: directory)
  }

  func run(_ arguments: [String], input: String = "", directory: URL? = nil) throws -> Answer {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory ?? folder
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
  private var executable: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
  }
}
