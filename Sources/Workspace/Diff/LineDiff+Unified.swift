/// The diff as `diff -u` and `git diff` write it.
extension LineDiff {
  /// Empty when the texts are equal. `context`: how many equal lines are shown around a change.
  public func unified(from old: String, to new: String, context: Int = 3) -> String {
    let hunks = hunks(context: context)
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(old)\n+++ \(new)\n"
    var (place, before) = (0, (old: 0, new: 0))
    for hunk in hunks {
      let between = lengths(of: place..<hunk.lowerBound)
      let own = lengths(of: hunk)
      before = (before.old + between.old, before.new + between.new)
      text += self.text(of: hunk, before, own)
      (place, before) = (hunk.upperBound, (before.old + own.old, before.new + own.new))
    }
    return text
  }

  /// Runs of changes with their context, as ranges of `changes`.
  private func hunks(context: Int) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in changes.indices where !isSame(index) {
      let range = max(0, index - context)..<min(changes.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func isSame(_ index: Int) -> Bool {
    if case .same = changes[index] { true } else { false }
  }

  private func text(of hunk: Range<Int>, _ before: (old: Int, new: Int), _ own: (old: Int, new: Int)) -> String {
    let place = "@@ -\(Self.span(before.old, own.old)) +\(Self.span(before.new, own.new)) @@\n"
    return place + changes[hunk].map(Self.line).joined()
  }

  private func lengths(of range: Range<Int>) -> (old: Int, new: Int) {
    changes[range].reduce(into: (0, 0)) { lengths, change in
      switch change {
      case .same: lengths = (lengths.0 + 1, lengths.1 + 1)
      case .removed: lengths.0 += 1
      case .added: lengths.1 += 1
      }
    }
  }

  /// An empty side stands behind the line before it; a length of one is not written.
  private static func span(_ before: Int, _ length: Int) -> String {
    let start = length == 0 ? before : before + 1
    return length == 1 ? "\(start)" : "\(start),\(length)"
  }

  private static func line(_ change: Change) -> String {
    switch change {
    case .same(let text): " \(text)\n"
    case .removed(let text): "-\(text)\n"
    case .added(let text): "+\(text)\n"
    }
  }
}
