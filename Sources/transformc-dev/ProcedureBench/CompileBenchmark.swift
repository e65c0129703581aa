import Foundation
import Procedures
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// Compiling procedure files to one target, beside transpilers that are given the plain statements of the same files.
struct CompileBenchmark {
  let files: Int
  let runs: Int

  func run() throws {
    print("\n\(files) files of about 50 lines, PostgreSQL to another target; CPU time of one thread")
    let corpus = CompileCorpus(fileCount: files, lines: 50)
    let folder = CorpusFolder(path: ".build/bench/compile")
    try folder.write(corpus.statements)
    for target in ["snowflake", "sqlite"] {
      let own = try seconds(to: target, corpus)
      Median.line("transformc to \(target), procedures", own)
      for peer in try PeerSpeed.all(translating: folder, to: target) { peer.printLine(beside: own) }
    }
    print("\nTo snowflake, by the number of files")
    for count in [10, 100, 1_000, 10_000] {
      let seconds = try seconds(to: "snowflake", CompileCorpus(fileCount: count, lines: 50))
      print("  \(String(format: "%6d files %9.3f ms each", count, seconds * 1_000 / Double(count)))")
    }
  }

  private func seconds(to target: String, _ corpus: CompileCorpus) throws -> Double {
    let database = database(of: corpus.definitions)
    var times: [Double] = []
    for _ in 0..<runs {
      let start = BenchmarkClock.cpuSeconds()
      try compile(corpus.procedures, database, target)
      times.append(BenchmarkClock.cpuSeconds() - start)
    }
    return times.sorted()[runs / 2]
  }

  private func database(of file: SourceFile) -> Database {
    let script = Script(grammar: SourceDialect.postgres.grammar)
    script.parse(file)
    var builder = DatabaseBuilder()
    builder.add(script, .postgres)
    return builder.database
  }

  private func compile(_ files: [SourceFile], _ database: Database, _ target: String) throws {
    let script = Script(grammar: SourceDialect.postgres.grammar)
    for file in files {
      script.parse(file)
      let model = SemanticModel(script: script, dialect: .postgres, catalogue: database)
      _ = try BenchmarkProcedure.compiled(script, model, target)
    }
  }
}
