/// One source line, or the visible part of a long one, and what is marked on it.
struct Excerpt {
  /// A run of columns of the line, and what to say about it.
  struct Mark {
    let columns: Range<Int>
    let label: String
    let isPrimary: Bool
  }

  let line: Int
  let content: DisplayLine
  /// The columns that are shown.
  let window: Range<Int>
  private(set) var marks: [Mark]

  /// An excerpt around its first mark.
  init(line: Int, content: DisplayLine, mark: Mark, widthLimit: Int) {
    self.line = line
    self.content = content
    marks = [mark]
    window = Self.window(around: mark, lineWidth: content.width, limit: widthLimit)
  }

  /// All of a short line; of a long one the part with the mark, a quarter of the room before it.
  private static func window(around mark: Mark, lineWidth: Int, limit: Int) -> Range<Int> {
    guard lineWidth > limit else { return 0..<lineWidth }
    guard mark.columns.upperBound >= limit else { return 0..<limit }
    let start = min(max(0, mark.columns.lowerBound - limit / 4), lineWidth - limit)
    return start..<start + limit
  }

  /// Whether another mark of the same line begins in the part that is shown.
  func shows(_ mark: Mark) -> Bool {
    content.width == window.count || mark.columns.lowerBound < window.upperBound && mark.columns.lowerBound >= window.lowerBound
  }

  mutating func add(_ mark: Mark) { marks.append(mark) }

  private var isCutBefore: Bool { window.lowerBound > 0 }
  private var isCutAfter: Bool { window.upperBound < content.width }

  /// The source text; `…` stands where it was cut.
  var text: String {
    let inner = window.lowerBound + (isCutBefore ? 1 : 0)..<window.upperBound - (isCutAfter ? 1 : 0)
    return (isCutBefore ? "…" : "") + content.text(in: inner) + (isCutAfter ? "…" : "")
  }

  /// The blanks before a mark and the number of its signs: at least one, and none past what is shown.
  func placement(of mark: Mark) -> (indent: Int, length: Int) {
    let end = min(mark.columns.upperBound, max(window.upperBound, mark.columns.lowerBound))
    return (mark.columns.lowerBound - window.lowerBound, max(1, end - mark.columns.lowerBound))
  }
}
