/// The word that was probably meant, for "did you mean"; nil when none is near.
///
///     closest(to: "qualty", among: ["quality", "unique"])   →   "quality"
///
/// Near is one mistake, and one more for every three letters. Letter case does not count; of equally near words the first wins.
public func closest(to word: String, among words: [String]) -> String? { closest(to: word, among: WordList(words)) }

public func closest(to word: String, among words: WordList) -> String? {
  var distance = EditDistance(to: word)
  var bound = min(max(1, distance.target.count / 3), distance.target.count - 1)
  var best: Int?
  for index in words.letters.indices where bound >= 0 {
    guard let mistakes = distance.mistakes(in: words.letters[index], atMost: bound) else { continue }
    best = index
    bound = mistakes - 1
  }
  return best.map { words.words[$0] }
}

/// Words that are compared with again and again.
public struct WordList: Sendable {
  public let words: [String]
  fileprivate let letters: [[UInt32]]

  public init(_ words: [String]) {
    self.words = words
    letters = words.map(WordList.letters)
  }

  /// In lower case.
  fileprivate static func letters(of word: String) -> [UInt32] { word.lowercased().unicodeScalars.map(\.value) }
}

/// How many letters to insert, drop, change or swap with their neighbour (optimal string alignment). The rows are used again from word
/// to word: a text full of mistakes asks a hundred words for each.
private struct EditDistance {
  let target: [UInt32]
  private var beforeLast: [Int]
  private var last: [Int]
  private var current: [Int]

  init(to text: String) {
    target = WordList.letters(of: text)
    beforeLast = Array(repeating: 0, count: target.count + 1)
    last = beforeLast
    current = beforeLast
  }

  /// Nil where there are more.
  mutating func mistakes(in word: [UInt32], atMost bound: Int) -> Int? {
    guard abs(word.count - target.count) <= bound else { return nil }
    for column in last.indices { last[column] = column }
    for row in word.indices {
      guard fill(row, word) <= bound else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    let mistakes = last[target.count]
    return mistakes <= bound ? mistakes : nil
  }

  /// The row of one more letter; its smallest number, below which no later one falls.
  ///
  /// (A swap reaches back two rows, but costs no less than a change in the row between.)
  private mutating func fill(_ row: Int, _ word: [UInt32]) -> Int {
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
}
