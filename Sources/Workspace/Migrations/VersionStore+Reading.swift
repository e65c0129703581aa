import Diagnostics
import Foundation
import Migrations

/// Reading.
extension VersionStore {
  /// Everything that lies in the folder; without a folder there are no versions. `targets` are the project's.
  public func read(targets: [String]) throws(MigrationFileError) -> StoredVersions {
    let versions = try versions()
    let (lock, damage) = try lockFile()
    var scripts: [String: [VersionScripts]] = [:]
    var unwritten: [String: [Version]] = [:]
    for target in allTargets(targets, lock) {
      let pairs = try pairs(of: versions, for: target, lock)
      scripts[target] = pairs.compactMap(\.scripts)
      unwritten[target] = pairs.filter { $0.scripts == nil }.map(\.version)
    }
    return StoredVersions(
      versions: versions, lock: lock, scripts: scripts, unwritten: unwritten.filter { targets.contains($0.key) && !$0.value.isEmpty },
      damage: damage)
  }

  /// The project's targets, and those that it had once and whose files are still there.
  private func allTargets(_ targets: [String], _ lock: LockFile) -> [String] {
    let locked = Set(lock.entries.flatMap(\.hashes.keys)).subtracting(targets)
    return targets + locked.sorted().filter { FileManager.default.fileExists(atPath: url($0).path) }
  }

  private func lockFile() throws(MigrationFileError) -> (LockFile, [Diagnostic]) {
    guard let text = try text(of: VersionFiles.lock) else { return (LockFile(entries: []), []) }
    let parsed = LockFile.parse(text)
    return (parsed.file, parsed.diagnostics)
  }

  /// The text of a file, or nil where there is none.
  func text(of file: String) throws(MigrationFileError) -> String? {
    guard FileManager.default.fileExists(atPath: url(file).path) else { return nil }
    guard let data = try? Data(contentsOf: url(file)) else {
      throw MigrationFileError(.damaged, "the file cannot be read", path: path(file), help: "check its permissions")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw MigrationFileError(.damaged, "the file is no UTF-8 text", path: path(file), help: MigrationFileError.fromVersionControl)
    }
    return text
  }
}

/// Versions.
extension VersionStore {
  private func versions() throws(MigrationFileError) -> [Version] {
    var versions: [Version] = []
    for name in try operationFiles() {
      let version = try version(in: name)
      try checkID(of: version, against: versions.last)
      versions.append(version)
    }
    return versions
  }

  /// Sorted by name, which sorts them by id.
  private func operationFiles() throws(MigrationFileError) -> [String] {
    guard FileManager.default.fileExists(atPath: directory) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw MigrationFileError(.damaged, "the folder cannot be read", path: shown, help: "check its permissions")
    }
    return names.filter { $0.hasSuffix(VersionFiles.ending) && !$0.hasPrefix(".") }.sorted()
  }

  private func version(in file: String) throws(MigrationFileError) -> Version {
    guard let identity = VersionFiles.identity(of: file) else {
      throw MigrationFileError(
        .damaged, "the name is not that of a version", path: path(file),
        help: "versions are named by transformc, 20261122093000_add_call_scores.json; keep other files elsewhere")
    }
    let version = try decoded(try text(of: file) ?? "", in: file)
    guard (version.id, version.name) == identity else {
      throw MigrationFileError(
        .damaged, "the file holds version \(version.fileName)", path: path(file),
        help: "give the file its name back")
    }
    return version
  }

  private func decoded(_ text: String, in file: String) throws(MigrationFileError) -> Version {
    do { return try JSONDecoder().decode(Version.self, from: Data(text.utf8)) } catch {
      throw MigrationFileError(
        .damaged, JSONDecodingReason.text(of: error), path: path(file),
        help: "\(MigrationFileError.fromVersionControl); it is written by transformc alone")
    }
  }

  private func checkID(of version: Version, against last: Version?) throws(MigrationFileError) {
    guard let last, last.id == version.id else { return }
    throw MigrationFileError(
      .missing, "this version and \(last.fileName) have the same id", path: path(VersionFiles.operations(version)),
      help: "two branches have planned at once: take one of them away and plan it again")
  }
}

/// Scripts.
extension VersionStore {
  private func pairs(
    of versions: [Version], for target: String, _ lock: LockFile
  ) throws(MigrationFileError) -> [(version: Version, scripts: VersionScripts?)] {
    var pairs: [(version: Version, scripts: VersionScripts?)] = []
    for version in versions { pairs.append((version, try scripts(of: version, for: target, lock[version.id]))) }
    return pairs
  }

  /// Nil where the target is younger than the version: neither files nor a hash are there.
  private func scripts(of version: Version, for target: String, _ entry: LockEntry?) throws(MigrationFileError) -> VersionScripts? {
    let (up, down) = (VersionFiles.up(version, target), VersionFiles.down(version, target))
    let (upText, downText) = (try text(of: up), try text(of: down))
    if upText == nil, downText == nil, let entry, entry.hashes[target] == nil { return nil }
    guard let upText else { throw missing(up, version) }
    guard let downText else { throw missing(down, version) }
    return VersionScripts(version, target: target, up: Migrations.Script(text: upText), down: Migrations.Script(text: downText))
  }

  private func missing(_ file: String, _ version: Version) -> MigrationFileError {
    MigrationFileError(
      .missing, "the file is gone, and version \(version.fileName) needs it", path: path(file), help: MigrationFileError.fromVersionControl)
  }
}
