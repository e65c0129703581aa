/// A claim about a place: what stands behind it and what ahead of it.
enum PatternAssertion: Hashable, Sendable {
  case textStart, textEnd, lineStart, lineEnd
  case wordStart, wordEnd
  /// Of either kind, and the contrary.
  case wordBoundary, noWordBoundary

  /// What a neighbour can be to an assertion.
  struct Neighbours: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// There is none: the text ends.
    static let edge = Neighbours(rawValue: 1)
    static let newline = Neighbours(rawValue: 2)
    static let word = Neighbours(rawValue: 4)
    static let other = Neighbours(rawValue: 8)
    static let any: Neighbours = [.edge, .newline, .word, .other]
    static let noWord: Neighbours = [.edge, .newline, .other]
  }

  /// Any of these pairs will do.
  var ways: [(behind: Neighbours, ahead: Neighbours)] {
    switch self {
    case .textStart: [(.edge, .any)]
    case .textEnd: [(.any, .edge)]
    case .lineStart: [([.edge, .newline], .any)]
    case .lineEnd: [(.any, [.edge, .newline])]
    case .wordStart: [(.noWord, .word)]
    case .wordEnd: [(.word, .noWord)]
    case .wordBoundary: [(.noWord, .word), (.word, .noWord)]
    case .noWordBoundary: [(.noWord, .noWord), (.word, .word)]
    }
  }

  var looksAtLines: Bool { self == .lineStart || self == .lineEnd }

  var looksAtWords: Bool {
    switch self {
    case .textStart, .textEnd, .lineStart, .lineEnd: false
    case .wordStart, .wordEnd, .wordBoundary, .noWordBoundary: true
    }
  }
}
