import SQLSyntax
import SourceText

/// Writes the tokens with the gaps of a layout between them.
struct Writer {
  private let layout: Layout
  private let widths: Widths
  /// The last of the tokens that are kept together, by the first; -1 elsewhere.
  private let kept: [Int32]
  private let lineEnd: [UInt8]
  private(set) var output: [UInt8] = []
  /// Where each token ends in the output.
  private(set) var ends: [Int] = []
  /// The width of the line so far, and its indent.
  private var column = 0
  private var margin = 0
  private var isAtLineStart = true
  private var nextGroup = 0
  private var open: [OpenGroup] = []
  /// Of each group that was opened.
  private var states: [OpenGroup]
  /// The margin of the statement.
  private var base = 0

  private struct OpenGroup {
    var last = -1
    var isBroken = false
    var indent = 0
  }

  init(_ layout: Layout) {
    var kept = [Int32](repeating: -1, count: layout.end + 1)
    for range in layout.kept { kept[range.lowerBound] = Int32(range.upperBound) }
    self.kept = kept
    self.layout = layout
    widths = Widths(layout, kept: kept)
    lineEnd = layout.lineEnd
    states = [OpenGroup](repeating: OpenGroup(), count: layout.groups.count)
    output.reserveCapacity(layout.script.file.bytes.count * 5 / 4)
  }

  /// The whole script.
  mutating func write() {
    var index = 0
    while index <= layout.end {
      closeGroups(before: index)
      gap(index)
      openGroups(at: index)
      if index < layout.end { token(index) }
      let last = max(index, Int(kept[index]))
      for _ in index...last { ends.append(output.count) }
      while nextGroup < layout.groups.count, layout.groups[nextGroup].first <= last { nextGroup += 1 }
      index = last + 1
    }
  }

  // MARK: Groups

  private mutating func closeGroups(before index: Int) {
    while let group = open.last, group.last < index { open.removeLast() }
  }

  private mutating func openGroups(at index: Int) {
    while nextGroup < layout.groups.count, layout.groups[nextGroup].first == index {
      let group = layout.groups[nextGroup]
      let state = OpenGroup(last: group.last, isBroken: isBroken(group), indent: indent(of: group))
      states[nextGroup] = state
      open.append(state)
      nextGroup += 1
    }
  }

  private func indent(of group: Group) -> Int {
    switch group.indent {
    case .same: margin
    case .hanging: isAtLineStart ? margin : margin + layout.style.indent
    case .deeper: margin + layout.style.indent
    case .nested: (open.last?.indent ?? margin) + layout.style.indent
    }
  }

  private func isBroken(_ group: Group) -> Bool {
    if let outer = open.last, !outer.isBroken { return false }
    return group.isForced || widths.mustBreak(group.first, group.last)
      || column + widths.width(group.first, group.last) > layout.style.lineWidth
  }

  // MARK: Gaps

  private mutating func gap(_ index: Int) {
    let gap = layout.gaps[index]
    let indent = indent(of: gap)
    var lineEnds = Int(layout.remarks.lineEnds[index])
    let remarks = layout.remarks[index]
    if remarks.isEmpty { return plain(gap, index, indent, lineEnds) }
    var isFirst = gap.isFirst
    for remark in remarks {
      if remark.trails && index > 0 {
        if !output.isEmpty { blank() }
      } else {
        newLine(remarkIndent(gap, indent), hasEmptyLine: gap.keepsEmptyLine && !isFirst && remark.lineEndsBefore > 1)
      }
      isFirst = false
      copy(remark.start..<remark.end)
    }
    if let last = remarks.last, !last.isLine, lineEnds == 0 || isGlued(gap) && last.trails, index < layout.end {
      return behindRemark(gap, last, indent)
    }
    if gap.isFirst && remarks.allSatisfy(\.trails) { lineEnds = 1 }
    if let last = remarks.last, last.isLine || !last.trails { return newLine(indent, hasEmptyLine: gap.keepsEmptyLine && lineEnds > 1) }
    plain(gap, index, indent, lineEnds)
  }

  private func isGlued(_ gap: Gap) -> Bool {
    if case .glued = gap.kind { true } else { false }
  }

  /// A comment and a token on one line.
  private mutating func behindRemark(_ gap: Gap, _ remark: Remark, _ indent: Int) {
    if !remark.trails || !breaks(gap) { return blank() }
    newLine(indent, hasEmptyLine: false)
  }

  private mutating func plain(_ gap: Gap, _ index: Int, _ indent: Int, _ lineEnds: Int) {
    if breaks(gap, index) { return newLine(indent, hasEmptyLine: gap.keepsEmptyLine && !gap.isFirst && lineEnds > 1) }
    switch gap.kind {
    case .blank, .soft(blank: true): blank()
    default: break
    }
  }

  private func breaks(_ gap: Gap, _ index: Int = -1) -> Bool {
    switch gap.kind {
    case .glued, .blank: return false
    case .hard, .continued: return true
    case .soft:
      guard states[gap.group].isBroken else { return false }
      guard index >= 0, layout.groups[gap.group].fills else { return true }
      return column + 1 + widths.widthOfItem(index) > layout.style.lineWidth
    }
  }

  /// Of the line that the token begins if it begins one.
  private mutating func indent(of gap: Gap) -> Int {
    switch gap.kind {
    case .hard:
      base = gap.level * layout.style.indent
      return base
    case .soft where states[gap.group].isBroken: return max(0, states[gap.group].indent + gap.level * layout.style.indent)
    default: return (open.last { $0.isBroken }?.indent ?? base) + layout.style.indent
    }
  }

  private func remarkIndent(_ gap: Gap, _ indent: Int) -> Int { gap.closes ? indent + layout.style.indent : indent }

  /// A comment or a string that is never closed goes on to the end of the file, blanks and all.
  private var endsOpen: Bool {
    guard layout.end > 0, layout.kind(layout.end - 1) == .invalid else { return false }
    return layout.script.tokens[layout.end - 1].end >= layout.script.file.bytes.count
  }

  // MARK: Output

  private mutating func newLine(_ indent: Int, hasEmptyLine: Bool) {
    if endsOpen && ends.count == layout.end { return }
    if !output.isEmpty {
      output += lineEnd
      if hasEmptyLine { output += lineEnd }
    }
    output += repeatElement(UInt8(ascii: " "), count: indent)
    column = indent
    margin = indent
    isAtLineStart = true
  }

  private mutating func blank() {
    guard !isAtLineStart || column > margin else { return }
    output.append(UInt8(ascii: " "))
    column += 1
  }

  private mutating func copy(_ range: Range<Int>) {
    let bytes = layout.script.file.bytes
    output += bytes[range]
    isAtLineStart = false
    guard let lineEnd = bytes[range].lastIndex(of: UInt8(ascii: "\n")) else {
      column += layout.columns(range)
      return
    }
    column = layout.columns(lineEnd + 1..<range.upperBound)
  }

  private mutating func token(_ index: Int) {
    let range = layout.bytes(of: index, kept: kept)
    guard kept[index] < 0, layout.style.keywordCase != .keep, isKeyword(index) else { return copy(range) }
    let start = output.count
    copy(range)
    for position in start..<output.count { output[position] = cased(output[position]) }
  }

  /// Beside a dot, behind a colon and before an arrow a word is a name or a key, whatever else it means.
  private func isKeyword(_ index: Int) -> Bool {
    guard layout.kind(index).isWord, layout.script.isKeyword(TokenID(raw: UInt32(index))), !layout.spacing.isGlued(index) else {
      return false
    }
    let (previous, next) = (layout.kind(index - 1), layout.kind(index + 1))
    return previous != .dot && previous != .colon && next != .dot && next != .fatArrow
  }

  private func cased(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): layout.style.keywordCase == .upper ? byte & ~0x20 : byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): layout.style.keywordCase == .lower ? byte | 0x20 : byte
    default: byte
    }
  }
}

extension Layout {
  /// As the file's first line ends that ends outside of texts and comments, which are copied as they are.
  var lineEnd: [UInt8] {
    let bytes = script.file.bytes
    guard let end = firstLineEnd, end > 0, bytes[end - 1] == UInt8(ascii: "\r") else { return [0x0A] }
    return [0x0D, 0x0A]
  }

  private var firstLineEnd: Int? {
    var place = 0
    var comment = 0
    for index in 0...script.scriptTokenCount {
      let end = index < script.scriptTokenCount ? Int(script.tokens[index].start) : script.file.bytes.count
      while place < end {
        while comment < script.comments.count, Int(script.comments[comment].range.end) <= place { comment += 1 }
        let isInComment = comment < script.comments.count && Int(script.comments[comment].range.start) <= place
        if !isInComment, script.file.bytes[place] == UInt8(ascii: "\n") { return place }
        place = isInComment ? Int(script.comments[comment].range.end) : place + 1
      }
      if index < script.scriptTokenCount { place = max(place, script.tokens[index].end) }
    }
    return nil
  }
}
