/// An expression of a dialect, or a query, whose answer must be the same everywhere: a line of an `expressions` block.
///
///     left('abc', -1)
///     EDITDISTANCE('a', 'b') -- = 1
///     CAST('x' AS INT)       -- = error 22018
///     current_setting('x')   -- refused
public struct ExpressionCase: Sendable {
  /// What a line says of its answer.
  public enum Expectation: Hashable, Sendable {
    /// What the engine of the source dialect says.
    case engine
    /// A text, `NULL`, or `error` with a SQLSTATE.
    case stated(String)
    /// SQLite has no way to say it, and a diagnostic tells so.
    case refused
    /// Known and stated on the page: not compared.
    case differs
  }

  public let page: String
  public let line: Int
  public let heading: String
  public let dialect: String
  public let text: String
  public let expectation: Expectation

  public init(page: String, line: Int, heading: String, dialect: String, source: String) {
    self.page = page
    self.line = line
    self.heading = heading
    self.dialect = dialect
    (text, expectation) = Self.parts(of: source)
  }

  private static func parts(of source: String) -> (String, Expectation) {
    for (mark, make) in marks {
      guard let range = source.lastRange(of: mark) else { continue }
      let rest = source[range.upperBound...].drop { $0 == " " }
      return (source[..<range.lowerBound].trimmed, make(String(rest).trimmed))
    }
    return (source.trimmed, .engine)
  }

  private static let marks: [(String, @Sendable (String) -> Expectation)] = [
    (" -- = ", { .stated($0) }), (" -- refused", { _ in .refused }), (" -- differs", { _ in .differs }),
  ]

  /// Whether the text is a query of its own.
  public var isQuery: Bool {
    let word = text.prefix { $0.isLetter }.uppercased()
    return ["SELECT", "WITH", "VALUES"].contains(word)
  }
}

extension String {
  func lastRange(of mark: String) -> Range<Index>? {
    var found: Range<Index>?
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { found = start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return found
  }

  var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

extension Substring {
  var trimmed: String { String(self).trimmed }
}

extension CasePage {
  /// The cases of the page's `expressions` blocks; a line that begins with `--` is a remark.
  public func expressionCases(dialect: String) -> [ExpressionCase] {
    blocks.filter { $0.language == "expressions" }.flatMap { block in
      block.lines.enumerated().compactMap { offset, line in
        line.trimmed.isEmpty || line.hasPrefix("--")
          ? nil : ExpressionCase(page: path, line: block.line + offset, heading: block.heading, dialect: dialect, source: line)
      }
    }
  }
}
