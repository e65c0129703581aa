import Foundation

/// Runs another program to its end.
enum Subprocess {
  /// This program.
  static var current: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

  /// What it printed; its messages go where ours go.
  static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkFailure(message: "\(program) ended with status \(process.terminationStatus)")
    }
    return String(decoding: output, as: UTF8.self)
  }
}
