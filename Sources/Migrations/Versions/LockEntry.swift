/// What `transformc.lock` says of one version.
public struct LockEntry: Hashable, Sendable {
  /// That going forth, back and forth again was tried, and what came of it.
  public struct Proof: Hashable, Sendable {
    /// `lossless`, `schema-reversible` or `irreversible`.
    public let verdict: String
    /// The server that it was tried on: `15`, `3.40`.
    public let server: String

    public init(verdict: String, server: String) {
      self.verdict = verdict
      self.server = server
    }
  }

  public let id: String
  public let name: String
  public let parent: String?
  /// Target → hash of the operations and that target's scripts.
  public let hashes: [String: String]
  /// Target → proof.
  public var proofs: [String: Proof]

  public init(id: String, name: String, parent: String?, hashes: [String: String], proofs: [String: Proof] = [:]) {
    self.id = id
    self.name = name
    self.parent = parent
    self.hashes = hashes
    self.proofs = proofs
  }

  /// The entry of a version as it is now. A proof of `old` counts where the hash is still the same.
  public init(_ version: Version, scripts: [VersionScripts], old: LockEntry?) {
    let hashes = Dictionary(scripts.map { ($0.target, $0.hash) }, uniquingKeysWith: { first, _ in first })
    let proofs = (old?.proofs ?? [:]).filter { target, _ in old?.hashes[target] == hashes[target] }
    self.init(id: version.id, name: version.name, parent: version.parent, hashes: hashes, proofs: proofs)
  }
}
