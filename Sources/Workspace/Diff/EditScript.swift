/// Myers' greedy search: for each number of edits, the farthest point that each diagonal reaches.
struct EditScript {
  private let old: [String]
  private let new: [String]
  /// The farthest points before each further edit, to walk back along.
  private var history: [[Int: Int]] = []

  init(_ old: [String], _ new: [String]) {
    self.old = old
    self.new = new
  }

  mutating func changes() -> [LineDiff.Change] {
    search()
    return walkBack()
  }

  private mutating func search() {
    var farthest = [1: 0]
    for edits in 0...(old.count + new.count) {
      history.append(farthest)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let start = Self.goesDown(diagonal, edits, farthest) ? farthest[diagonal + 1, default: 0] : farthest[diagonal - 1, default: 0] + 1
        let end = start + matches(from: start, start - diagonal)
        farthest[diagonal] = end
        if end >= old.count, end - diagonal >= new.count { return }
      }
    }
  }

  /// Whether the best way to a diagonal adds a line, rather than removing one.
  private static func goesDown(_ diagonal: Int, _ edits: Int, _ farthest: [Int: Int]) -> Bool {
    diagonal == -edits || (diagonal != edits && farthest[diagonal - 1, default: -1] < farthest[diagonal + 1, default: -1])
  }

  private func matches(from left: Int, _ right: Int) -> Int {
    guard left < old.count, right < new.count, right >= 0 else { return 0 }
    return zip(old[left...], new[right...]).prefix { $0 == $1 }.count
  }

  private func walkBack() -> [LineDiff.Change] {
    var (left, right) = (old.count, new.count)
    var changes: [LineDiff.Change] = []
    for edits in history.indices.reversed() {
      let farthest = history[edits]
      let diagonal = left - right
      let isDown = Self.goesDown(diagonal, edits, farthest)
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let start = edits == 0 ? 0 : farthest[previous, default: 0]
      let target = (left: start, right: edits == 0 ? 0 : start - previous)
      while left > target.left, right > target.right {
        (left, right) = (left - 1, right - 1)
        changes.append(.same(old[left]))
      }
      guard edits > 0 else { break }
      changes.append(isDown ? .added(new[target.right]) : .removed(old[target.left]))
      (left, right) = target
    }
    return changes.reversed()
  }
}
