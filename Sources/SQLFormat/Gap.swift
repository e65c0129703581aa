/// What stands before a token.
struct Gap {
  enum Kind {
    /// Nothing, or a blank.
    case glued, blank
    /// A line break where the group is broken.
    case soft(blank: Bool)
    /// A line break.
    case hard
    /// A line break, further in than what is around it: between strings that are one because they stand on two lines.
    case continued
  }

  var kind: Kind
  /// The group that decides about a soft break.
  var group = 0
  /// Levels: of a hard break from the margin, of a soft one from its group.
  var level = 0
  /// An empty line of the author's stays here.
  var keepsEmptyLine = false
  /// No empty line goes before the first of several statements.
  var isFirst = false
  /// The token closes what was indented: remarks before it belong inside.
  var closes = false

  var isBreak: Bool {
    switch kind {
    case .glued, .blank: false
    case .soft, .hard, .continued: true
    }
  }

  var isHard: Bool {
    switch kind {
    case .hard, .continued: true
    default: false
    }
  }

  /// Columns on one line.
  var width: Int {
    switch kind {
    case .glued: 0
    case .soft(let blank): blank ? 1 : 0
    case .blank, .hard, .continued: 1
    }
  }
}
