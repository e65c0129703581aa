/// The word that was probably meant, for "did you mean"; nil when none is near.
///
///     closest(to: "qualty", among: ["quality", "unique"])   →   "quality"
///
/// Near is one mistake, and one more for every three letters. Letter case does not count; of equally near words the first wins.
public func closest(to word: String, among words: [String]) -> String? {
  var distance = EditDistance(to: word)
  var bound = min(max(1, distance.target.count / 3), distance.target.count - 1)
  var best: String?
  for candidate in words where bound >= 0 {
    guard let mistakes = distance.mistakes(in: candidate, atMost: bound) else { continue }
    best = candidate
    bound = mistakes - 1
  }
  return best
}

/// How many letters to insert, drop, change or swap with their neighbour (optimal string alignment). The rows are used again from word
/// to word: a text full of mistakes asks a hundred words for each.
private struct EditDistance {
  let target: [UInt32]
  private var word: [UInt32] = []
  private var beforeLast: [Int]
  private var last: [Int]
  private var current: [Int]

  init(to text: String) {
    var letters: [UInt32] = []
    Self.read(text, into: &letters)
    target = letters
    beforeLast = Array(repeating: 0, count: letters.count + 1)
    last = beforeLast
    current = beforeLast
  }

  /// Nil where there are more.
  mutating func mistakes(in text: String, atMost bound: Int) -> Int? {
    guard text.utf8.count >= target.count - bound else { return nil }
    Self.read(text, into: &word)
    guard word.count <= target.count + bound else { return nil }
    for column in last.indices { last[column] = column }
    for row in word.indices {
      guard fill(row) <= bound else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    let mistakes = last[target.count]
    return mistakes <= bound ? mistakes : nil
  }

  /// The row of one more letter; its smallest number, below which no later one falls.
  ///
  /// (A swap reaches back two rows, but costs no less than a change in the row between.)
  private mutating func fill(_ row: Int) -> Int {
    current[0] = row + 1
    var least = row + 1
    for column in target.indices {
      let change = last[column] + (word[row] == target[column] ? 0 : 1)
      var distance = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, word[row] == target[column - 1], word[row - 1] == target[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current[column + 1] = distance
      least = min(least, distance)
    }
    return least
  }

  private static func read(_ text: String, into letters: inout [UInt32]) {
    letters.removeAll(keepingCapacity: true)
    for byte in text.utf8 {
      guard byte < 0x80 else { return readScalars(text, into: &letters) }
      letters.append(UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte))
    }
  }

  private static func readScalars(_ text: String, into letters: inout [UInt32]) {
    letters.removeAll(keepingCapacity: true)
    for scalar in text.lowercased().unicodeScalars { letters.append(scalar.value) }
  }
}
