import ArgumentParser
import Differential
import Foundation
import PostgreSQLDriver

/// `transformc-dev differential`: runs cases on SQLite and PostgreSQL and shows what differs.
struct DifferentialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "differential", abstract: "Compare what cases give on SQLite and PostgreSQL, cell by cell.",
    discussion: "A page's folder names its dialect: Tests/DifferentialTests/Cases/postgres/text.md.")

  @Option(help: "A PostgreSQL database that may be written to, as a libpq URL.")
  var postgres: String

  @Option(name: [.customShort("e"), .long], help: "An expression of --dialect instead of pages.")
  var expression: [String] = []

  @Option(help: "The dialect of --expression and --random.")
  var dialect = "postgres"

  @Option(help: "How many generated expressions to try.")
  var random: Int?

  @Option(help: "How many generated queries of PostgreSQL to try.")
  var queries: Int?

  @Option(help: "The seed of what is generated; without one another each time.")
  var seed: UInt64?

  @Argument(help: "Markdown pages, or folders of them.")
  var pages: [String] = []

  func run() throws {
    if let random { return try tryRandom(random) }
    var tally = DifferentialTally(runner: try DifferentialRunner(try PostgreSQLConnection(postgres)))
    for text in expression { try tally.run(ExpressionCase(page: "", line: 0, heading: "", dialect: dialect, source: text)) }
    for path in try pages.flatMap(files) { for test in try cases(path) { try tally.run(test) } }
    print(tally.summary)
    if tally.hasDifferences { throw ExitCode(1) }
  }

  private func tryRandom(_ count: Int) throws {
    let seed = seed ?? UInt64.random(in: 1...999_999)
    print("seed \(seed)")
    guard var run = try RandomRun(try PostgreSQLConnection(postgres), dialect: dialect, seed: seed) else {
      throw ValidationError("nothing is generated in '\(dialect)'")
    }
    let time = try ContinuousClock().measure {
      try run.tryExpressions(count) { print($0) }
      if dialect == "postgres" { try run.tryQueries(queries ?? count / 20) { print($0) } }
    }
    print(run.summary)
    print("\(time.formatted(.units(allowed: [.seconds])))")
    if !run.findings.isEmpty { throw ExitCode(1) }
  }

  private func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".md") }.sorted().map { "\(path)/\($0)" }
  }

  private func cases(_ path: String) throws -> [ExpressionCase] {
    let dialect = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
    return CasePage(path: path, text: try String(contentsOfFile: path, encoding: .utf8)).expressionCases(dialect: dialect)
  }
}

/// Counts verdicts and prints what differs.
struct DifferentialTally {
  let runner: DifferentialRunner
  private var counts: [String: Int] = [:]

  init(runner: DifferentialRunner) { self.runner = runner }

  mutating func run(_ test: ExpressionCase) throws {
    switch try runner.verdict(of: test) {
    case .agrees: counts["agree", default: 0] += 1
    case .refused: counts["refused as stated", default: 0] += 1
    case .skipped: counts["not compared", default: 0] += 1
    case .differs(let lines):
      counts["differ", default: 0] += 1
      print("\(test.page):\(test.line): \(test.text)")
      for line in lines { print("    \(line)") }
    }
  }

  var hasDifferences: Bool { counts["differ"] != nil }

  var summary: String { counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ") }
}
