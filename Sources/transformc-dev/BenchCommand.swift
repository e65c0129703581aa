import ArgumentParser
import Foundation
import Workspace

/// `transformc-dev bench`: the figures of `Benchmarks/README.md`, measured in one run.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure reading, compiling, loading and running.",
    discussion: "Build in release mode. Reading and compiling are CPU time, medians of 15; loading and running are wall time.")

  @Option(help: "Calls to load and run.")
  var calls = 1_000_000

  @Option(help: "A PostgreSQL server where a database may be made, as a libpq URL.")
  var postgres: String?

  @Flag(help: "Leave out loading and running.")
  var readingOnly = false

  func run() throws {
    let configuration = try Configuration.load(from: FileManager.default.currentDirectoryPath, environment: [:])
    let project = try Project.open(configuration)
    ReadingBenchmark(project: project).run()
    if readingOnly { return }
    let data = try BenchmarkData(calls: calls)
    defer { data.remove() }
    try RunningBenchmark(project: project, data: data).runOnSQLite()
    if let postgres { try RunningBenchmark(project: project, data: data).run(onPostgreSQL: postgres) }
  }
}
