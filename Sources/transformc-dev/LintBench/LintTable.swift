import Foundation

/// A line for each linter, with the ratio of its wall time to the first one's.
///
///     squawk                          0.62 s    1.20 s CPU     95 MB    3.1×
struct LintTable {
  let runs: Int
  let limit: Double

  func print(_ peers: [LintPeer], on corpus: LintCorpus) {
    var own: Double?
    for peer in peers {
      guard FileManager.default.isExecutableFile(atPath: peer.program) else {
        Swift.print("  \(peer.name): not available: Scripts/bench-peers prepare gets it")
        continue
      }
      do { own = try line(peer, corpus, own: own) } catch { Swift.print("  \(peer.name): \(reason(error))") }
      fflush(nil)
    }
  }

  /// Prints the line; gives back the first linter's seconds.
  private func line(_ peer: LintPeer, _ corpus: LintCorpus, own: Double?) throws(ProcessRun.Failure) -> Double {
    let figures = try measure(peer, corpus)
    let share = peer.share(of: corpus)
    let wall = Measurement.median(figures.map(\.wallSeconds)) / share
    let cpu = Measurement.median(figures.map(\.cpuSeconds)) / share
    let text = String(format: "%9.3f s %9.3f s CPU %6d MB", wall, cpu, (figures.map(\.peakBytes).max() ?? 0) / 1_000_000)
    let ratio = own.map { String(format: "%8.1f×", wall / $0) } ?? ""
    let note = share == 1 ? "" : "   (\(peer.sample) files, times \(corpus.fileCount / peer.sample))"
    Swift.print("  \(peer.name.padding(toLength: 34, withPad: " ", startingAt: 0))\(text)\(ratio)\(note)")
    return own ?? wall
  }

  /// One run to warm up; one alone for what takes long.
  private func measure(_ peer: LintPeer, _ corpus: LintCorpus) throws(ProcessRun.Failure) -> [ProcessRun] {
    let arguments = peer.arguments(for: corpus)
    let first = try ProcessRun.of(peer.program, arguments, atMost: limit)
    guard (0...1).contains(first.status) else { throw .ended(status: first.status) }
    if first.wallSeconds > 10 { return [first] }
    var figures: [ProcessRun] = []
    for _ in 0..<runs { figures.append(try ProcessRun.of(peer.program, arguments, atMost: limit)) }
    return figures
  }

  private func reason(_ failure: ProcessRun.Failure) -> String {
    switch failure {
    case .didNotStart(let program): "not available: \(program) does not start"
    case .ended(let status): "ended with status \(status)"
    case .tookLongerThan(let seconds): "not ended after \(Int(seconds)) s"
    }
  }
}
