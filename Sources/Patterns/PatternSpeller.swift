/// A regular expression in another dialect's words.
public struct SpelledPattern: Sendable {
  public let text: String
  /// Snowflake has no group that is not remembered: the new number of each group, from the whole at 0.
  public let groups: [Int]
  /// It has `^` or `$` that match at lines.
  public let isMultiline: Bool
}

/// Writes a pattern again so that `dialect` reads it in the same sense.
///
///     a(?:b|c).   →   a(b|c)[\s\S]     for Snowflake, from PostgreSQL
struct PatternSpeller {
  let dialect: PatternOptions.Dialect
  private(set) var groups = [0]
  private(set) var isMultiline = false
  private var groupCount = 0
  private(set) var problem: PatternProblem?

  init(_ dialect: PatternOptions.Dialect) { self.dialect = dialect }

  mutating func spelled(_ node: PatternNode) -> String {
    switch node {
    case .one(_, let spelling): return spelling
    case .assertion(let assertion): return spelled(assertion)
    case .sequence(let nodes): return nodes.map { part($0, isInSequence: true) }.joined()
    case .choice(let nodes): return nodes.map { spelled($0) }.joined(separator: "|")
    case .repeated(let node, let least, let most): return part(node, isInSequence: false) + quantifier(least, most)
    case .group(let number, let inner):
      groupCount += 1
      while groups.count <= number { groups.append(groupCount) }
      return "(\(spelled(inner)))"
    }
  }

  /// With brackets where the parts would be read otherwise.
  private mutating func part(_ node: PatternNode, isInSequence: Bool) -> String {
    switch node {
    case .one, .assertion, .group: return spelled(node)
    case .repeated where isInSequence: return spelled(node)
    case .sequence, .choice, .repeated: return bracketed(node)
    }
  }

  private mutating func bracketed(_ node: PatternNode) -> String {
    guard dialect == .snowflake else { return "(?:\(spelled(node)))" }
    groupCount += 1
    return "(\(spelled(node)))"
  }

  private func quantifier(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, nil): return "*"
    case (1, nil): return "+"
    case (0, 1): return "?"
    case (_, least): return "{\(least)}"
    default: return "{\(least),\(most.map(String.init) ?? "")}"
    }
  }

  private mutating func spelled(_ assertion: PatternAssertion) -> String {
    switch assertion {
    case .textStart: return #"\A"#
    case .textEnd: return dialect == .snowflake ? #"\z"# : #"\Z"#
    case .lineStart, .lineEnd:
      isMultiline = true
      return assertion == .lineStart ? "^" : "$"
    case .wordBoundary: return dialect == .snowflake ? #"\b"# : #"\y"#
    case .noWordBoundary: return dialect == .snowflake ? #"\B"# : #"\Y"#
    case .wordStart, .wordEnd:
      if dialect == .snowflake { problem = .unsupported(#"'\m' and '\M' are known to PostgreSQL alone"#) }
      return assertion == .wordStart ? #"\m"# : #"\M"#
    }
  }
}

extension RegularExpression {
  /// A pattern of one dialect as another one reads it in the same sense.
  public static func spelled(
    _ pattern: String, _ options: PatternOptions, for dialect: PatternOptions.Dialect
  ) -> Result<SpelledPattern, PatternProblem> {
    var reader = PatternReader(pattern.unicodeScalars.map(\.value), options: options)
    do throws(PatternProblem) {
      let node = try reader.pattern()
      var speller = PatternSpeller(dialect)
      let text = speller.spelled(node)
      if let problem = speller.problem { return .failure(problem) }
      return .success(SpelledPattern(text: text, groups: speller.groups, isMultiline: speller.isMultiline))
    } catch {
      return .failure(error)
    }
  }

  /// What a pattern holds that does not mean the same in PostgreSQL, SQLite with our functions, and Snowflake; nothing for one of
  /// the portable subset.
  ///
  ///     [a-z]+\d{2,}$     nothing
  ///     (?=a)             unsupported: '(?=' looks ahead or behind
  ///     \w+               characters: '\w' has letters and blanks beyond ASCII in PostgreSQL, and none in Snowflake
  ///     a|ab              extent: 'ab' may not be reached
  ///
  /// The subset: characters, `.`, brackets with ranges and classes, `\d \D \s \S \w \W`, `^ $`, groups, `(?:…)`, alternatives,
  /// greedy quantifiers `* + ? {m,n}`, and escapes of single characters.
  public static func portability(_ pattern: String, _ options: PatternOptions) -> [PatternProblem] {
    var reader = PatternReader(pattern.unicodeScalars.map(\.value), options: options)
    do throws(PatternProblem) {
      let node = try reader.pattern()
      var speller = PatternSpeller(.snowflake)
      _ = speller.spelled(node)
      return reader.differences + (speller.problem.map { [$0] } ?? []) + ExtentCheck.problems(in: node)
    } catch {
      return [error]
    }
  }
}
