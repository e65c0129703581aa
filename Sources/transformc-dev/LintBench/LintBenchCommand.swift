import ArgumentParser
import Foundation

/// `transformc-dev bench-lint`: how long whole runs of linters take on the same files.
struct LintBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-lint", abstract: "Measure linting, beside other linters.",
    discussion:
      "Build transformc in release mode, and run it at the root of the repository. Whole processes; wall time, CPU time, peak memory.")

  @Option(help: "The program that is measured.")
  var program = ".build/release/transformc"

  @Option(help: "Counted runs of each program; the median is printed.")
  var runs = 5

  @Option(help: ArgumentHelp("What takes longer than this has no figures.", valueName: "seconds"))
  var limit = 120.0

  @Flag(help: "Leave out the other linters.")
  var alone = false

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw BenchmarkFailure(message: "there is no \(program): swift build -c release --product transformc")
    }
    try beside("1,000 files of 50 lines, plain SQL", LintCorpus("files", .plain, files: 1_000, lines: 50))
    try beside("One file of 100,000 lines, plain SQL", LintCorpus("one", .plain, files: 1, lines: 100_000))
    try growing("Procedures, Snowflake", .snowflakeProcedures, dialect: "snowflake")
    try growing("Procedures, PostgreSQL", .postgresProcedures, dialect: "postgres")
  }

  private func beside(_ title: String, _ corpus: LintCorpus) throws {
    try corpus.write()
    print("\n\(title) (\(corpus.byteCount) bytes)")
    LintTable(runs: runs, limit: limit).print([own("postgres")] + (alone ? [] : LintPeer.all), on: corpus)
  }

  /// A hundred files, a thousand, ten thousand.
  private func growing(_ title: String, _ content: SQLCorpus.Content, dialect: String) throws {
    print("\n\(title), files of about 50 lines")
    for count in [100, 1_000, 10_000] {
      let corpus = LintCorpus("\(content.rawValue)-\(count)", content, files: count, lines: 50)
      try corpus.write()
      LintTable(runs: runs, limit: limit).print([own(dialect).named("\(count) files, \(corpus.byteCount) bytes")], on: corpus)
    }
  }

  private func own(_ dialect: String) -> LintPeer {
    LintPeer("transformc, all rules", program, ["lint", "--dialect", dialect, "--preset", "strict"], takes: .folder)
  }
}
