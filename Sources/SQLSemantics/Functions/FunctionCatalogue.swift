/// The functions that a dialect has of its own, from texts with a signature a line. The lines are sorted into names once, when
/// the catalogue is made; a signature is read when someone asks for it.
public struct FunctionCatalogue: Sendable {
  private let lines: [Substring: [Substring]]
  private let meanings: [String: Function]

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
