/// Myers' greedy search: for each number of edits, the farthest point that each diagonal reaches.
///
/// The work grows with the square of the edits. So a search ends after `limit` of them with the point that came farthest, and the next
/// begins there: texts that have little in common take time in proportion to their length, and their script may be longer than need be.
struct EditScript {
  private static let limit = 256

  private let old: [String]
  private let new: [String]
  /// A number for each different line, in the order of the lines: numbers are compared, not texts.
  private let oldNumbers: [Int]
  private let newNumbers: [Int]

  init(_ old: [String], _ new: [String]) {
    var numbers: [String: Int] = [:]
    func number(_ line: String) -> Int {
      let number = numbers[line] ?? numbers.count
      numbers[line] = number
      return number
    }
    self.old = old
    self.new = new
    oldNumbers = old.map(number)
    newNumbers = new.map(number)
  }

  func changes() -> [LineDiff.Change] {
    var changes: [LineDiff.Change] = []
    var point = (left: 0, right: 0)
    while point.left < old.count || point.right < new.count {
      let search = search(from: point)
      changes += walkBack(search)
      point = search.end
    }
    return changes
  }

  private struct Search {
    let start: (left: Int, right: Int)
    var end: (left: Int, right: Int)
    /// The farthest points before each further edit, to walk back along; lines from `start`, `limit + 1` is diagonal 0.
    var history: [[Int]] = []
  }

  private func search(from start: (left: Int, right: Int)) -> Search {
    var search = Search(start: start, end: start)
    let (width, height) = (old.count - start.left, new.count - start.right)
    let middle = Self.limit + 1
    var farthest = [Int](repeating: 0, count: 2 * middle + 1)
    for edits in 0...Self.limit {
      search.history.append(farthest)
      // Of points that came equally far the one that took as much from both sides.
      var best = (length: -1, leaning: 0)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let isDown = Self.goesDown(diagonal, edits, farthest)
        var left = isDown ? farthest[middle + diagonal + 1] : farthest[middle + diagonal - 1] + 1
        left += matches(from: start.left + left, start.right + left - diagonal)
        farthest[middle + diagonal] = left
        let right = left - diagonal
        guard left <= width, right <= height, (left + right, -abs(diagonal)) > (best.length, best.leaning) else { continue }
        best = (left + right, -abs(diagonal))
        search.end = (start.left + left, start.right + right)
      }
      if search.end == (old.count, new.count) { break }
    }
    return search
  }

  /// Whether the best way to a diagonal adds a line, rather than removing one.
  private static func goesDown(_ diagonal: Int, _ edits: Int, _ farthest: [Int]) -> Bool {
    let place = limit + 1 + diagonal
    return edits == 0 || diagonal == -edits || (diagonal != edits && farthest[place - 1] < farthest[place + 1])
  }

  private func matches(from left: Int, _ right: Int) -> Int {
    var count = 0
    while left + count < old.count, right + count < new.count, oldNumbers[left + count] == newNumbers[right + count] { count += 1 }
    return count
  }

  private func walkBack(_ search: Search) -> [LineDiff.Change] {
    var (left, right) = (search.end.left - search.start.left, search.end.right - search.start.right)
    var changes: [LineDiff.Change] = []
    for edits in search.history.indices.reversed() {
      let farthest = search.history[edits]
      let diagonal = left - right
      let isDown = Self.goesDown(diagonal, edits, farthest)
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let start = edits == 0 ? 0 : farthest[Self.limit + 1 + previous]
      let target = (left: start, right: edits == 0 ? 0 : start - previous)
      while left > target.left, right > target.right {
        (left, right) = (left - 1, right - 1)
        changes.append(.same(old[search.start.left + left]))
      }
      guard edits > 0 else { break }
      let line = isDown ? new[search.start.right + target.right] : old[search.start.left + target.left]
      changes.append(isDown ? .added(line) : .removed(line))
      (left, right) = target
    }
    return changes.reversed()
  }
}
