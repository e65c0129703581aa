import SourceText

/// The findings of a file whose fixes do not touch each other, in the order of the text.
struct FixSelection {
  private(set) var chosen: [Diagnostic] = []
  /// What is changed by those chosen, in order and apart.
  private var taken: [SourceRange] = []

  init(_ findings: [Diagnostic], including safety: Diagnostic.Fix.Safety) {
    for finding in findings {
      guard let fix = finding.fix, fix.safety == .safe || safety == .suggested, !fix.edits.isEmpty else { continue }
      take(fix, of: finding)
    }
  }

  private mutating func take(_ fix: Diagnostic.Fix, of finding: Diagnostic) {
    let ranges = fix.edits.map(\.range)
    guard ranges.allSatisfy(isFree) else { return }
    for range in ranges { taken.insert(range, at: place(of: range)) }
    chosen.append(finding)
  }

  /// Whether a range neither overlaps nor touches one that is taken: two texts put in at one place could say the same twice.
  private func isFree(_ range: SourceRange) -> Bool {
    let place = place(of: range)
    if place < taken.count, taken[place].start <= range.end { return false }
    return place == 0 || taken[place - 1].end < range.start
  }

  /// The first that begins at the same byte or later.
  private func place(of range: SourceRange) -> Int {
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].start < range.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
