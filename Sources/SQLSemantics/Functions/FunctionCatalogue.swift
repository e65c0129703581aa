import Synchronization

/// The functions that a dialect has of its own, from texts with a signature a line. The lines are sorted into names once, when
/// the catalogue is made; a signature is read when someone asks for it, and once.
public struct FunctionCatalogue: Sendable {
  private let lines: [Substring: [Substring]]
  private let meanings: [String: Function]
  private let known = Known()

  /// The functions that were asked for, by whatever thread; nil for names that are none.
  private final class Known: Sendable {
    let entries = Mutex<[String: FunctionEntry?]>([:])
  }

  public init(_ texts: [String], meanings: [String: Function]) {
    var lines: [Substring: [Substring]] = [:]
    lines.reserveCapacity(1500)
    for line in texts.lazy.flatMap({ $0.split(separator: "\n") }) {
      lines[line.prefix { $0 != "(" }, default: []].append(line)
    }
    self.lines = lines
    self.meanings = meanings
  }

  /// The function of this name, lower case; nil where the dialect has none of its own.
  public func entry(named name: String) -> FunctionEntry? {
    if let entry = known.entries.withLock({ $0[name] }) { return entry }
    let entry = read(name)
    known.entries.withLock { $0[name] = .some(entry) }
    return entry
  }

  private func read(_ name: String) -> FunctionEntry? {
    guard let lines = lines[Substring(name)] else { return nil }
    return FunctionEntry(name: name, signatures: lines.map(FunctionSignature.init), meaning: meanings[name])
  }

  /// Whether a call with so many arguments is an aggregate: MIN of one value is, where MIN of several is not.
  public func isAggregate(_ name: String, argumentCount: Int) -> Bool {
    entry(named: name)?.signatures.contains { $0.kind == .aggregate && $0.takes(argumentCount) } ?? false
  }

  /// Whether a NULL among the arguments always makes the result NULL.
  public func isStrict(_ name: String) -> Bool {
    entry(named: name)?.signatures.allSatisfy { $0.kind == .scalar && $0.nulls == .strict } ?? false
  }

  public func has(_ name: String) -> Bool { lines[Substring(name)] != nil }

  /// All names, sorted.
  public var names: [String] { lines.keys.map(String.init).sorted() }
}
