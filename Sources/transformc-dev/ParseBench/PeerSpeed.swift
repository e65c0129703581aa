import Foundation

/// How long another parser takes for the same files, or why that is not known.
struct PeerSpeed {
  enum Kind: String { case tokenize, parse, cold, translate }

  let kind: Kind
  let name: String
  let seconds: Double?
  let reason: String

  /// Runs `Scripts/bench-peers`, which prints a line for each: kind, name, seconds or `-`, and why there are none.
  static func all(reading folder: CorpusFolder) throws -> [PeerSpeed] {
    try Subprocess.output(of: "Scripts/bench-peers", ["run", folder.path]).split(separator: "\n").compactMap { PeerSpeed(line: $0) }
  }

  /// The same of transpilers from PostgreSQL's SQL.
  static func all(translating folder: CorpusFolder, to target: String) throws -> [PeerSpeed] {
    try Subprocess.output(of: "Scripts/bench-peers", ["translate", folder.path, target]).split(separator: "\n")
      .compactMap { PeerSpeed(line: $0) }
  }

  func printLine(beside own: Double) {
    guard let seconds else { return print("\(name): \(reason)") }
    Median.line(name, seconds, beside: own)
  }

  private init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count > 2, let kind = Kind(rawValue: String(fields[0])) else { return nil }
    self.kind = kind
    name = String(fields[1])
    seconds = Double(fields[2])
    reason = fields.count > 3 ? String(fields[3]) : ""
  }
}
