import Foundation

/// Median seconds of some runs.
enum Median {
  static func seconds(_ runs: Int, _ work: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<max(1, runs) { times.append(try BenchmarkClock.seconds(work)) }
    return times.sorted()[times.count / 2]
  }

  /// Of two that take turns, so that what else the machine does falls on both; every second time the other one begins.
  static func alternating(
    _ runs: Int, before: () throws -> Void = {}, _ first: () throws -> Void, _ second: () throws -> Void
  ) rethrows -> (Double, Double) {
    var (ofFirst, ofSecond) = ([Double](), [Double]())
    for run in 0..<max(1, runs) {
      try before()
      if run.isMultiple(of: 2) { ofFirst.append(try BenchmarkClock.seconds(first)) }
      ofSecond.append(try BenchmarkClock.seconds(second))
      if !run.isMultiple(of: 2) { ofFirst.append(try BenchmarkClock.seconds(first)) }
    }
    return (ofFirst.sorted()[ofFirst.count / 2], ofSecond.sorted()[ofSecond.count / 2])
  }

  static func line(_ name: String, _ seconds: Double, beside other: Double? = nil) {
    let ratio = other.map { String(format: "   %.2fx", seconds / $0) } ?? ""
    print("\(name.padding(toLength: 44, withPad: " ", startingAt: 0)) \(String(format: "%8.3f s", seconds))\(ratio)")
  }
}
