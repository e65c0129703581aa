import Foundation
import Procedures
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// Compiling files of plain statements to one target, beside transpilers that read the same statements.
struct CompileBenchmark {
  let files: Int
  let runs: Int

  func run() throws {
    print("\nTranslating \(files) files of 50 lines, plain PostgreSQL to Snowflake and SQLite; CPU time of one thread")
    let corpus = SQLCorpus(.plain, fileCount: files, fileLines: 50)
    for target in ["snowflake", "sqlite"] {
      var times: [Double] = []
      for _ in 0..<runs { times.append(cpuSeconds { compile(corpus.files, target) }) }
      Median.line("transformc to \(target)", times.sorted()[runs / 2])
    }
    let folder = ".build/bench/compile"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, file) in corpus.files.enumerated() {
      try Data(file.bytes).write(to: URL(filePath: "\(folder)/\(String(format: "%05d", number)).sql"))
    }
    print("the peers: Scripts/bench-peers prepare; .build/bench/venv/bin/python Benchmarks/peers/transpile.py \(folder)")
  }

  private func cpuSeconds(_ work: () -> Void) -> Double {
    let start = BenchmarkClock.cpuSeconds()
    work()
    return BenchmarkClock.cpuSeconds() - start
  }

  private func compile(_ files: [SourceFile], _ target: String) {
    let script = Script(grammar: SourceDialect.postgres.grammar)
    for file in files {
      script.parse(file)
      _ = StatementCompiler(script: script, dialect: .postgres, database: Database(), target: target).statements()
    }
  }
}
