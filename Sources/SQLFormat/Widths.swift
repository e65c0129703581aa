import SQLSyntax
import SourceText

/// How wide runs of tokens are on one line, and whether they can be on one.
///
/// All of it in sums up to each token, so that a group is measured in one step however long it is.
struct Widths {
  /// Where each token would begin if everything stood on one line.
  private var starts: [Int] = []
  private var lengths: [Int] = []
  /// The line breaks that must be, before each token and up to it, and in each token and up to it.
  private var breaksBefore: [Int32] = []
  private var breaksWithin: [Int32] = []
  /// The first token behind each that may begin a line.
  private var nextBreaks: [Int32] = []

  init(_ layout: borrowing Layout, kept: [Int32]) {
    let count = layout.end + 1
    for reserve in [count] {
      starts.reserveCapacity(reserve)
      lengths.reserveCapacity(reserve)
    }
    var position = 0
    var (before, within): (Int32, Int32) = (0, 0)
    var skip = -1
    for index in 0..<count {
      if index <= skip {
        append(position, 0, before, within)
        continue
      }
      let gap = layout.gaps[index]
      position += gap.width
      if gap.isHard { before += 1 }
      for remark in layout.remarks[index] {
        position += 1 + layout.columns(remark.start..<remark.end)
        if remark.isLine || !remark.trails || remark.spansLines { before += 1 }
      }
      let text = layout.bytes(of: index, kept: kept)
      if index < layout.end && layout.spansLines(text) { within += 1 }
      let length = layout.columns(text)
      append(position, length, before, within)
      position += length
      skip = Int(kept[index])
    }
    findBreaks(layout)
  }

  private mutating func append(_ position: Int, _ length: Int, _ before: Int32, _ within: Int32) {
    starts.append(position)
    lengths.append(length)
    breaksBefore.append(before)
    breaksWithin.append(within)
  }

  private mutating func findBreaks(_ layout: borrowing Layout) {
    nextBreaks = [Int32](repeating: Int32(layout.end), count: layout.end + 1)
    var next = Int32(layout.end)
    for index in stride(from: layout.end, through: 0, by: -1) {
      nextBreaks[index] = next
      if layout.gaps[index].isBreak || !layout.remarks.isEmpty(before: index) { next = Int32(index) }
    }
  }

  /// Columns from the first token to the last one, and on to where the line may be broken.
  func width(_ first: Int, _ last: Int) -> Int {
    let stop = max(last, Int(nextBreaks[last]) - 1)
    return starts[stop] + lengths[stop] - starts[first]
  }

  /// From a token to where the next line may begin.
  func widthOfItem(_ first: Int) -> Int { width(first, first) }

  func mustBreak(_ first: Int, _ last: Int) -> Bool {
    breaksBefore[last] > breaksBefore[first] || breaksWithin[last] > (first > 0 ? breaksWithin[first - 1] : 0)
  }
}

extension Layout {
  /// The bytes of a token, or of all that is kept with it.
  func bytes(of index: Int, kept: [Int32]) -> Range<Int> {
    let last = max(index, Int(kept[index]))
    let start = Int(script.tokens[index].start)
    return start..<max(start, script.tokens[last].end)
  }

  /// Characters, nearly: Unicode scalars.
  func columns(_ range: Range<Int>) -> Int {
    let bytes = script.file.bytes
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  func spansLines(_ range: Range<Int>) -> Bool {
    let bytes = script.file.bytes
    for index in range where bytes[index] == UInt8(ascii: "\n") { return true }
    return false
  }
}
