import SQLSyntax
import SourceText

/// What stands between the tokens: the remarks before each, and the line ends.
struct Remarks {
  private(set) var all: [Remark] = []
  /// Before token `i`: `all[starts[i]..<starts[i + 1]]`.
  private var starts: [Int32] = [0]
  /// The line ends between what stands before a token and the token.
  private(set) var lineEnds: [Int32] = []
  /// The first token before which there is something that is neither blank nor a comment.
  private(set) var firstStray: Int?

  /// Of the tokens up to the end of the file, which is the last one.
  init(_ script: Script, end: Int) {
    var scanner = RemarkScanner(script.file.bytes, script.grammar)
    var position = 0
    lineEnds.reserveCapacity(end + 1)
    starts.reserveCapacity(end + 2)
    for index in 0...end {
      let token = script.tokens[index]
      let start = index == end ? script.file.bytes.count : Int(token.start)
      let isClean = scanner.scan(position..<max(position, start), into: &all)
      if !isClean && firstStray == nil { firstStray = index }
      if index == 0 && !all.isEmpty && all[0].lineEndsBefore == 0 { all[0].lineEndsBefore = 1 }
      lineEnds.append(Int32(scanner.lineEnds))
      starts.append(Int32(all.count))
      position = max(position, token.end)
    }
  }

  func range(before token: Int) -> Range<Int> { Int(starts[token])..<Int(starts[token + 1]) }

  subscript(token: Int) -> ArraySlice<Remark> { all[range(before: token)] }

  func isEmpty(before token: Int) -> Bool { starts[token] == starts[token + 1] }

  /// Gives the last remarks before a token to the one behind it.
  ///
  ///     a -- first        a, -- first
  ///     , b          →    b
  mutating func moveDown(_ count: Int, from token: Int) {
    starts[token + 1] -= Int32(count)
    separateLines(before: token + 1)
  }

  /// Gives the first remarks before a token to the one before it.
  mutating func moveUp(_ count: Int, from token: Int) {
    starts[token] += Int32(count)
    separateLines(before: token - 1)
  }

  /// Behind a line comment everything begins a line.
  private mutating func separateLines(before token: Int) {
    let range = range(before: token)
    for index in range.dropFirst() where all[index - 1].isLine && all[index].lineEndsBefore == 0 { all[index].lineEndsBefore = 1 }
  }
}
