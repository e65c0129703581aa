import Foundation

/// CPU time of some work on this thread: the median of some rounds after two to warm up.
enum Measurement {
  static func seconds(rounds: Int = 15, _ work: () -> Void) -> Double {
    for _ in 0..<2 { work() }
    return median((0..<rounds).map { _ in cpuSeconds(work) })
  }

  static func median(_ seconds: [Double]) -> Double { seconds.sorted()[seconds.count / 2] }

  private static func cpuSeconds(_ work: () -> Void) -> Double {
    let start = BenchmarkClock.cpuSeconds()
    work()
    return BenchmarkClock.cpuSeconds() - start
  }
}
