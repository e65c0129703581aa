public import Diagnostics
public import Migrations

/// What lies under `migrations/`: the versions, their scripts as the files have them, and the lock file.
public struct StoredVersions: Sendable {
  /// In the order of their ids.
  public let versions: [Version]
  public let lock: LockFile
  /// Target → scripts, in the order of the versions.
  public let scripts: [String: [VersionScripts]]
  /// Target → versions that were planned before the project had this target, so that it has no files yet.
  public let unwritten: [String: [Version]]
  /// What is wrong with the chain or with the lock file: nothing may run.
  public let defects: [Diagnostic]

  init(versions: [Version], lock: LockFile, scripts: [String: [VersionScripts]], unwritten: [String: [Version]], damage: [Diagnostic]) {
    self.versions = versions
    self.lock = lock
    self.scripts = scripts
    self.unwritten = unwritten
    defects = damage + Folding(versions).diagnostics + Self.differences(lock, versions, scripts)
  }

  /// The scripts whose files were edited by hand since they were written, or since the edit was recorded.
  public var edited: [VersionScripts] {
    allScripts.filter { script in
      guard let locked = lock[script.version.id]?.hashes[script.target] else { return false }
      return locked != script.hash
    }
  }

  /// Every target's scripts of a version.
  public func scripts(of version: Version) -> [VersionScripts] { allScripts.filter { $0.version.id == version.id } }

  /// What a runner needs to bring a target's database forth.
  public func runnable(on target: String) -> [RunnableVersion] {
    (scripts[target] ?? []).map { script in
      RunnableVersion(script, isProven: isProven(script))
    }
  }

  /// Whether the files as they are now were tried forth and back.
  public func isProven(_ script: VersionScripts) -> Bool {
    let entry = lock[script.version.id]
    return entry?.proofs[script.target] != nil && entry?.hashes[script.target] == script.hash
  }

  /// The id that a person meant by an id, a name or both: `20261122093000`, `add_call_scores`, `20261122093000_add_call_scores`.
  /// What names no version stays as it is, because the database may know it.
  public func id(named text: String) -> String {
    if let version = versions.first(where: { $0.id == text || $0.fileName == text }) { return version.id }
    let named = versions.filter { $0.name == text }
    return named.count == 1 ? named[0].id : text
  }

  private var allScripts: [VersionScripts] { scripts.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// Lock lines without a version, scripts without a lock line. An edit made by hand is not among them.
  private static func differences(_ lock: LockFile, _ versions: [Version], _ scripts: [String: [VersionScripts]]) -> [Diagnostic] {
    let planned = Set(versions.map(\.id))
    let all = scripts.sorted { $0.key < $1.key }.flatMap(\.value)
    let written = Set(all.map(\.version.id))
    let vanished = LockFile(entries: lock.entries.filter { !planned.contains($0.id) })
    let present = LockFile(entries: lock.entries.filter { written.contains($0.id) })
    return vanished.verify([]) + present.verify(all).filter { $0.severity == .error }
  }
}
