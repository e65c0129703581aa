import Dispatch
import Foundation
import SQLSyntax
import SourceDialects
import SourceText

/// The speed as one file grows, as files become more, and with a script for each core.
struct LinearityTable {
  let corpus: SQLCorpus
  private static let workers = ProcessInfo.processInfo.activeProcessorCount

  func print() {
    Swift.print("\nOne file, CPU time")
    for size in [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] { oneFile(size) }
    let size = corpus.byteCount / corpus.files.count / 1000
    Swift.print("\nFiles of \(size) KB, wall time: one script, and a script for each of \(Self.workers) workers")
    for count in [1, 10, 100, 1_000, 10_000] { manyFiles(count) }
  }

  /// The statements of the corpus, over and over; a small file is read often enough to be timed.
  private func oneFile(_ size: Int) {
    let file = SourceFile(path: "grown.sql", text: text(of: size))
    let script = Script(grammar: .postgres)
    let repetitions = max(1, 2_000_000 / size)
    let seconds = Measurement.seconds(rounds: size > 10_000_000 ? 3 : 9) { for _ in 0..<repetitions { script.parse(file) } }
    BenchmarkLine(name: "\(file.bytes.count) bytes", bytes: file.bytes.count * repetitions, seconds: seconds, ratio: nil).print()
  }

  private func text(of size: Int) -> String {
    let smallest = SQLCorpus(.plain, fileCount: 1, fileSize: min(size, 20_000), seed: 7)
    guard size > 20_000 else { return smallest.joined.text }
    let whole = corpus.files.map(\.text)
    var text = ""
    var index = 0
    while text.utf8.count < size {
      text += whole[index % whole.count]
      index += 1
    }
    return text
  }

  private func manyFiles(_ count: Int) {
    let files = (0..<count).map { corpus.files[$0 % corpus.files.count] }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    let alone = Self.wallSeconds { Self.read(files, worker: 0, of: 1) }
    let together = Self.wallSeconds {
      DispatchQueue.concurrentPerform(iterations: Self.workers) { Self.read(files, worker: $0, of: Self.workers) }
    }
    let figures = String(format: "%8.1f MB/s %8.1f MB/s", Double(bytes) / alone / 1e6, Double(bytes) / together / 1e6)
    Swift.print("  \("\(count) files".padding(toLength: 34, withPad: " ", startingAt: 0))\(figures)")
  }

  /// A worker's share: a script of its own, and every so many files one of them.
  private static func read(_ files: [SourceFile], worker: Int, of workers: Int) {
    let script = Script(grammar: .postgres)
    for index in stride(from: worker, to: files.count, by: workers) { script.parse(files[index]) }
  }

  /// The median of three rounds, after one to warm up.
  private static func wallSeconds(_ work: () -> Void) -> Double {
    work()
    return Measurement.median((0..<3).map { _ in BenchmarkClock.seconds(work) })
  }
}
