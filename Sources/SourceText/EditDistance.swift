/// The word that was probably meant, for "did you mean"; nil when none is near.
///
///     closest(to: "qualty", among: ["quality", "unique"])   →   "quality"
///
/// Near is one mistake, and one more for every three letters. Letter case does not count; of equally near words the first wins.
public func closest(to word: String, among words: [String]) -> String? {
  let target = Array(word.lowercased())
  var best: (word: String, distance: Int)?
  for candidate in words {
    let distance = editDistance(target, Array(candidate.lowercased()))
    if distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  guard let best, best.distance <= max(1, target.count / 3), best.distance < target.count else { return nil }
  return best.word
}

/// How many letters to insert, drop, change or swap with their neighbour (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let change = last[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
