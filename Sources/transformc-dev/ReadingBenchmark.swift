import Foundation
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText
import Workspace

/// Megabytes a second from bytes to tokens, to a tree, and to each target's form.
struct ReadingBenchmark {
  let project: Project
  private let rounds = 15
  /// Each source file this often: about six megabytes.
  private let copies = 250

  func run() {
    let sources = project.sources
    let bytes = sources.reduce(0) { $0 + $1.script.file.bytes.count } * copies
    print("\(sources.count * copies) files of \(bytes / sources.count / copies) bytes, one thread, CPU time")
    let scripts = sources.map { SQLSyntax.Script(grammar: $0.dialect.grammar) }
    report("tokenize", bytes) { for (script, source) in zip(scripts, sources) { script.tokenize(source.script.file) } }
    report("tokenize and parse", bytes) { for (script, source) in zip(scripts, sources) { script.parse(source.script.file) } }
    for target in ["postgres", "sqlite", "snowflake"] { compile(to: target) }
  }

  /// From a procedure's source to its text on a target.
  private func compile(to target: String) {
    let routines = project.desired.orderedRoutines
    let bytes = routines.reduce(0) { $0 + $1.source.text.utf8.count } * copies
    report("compile to \(target)", bytes) {
      for routine in routines { _ = SourceRoutine.compile(routine, target: target, opsSchema: "ops", catalogue: project.desired) }
    }
  }

  private func report(_ what: String, _ bytes: Int, _ work: () -> Void) {
    var seconds: [Double] = []
    for round in 0..<(rounds + 2) {
      let start = BenchmarkClock.cpuSeconds()
      for _ in 0..<copies { work() }
      if round >= 2 { seconds.append(BenchmarkClock.cpuSeconds() - start) }
    }
    let median = seconds.sorted()[rounds / 2]
    print("  \(what.padding(toLength: 24, withPad: " ", startingAt: 0)) \(String(format: "%8.1f", Double(bytes) / median / 1e6)) MB/s")
  }
}
