import Foundation

/// How long the program takes to start, say its version and end.
struct StartUp {
  let program: String

  func print() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      Swift.print("\nStart-up: not available: there is no \(program)")
      return
    }
    let runs = try (0..<20).map { _ in try ProcessRun.of(program, ["version"]) }
    guard let failed = runs.first(where: { $0.status != 0 }) else { return print(runs) }
    throw BenchmarkFailure(message: "\(program) version ended with status \(failed.status)")
  }

  private func print(_ runs: [ProcessRun]) {
    let wall = Measurement.median(runs.map(\.wallSeconds)) * 1000
    let cpu = Measurement.median(runs.map(\.cpuSeconds)) * 1000
    Swift.print(String(format: "\nStart-up: `transformc version`, median of 20: %.1f ms, of which %.1f ms on the CPU", wall, cpu))
  }
}
