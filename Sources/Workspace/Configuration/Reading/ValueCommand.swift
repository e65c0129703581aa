import Foundation

/// A program that prints a value, run without a shell: its words are its arguments as they stand.
struct ValueCommand {
  struct Failure: Error {
    let message: String
  }

  let words: [String]
  let environment: [String: String]
  let directory: String

  /// What it writes to standard output. It reads nothing, and what it says beside that is not shown: it may hold the value.
  func output() throws(Failure) -> String {
    let process = Process()
    process.executableURL = URL(filePath: try executable())
    process.arguments = Array(words.dropFirst())
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: directory, directoryHint: .isDirectory)
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    return try run(process, pipe)
  }

  private func run(_ process: Process, _ pipe: Pipe) throws(Failure) -> String {
    do { try process.run() } catch { throw Failure(message: "cannot be run") }
    let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(message: "ended with \(process.terminationStatus)")
    }
    guard let text = String(data: data, encoding: .utf8) else { throw Failure(message: "printed no UTF-8 text") }
    return text
  }

  /// A word with a slash is a path; any other is looked for along `PATH`, as a shell does.
  private func executable() throws(Failure) -> String {
    let name = words[0]
    guard !name.contains("/") else { return URL(filePath: name, relativeTo: URL(filePath: directory, directoryHint: .isDirectory)).path }
    let folders = environment["PATH", default: "/usr/local/bin:/usr/bin:/bin"].split(separator: ":")
    if let found = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) { return found }
    throw Failure(message: "is not installed: no such program in PATH")
  }
}
