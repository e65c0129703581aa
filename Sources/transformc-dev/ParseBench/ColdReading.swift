import Foundation
import SQLSyntax
import SourceDialects
import SourceText

/// The first parse of a process: its memory is new, and nothing is in the caches.
struct ColdReading {
  let path: String

  /// Prints the seconds of this process.
  func print() throws {
    let file = SourceFile(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
    let start = BenchmarkClock.cpuSeconds()
    let script = Script(grammar: .postgres)
    script.parse(file)
    Swift.print(BenchmarkClock.cpuSeconds() - start, script.tree.statements.count)
  }

  /// The median of seven processes.
  static func seconds(of path: String) throws -> Double {
    let seconds = try (0..<7).map { _ in
      let output = try Subprocess.output(of: Subprocess.current, ["bench-parse", "--cold", path])
      return output.split(separator: " ").first.flatMap { Double($0) } ?? .nan
    }
    return Measurement.median(seconds)
  }
}
