/// A regular expression of PostgreSQL or Snowflake, ready to match texts in UTF-8.
///
///     case .success(let expression) = RegularExpression.compile("[a-z]+", PatternOptions(.postgres))
///     expression.hasMatch("12ab".utf8Span…)
///
/// Matches are PostgreSQL's: the leftmost, and of those the longest. The time is that of the text's length, whatever the pattern;
/// there are no back references and nothing that looks around.
public final class RegularExpression {
  /// A match: the whole at 0, then the groups; nil for a group that took no part. Places are bytes.
  public typealias Match = [Range<Int>?]

  public let groupCount: Int
  private let node: PatternNode
  private let alphabet: Alphabet
  private let piece: PatternPiece
  /// From a place on.
  private let forward: LazyAutomaton
  private lazy var anywhere = LazyAutomaton(Automaton(node, alphabet: alphabet, isBackward: false, isAnywhere: true))
  /// From the text's end backwards: it stops at each place where a match may begin.
  private lazy var starts = LazyAutomaton(Automaton(node, alphabet: alphabet, isBackward: true, isAnywhere: true))

  public static func compile(
    _ pattern: String, _ options: PatternOptions
  ) -> Result<RegularExpression, PatternProblem> {
    compile(pattern.unicodeScalars.map(\.value), options)
  }

  static func compile(_ pattern: [UInt32], _ options: PatternOptions) -> Result<RegularExpression, PatternProblem> {
    var reader = PatternReader(pattern, options: options)
    do throws(PatternProblem) {
      let node = try reader.pattern()
      let alphabet = Alphabet(of: node, hasUnicodeWords: reader.options.hasUnicodeClasses)
      let automaton = Automaton(node, alphabet: alphabet, isBackward: false)
      if automaton.isTooLarge { return .failure(.invalid("regular expression is too complex")) }
      return .success(RegularExpression(node, reader.groupCount, automaton))
    } catch {
      return .failure(error)
    }
  }

  private init(_ node: PatternNode, _ groupCount: Int, _ automaton: Automaton) {
    self.node = node
    self.groupCount = groupCount
    alphabet = automaton.alphabet
    forward = LazyAutomaton(automaton)
    piece = PatternPiece(node, alphabet: alphabet)
  }

  public func hasMatch(_ text: Span<UInt8>) -> Bool { anywhere.hasMatch(text, from: 0, to: text.count) }

  public func matchesWhole(_ text: Span<UInt8>) -> Bool { forward.matches(text, from: 0, to: text.count) }

  /// The matches from a place on, each beginning where the one before ended, until `onMatch` wants no more.
  ///
  /// After an empty match it goes on one character further.
  public func forEachMatch(_ text: Span<UInt8>, from start: Int = 0, _ onMatch: (Match) -> Bool) {
    var places: [Int] = []
    starts.read(text, from: text.count, to: start) { place in
      places.append(place)
      return true
    }
    var next = start
    while let place = places.popLast() {
      guard place >= next, let end = forward.lastEnd(text, from: place, to: text.count) else { continue }
      guard onMatch(match(text, place..<end)) else { return }
      next = end > place ? end : end + 1
    }
  }

  private func match(_ text: Span<UInt8>, _ range: Range<Int>) -> Match {
    var groups = Match(repeating: nil, count: groupCount + 1)
    groups[0] = range
    if groupCount > 0 { piece.dissect(text, range, into: &groups) }
    return groups
  }
}
