public import Diagnostics

/// `migrations/transformc.lock`: one line for each version, sorted, so that two branches that plan at once meet in a merge.
///
///     # transformc.lock 1
///     20261122093000 add_call_scores parent=20261120081500 postgres=h1:5d1c… proof:postgres=lossless@15
public struct LockFile: Hashable, Sendable {
  private static let heading = "# transformc.lock 1"

  public private(set) var entries: [LockEntry]

  public init(entries: [LockEntry]) { self.entries = entries.sorted { $0.id < $1.id } }

  public subscript(id: String) -> LockEntry? { entries.first { $0.id == id } }

  public mutating func set(_ entry: LockEntry) {
    entries.removeAll { $0.id == entry.id }
    entries.append(entry)
    entries.sort { $0.id < $1.id }
  }

  public var text: String { ([Self.heading] + entries.map(Self.line)).joined(separator: "\n") + "\n" }

  private static func line(for entry: LockEntry) -> String {
    let hashes = entry.hashes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let proofs = entry.proofs.sorted { $0.key < $1.key }.map { "proof:\($0.key)=\($0.value.verdict)@\($0.value.server)" }
    return ([entry.id, entry.name, "parent=\(entry.parent ?? "none")"] + hashes + proofs).joined(separator: " ")
  }
}

// MARK: Reading

extension LockFile {
  /// Reads the file. A damaged line is reported and left out.
  public static func parse(_ text: String) -> (file: LockFile, diagnostics: [Diagnostic]) {
    var entries: [LockEntry] = []
    var diagnostics: [Diagnostic] = []
    for (number, line) in lines(of: text) {
      switch entry(in: line, after: entries.last) {
      case .success(let entry): entries.append(entry)
      case .failure(let damage): diagnostics.append(.damagedLockFile(line: number, damage.reason))
      }
    }
    return (LockFile(entries: entries), headingDamage(in: text) + diagnostics)
  }

  private struct Damage: Error { let reason: String }

  private static func lines(of text: String) -> [(Int, Substring)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { ($0.offset + 1, $0.element) }
      .filter { !$0.1.isEmpty && !$0.1.hasPrefix("#") }
  }

  private static func headingDamage(in text: String) -> [Diagnostic] {
    let first = text.prefix { !$0.isNewline }
    return first == heading ? [] : [.damagedLockFile(line: 1, "it begins with '\(first.prefix(40))' and not with '\(heading)'")]
  }

  private static func entry(in line: Substring, after last: LockEntry?) -> Result<LockEntry, Damage> {
    if isConflictMark(line) { return .failure(Damage(reason: "a merge was left unfinished ('\(line.prefix(7))')")) }
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 3, words[2].hasPrefix("parent=") else {
      return .failure(Damage(reason: "'\(line.prefix(40))' is not an id, a name and a parent"))
    }
    if let last, last.id >= words[0] { return .failure(Damage(reason: "version \(words[0]) does not come after \(last.id)")) }
    return entry(words: words)
  }

  private static func isConflictMark(_ line: Substring) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.hasPrefix($0) }
  }

  private static func entry(words: [String]) -> Result<LockEntry, Damage> {
    var hashes: [String: String] = [:]
    var proofs: [String: LockEntry.Proof] = [:]
    for word in words.dropFirst(3) {
      guard let (key, value) = pair(in: word) else { return .failure(Damage(reason: "'\(word)' is not KEY=VALUE")) }
      if !key.hasPrefix("proof:") {
        hashes[key] = value
      } else if let proof = proof(in: value) {
        proofs[String(key.dropFirst("proof:".count))] = proof
      } else {
        return .failure(Damage(reason: "'\(value)' is not VERDICT@SERVER"))
      }
    }
    let parent = words[2].dropFirst("parent=".count)
    return .success(
      LockEntry(id: words[0], name: words[1], parent: parent == "none" ? nil : String(parent), hashes: hashes, proofs: proofs))
  }

  private static func proof(in value: String) -> LockEntry.Proof? {
    let parts = value.split(separator: "@", maxSplits: 1).map(String.init)
    return parts.count == 2 ? LockEntry.Proof(verdict: parts[0], server: parts[1]) : nil
  }

  private static func pair(in word: String) -> (String, String)? {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}
