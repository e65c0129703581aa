import Foundation

/// A linter and how it is called.
struct LintPeer {
  /// What it is given behind its own arguments.
  enum Input { case folder, paths }

  let name: String
  let program: String
  let arguments: [String]
  let input: Input
  /// It is so slow that it is measured on this many files of a corpus of many, and the figures are multiplied.
  let sample: Int

  init(_ name: String, _ program: String, _ arguments: [String], takes input: Input, sample: Int = .max) {
    self.name = name
    self.program = program
    self.arguments = arguments
    self.input = input
    self.sample = sample
  }

  func named(_ name: String) -> LintPeer { LintPeer(name, program, arguments, takes: input, sample: sample) }

  /// Those that `Scripts/bench-peers prepare` gets. Each with all its rules, both cores, and no file left out for its size.
  static let all = [
    LintPeer("squawk", tool("squawk"), [], takes: .paths),
    LintPeer("sqruff", tool("sqruff"), ["lint", "--dialect", "postgres"], takes: .folder),
    LintPeer(
      "sqlfluff", tool("sqlfluff"), ["lint", "--dialect", "postgres", "--processes", "2", "--config", "Benchmarks/peers/sqlfluff.cfg"],
      takes: .paths, sample: 40),
  ]

  private static func tool(_ name: String) -> String { ".build/bench/venv/bin/\(name)" }

  func arguments(for corpus: LintCorpus) -> [String] {
    if sample < corpus.fileCount { return arguments + corpus.paths.prefix(sample) }
    return arguments + (input == .folder ? [corpus.folder] : corpus.paths)
  }

  /// How much of the corpus it is given.
  func share(of corpus: LintCorpus) -> Double { Double(min(sample, corpus.fileCount)) / Double(corpus.fileCount) }
}
