import ArgumentParser
import Foundation
import SQLSyntax
import SourceDialects
import SourceText

/// `transformc-dev bench-parse`: how fast SQL is read, and how fast others read the same.
struct ParseBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-parse", abstract: "Measure tokenizing and parsing, beside other parsers.",
    discussion: "Build in release mode, and run it at the root of the repository. CPU time of one thread, unless a line says otherwise.")

  @Option(help: "Files of 20 KB in the corpus.")
  var files = 300

  @Flag(help: "Leave out the other parsers.")
  var alone = false

  @Option(help: "The program whose start is timed.")
  var program = ".build/release/transformc"

  @Option(help: ArgumentHelp("Read one file once, and print the seconds: for a process that has done nothing else.", visibility: .hidden))
  var cold: String?

  func run() throws {
    if let cold { return try ColdReading(path: cold).print() }
    let folder = CorpusFolder(path: ".build/bench/corpus")
    let corpus = SQLCorpus(.plain, fileCount: files)
    try folder.write(corpus)
    Swift.print("\(corpus.files.count) files, \(corpus.byteCount) bytes of plain SQL; one thread, CPU time, median")
    fflush(nil)
    let own = ReadingSpeed(corpus: corpus, grammar: .postgres)
    let peers = alone ? [] : try PeerSpeed.all(reading: folder)
    PeerTable(own: own, cold: try ColdReading.seconds(of: folder.joined), peers: peers, bytes: corpus.byteCount).print()
    OwnTable(plain: corpus).print()
    LinearityTable(corpus: corpus).print()
    try StartUp(program: program).print()
  }
}
