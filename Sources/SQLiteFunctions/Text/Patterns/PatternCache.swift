import Patterns

/// The regular expressions that a function of one connection has compiled.
///
/// Nearly always the pattern is the one of the row before: that costs a comparison of its bytes.
final class PatternCache {
  /// Reads a function's flags into options; it throws for letters that the function does not know.
  typealias FlagReader = (_ flags: [UInt8], _ options: inout PatternOptions) throws(SQLFailure) -> Void

  private let dialect: PatternOptions.Dialect
  private let readFlags: FlagReader
  private var known: [Key: RegularExpression] = [:]
  private var last: (key: Key, expression: RegularExpression)?

  private struct Key: Hashable {
    let pattern: [UInt8]
    let flags: [UInt8]
  }

  /// Patterns that come from rows must not fill the memory.
  private static let mostKnown = 200

  init(_ dialect: PatternOptions.Dialect, _ readFlags: @escaping FlagReader) {
    self.dialect = dialect
    self.readFlags = readFlags
  }

  func expression(_ pattern: [UInt8], flags: [UInt8] = []) throws(SQLFailure) -> RegularExpression {
    let key = Key(pattern: pattern, flags: flags)
    if let last, last.key == key { return last.expression }
    let expression: RegularExpression
    if let found = known[key] { expression = found } else { expression = try compile(key) }
    last = (key, expression)
    return expression
  }

  private func compile(_ key: Key) throws(SQLFailure) -> RegularExpression {
    var options = PatternOptions(dialect)
    try readFlags(key.flags, &options)
    switch RegularExpression.compile(String(decoding: key.pattern, as: UTF8.self), options) {
    case .success(let expression):
      if known.count >= Self.mostKnown { known.removeAll() }
      known[key] = expression
      return expression
    case .failure(let problem): throw SQLFailure(problem)
    }
  }
}

extension SQLFailure {
  fileprivate init(_ problem: PatternProblem) {
    if problem.kind == .invalid {
      self.init("2201B", "invalid regular expression: \(problem.reason)")
    } else {
      self.init("0A000", "a regular expression holds what this database cannot match: \(problem.reason)")
    }
  }
}
