import Foundation
import SQLSyntax
import SourceDialects

/// Our own speed and memory: both source dialects, plain statements and annotated procedures.
struct OwnTable {
  let plain: SQLCorpus

  func print() {
    Swift.print("\nBoth source dialects: tokens, tokens and tree, bytes of both for each byte of source")
    row("snowflake, plain", plain, .snowflake)
    row("snowflake, annotated procedures", SQLCorpus(.snowflakeProcedures, fileCount: plain.files.count), .snowflake)
    row("postgres, plain", plain, .postgres)
    row("postgres, annotated procedures", SQLCorpus(.postgresProcedures, fileCount: plain.files.count), .postgres)
  }

  private func row(_ name: String, _ corpus: SQLCorpus, _ grammar: Grammar) {
    let speed = ReadingSpeed(corpus: corpus, grammar: grammar)
    let megabytes = Double(corpus.byteCount) / 1e6
    let figures = String(
      format: "%8.1f MB/s %8.1f MB/s %6.2f", megabytes / speed.tokenizing, megabytes / speed.parsing,
      Double(speed.memory) / Double(corpus.byteCount))
    Swift.print("  \(name.padding(toLength: 34, withPad: " ", startingAt: 0))\(figures)  \(Self.summary(speed.count))")
  }

  private static func summary(_ count: StatementCount) -> String {
    "\(count.statements) statements, \(count.opaque) opaque, \(count.syntaxErrors) errors"
  }
}
