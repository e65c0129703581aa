import Foundation

/// A line of a table: `libpg_query raw parse      72.3 MB/s   4.3×`.
struct BenchmarkLine {
  let name: String
  let bytes: Int
  let seconds: Double
  /// How many times slower than ours.
  let ratio: Double?

  func print() {
    let speed = String(format: "%9.2f MB/s", Double(bytes) / seconds / 1e6)
    let ratio = ratio.map { String(format: "%8.1f×", $0) } ?? ""
    Swift.print("  \(name.padding(toLength: 44, withPad: " ", startingAt: 0))\(speed)\(ratio)")
  }
}
