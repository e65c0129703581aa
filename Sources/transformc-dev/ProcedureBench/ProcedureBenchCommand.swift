import ArgumentParser
import Foundation
import PostgreSQLDriver

/// `transformc-dev bench-procedures`: compiling and running procedures, beside those who do the same.
struct ProcedureBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-procedures", abstract: "Measure compiling and running procedures, beside PL/pgSQL, sqlite3 and transpilers.",
    discussion: "Build in release mode, and run it at the root of the repository. Medians; ratios are of one run.")

  @Option(help: "A PostgreSQL database that may be written to, as a libpq URL.")
  var postgres: String

  @Option(help: "Rounds of the loop.")
  var rounds = 1_000_000

  @Option(help: "Rows that the statements work on.")
  var rows = 1_000_000

  @Option(help: "Runs of each; the median is printed.")
  var runs = 5

  func run() throws {
    let connection = try PostgreSQLConnection(postgres)
    try LoopBenchmark(rounds: rounds, runs: runs).run(connection)
    try StatementBenchmark(rows: rows, runs: runs).run(connection)
    try CompileBenchmark(files: 1_000, runs: runs).run()
  }
}
