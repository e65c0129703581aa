import Foundation

/// CPU time of some work on this thread: the median of some rounds. Before them the work is done for half a second, because a core that was
/// idle is slow for a while.
enum Measurement {
  static func seconds(rounds: Int = 15, _ work: () -> Void) -> Double {
    let start = BenchmarkClock.cpuSeconds()
    repeat { work() } while BenchmarkClock.cpuSeconds() - start < 0.5
    return median((0..<rounds).map { _ in cpuSeconds(work) })
  }

  static func median(_ seconds: [Double]) -> Double { seconds.sorted()[seconds.count / 2] }

  private static func cpuSeconds(_ work: () -> Void) -> Double {
    let start = BenchmarkClock.cpuSeconds()
    work()
    return BenchmarkClock.cpuSeconds() - start
  }
}
