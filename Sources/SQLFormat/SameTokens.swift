import SQLSyntax
import SourceText

/// Whether a text has the tokens and the remarks of a script: then it means the same.
struct SameTokens {
  private let script: Script
  private let end: Int
  private let remarks: Remarks
  private let other: Script

  init(_ script: Script, end: Int) {
    self.script = script
    self.end = end
    remarks = Remarks(script, end: end)
    other = Script(grammar: script.grammar)
  }

  func holds(for bytes: [UInt8]) -> Bool { isSame(bytes, 0...end, remarks) }

  /// Which of the runs of tokens are not written as they were. `moved` are the remarks where the layout put them: one may have gone from
  /// the end of a run to the beginning of the next.
  func failing(_ runs: [(tokens: ClosedRange<Int>, text: ArraySlice<UInt8>)], moved: Remarks) -> [Bool] {
    runs.map { !isSame(Array($0.text), $0.tokens, moved) }
  }

  private func isSame(_ bytes: [UInt8], _ range: ClosedRange<Int>, _ remarks: Remarks) -> Bool {
    other.tokenize(SourceFile(path: script.file.path, text: String(decoding: bytes, as: UTF8.self)))
    let tokens = range.clamped(to: 0...max(0, end - 1))
    let count = range.lowerBound == end || end == 0 ? 0 : tokens.count
    guard other.scriptTokenCount - 4 == count else { return false }
    for index in 0..<count where !isSame(tokens.lowerBound + index, index) { return false }
    return hasSameRemarks(range, remarks)
  }

  private func isSame(_ index: Int, _ otherIndex: Int) -> Bool {
    let (token, copy) = (script.tokens[index], other.tokens[otherIndex])
    guard token.kind == copy.kind, token.length == copy.length else { return false }
    let ignoresCase = token.kind.isWord && token.kind != .quotedIdentifier
    for offset in 0..<token.length {
      let (a, b) = (script.file.bytes[Int(token.start) + offset], other.file.bytes[Int(copy.start) + offset])
      if a != b && !(ignoresCase && isLetter(a) && a ^ b == 0x20) { return false }
    }
    return true
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The same remarks in the same order, each annotation at its token.
  private func hasSameRemarks(_ range: ClosedRange<Int>, _ remarks: Remarks) -> Bool {
    let copies = Remarks(other, end: other.scriptTokenCount - 4)
    guard copies.firstStray == nil else { return false }
    let own = Self.placed(remarks, script, range)
    let written = Self.placed(copies, other, 0...max(0, other.scriptTokenCount - 4))
    guard own.count == written.count else { return false }
    for (mine, copy) in zip(own, written) {
      guard text(mine.remark, script) == text(copy.remark, other) else { return false }
      guard mine.remark.isAnnotation else { continue }
      guard mine.remark.trails == copy.remark.trails, mine.token - range.lowerBound == copy.token else { return false }
    }
    return true
  }

  private struct Placed {
    let remark: Remark
    /// The token that follows; of what trails, a comma or a semicolon is not counted.
    let token: Int
  }

  private static func placed(_ remarks: Remarks, _ script: Script, _ range: ClosedRange<Int>) -> [Placed] {
    var placed: [Placed] = []
    for index in range {
      for remark in remarks[index] {
        var token = index
        while remark.trails, script.tokens[token].kind == .comma || script.tokens[token].kind == .semicolon { token += 1 }
        placed.append(Placed(remark: remark, token: token))
      }
    }
    return placed
  }

  private func text(_ remark: Remark, _ script: Script) -> ArraySlice<UInt8> { script.file.bytes[remark.start..<remark.end] }
}
