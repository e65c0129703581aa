/// What the digests of one word size do.
struct SHA2Rounds<Word: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  /// Two turns and a third; in the schedule the third is a shift.
  typealias Turns = (Word, Word, Word)

  let constants: [Word]
  let schedule: [Turns]
  let sums: [Turns]

  func digest(_ message: [UInt8], _ initial: [Word]) -> [UInt8] {
    var state = initial
    let size = Word.bitWidth * 2
    for block in HashPadding.blocks(message, size: size, isBigEndian: true) { process(block, &state) }
    return HashPadding.bytes(state)
  }

  private func process(_ block: ArraySlice<UInt8>, _ state: inout [Word]) {
    var words = HashPadding.words(block, Word.self)
    for place in 16..<constants.count {
      words.append(words[place - 16] &+ scheduled(words[place - 15], schedule[0]) &+ words[place - 7] &+ scheduled(words[place - 2], schedule[1]))
    }
    var s = state
    for (word, constant) in zip(words, constants) {
      let first = s[7] &+ sum(s[4], sums[1]) &+ ((s[4] & s[5]) ^ (~s[4] & s[6])) &+ constant &+ word
      let second = sum(s[0], sums[0]) &+ ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))
      s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for place in 0..<8 { state[place] = state[place] &+ s[place] }
  }

  private func turned(_ word: Word, _ bits: Word) -> Word { word >> bits | word << (Word(Word.bitWidth) - bits) }
  private func scheduled(_ word: Word, _ turns: Turns) -> Word { turned(word, turns.0) ^ turned(word, turns.1) ^ word >> turns.2 }
  private func sum(_ word: Word, _ turns: Turns) -> Word { turned(word, turns.0) ^ turned(word, turns.1) ^ turned(word, turns.2) }
}
