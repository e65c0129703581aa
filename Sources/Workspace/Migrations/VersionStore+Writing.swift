import Foundation
public import Migrations
import SQLDialects

/// Writing. Every file is replaced as a whole, and the lock file comes last: it says that the others are complete.
extension VersionStore {
  /// Writes a new version: its operations, its scripts and its line in the lock file. Returns the paths.
  public func write(_ version: Version, _ scripts: [VersionScripts], lock: LockFile) throws(MigrationFileError) -> [String] {
    var paths = try write(scripts)
    paths.append(try write(try json(of: version), to: VersionFiles.operations(version)))
    var lock = lock
    lock.set(LockEntry(version, scripts: scripts, old: nil))
    return paths + [try write(lock.text, to: VersionFiles.lock)]
  }

  /// Records what was edited by hand, so that it counts from now on.
  public func recordEdits(in stored: StoredVersions) throws(MigrationFileError) {
    var lock = stored.lock
    for version in Set(stored.edited.map(\.version)) {
      lock.set(LockEntry(version, scripts: stored.scripts(of: version), old: lock[version.id]))
    }
    _ = try write(lock.text, to: VersionFiles.lock)
  }

  /// Gives targets that are younger than some versions the scripts of those versions. Returns the paths.
  public func writeMissing(of stored: StoredVersions, compilers: [TargetCompiler]) throws(MigrationFileError) -> [String] {
    let added = compilers.flatMap { missingScripts(of: stored, $0) }
    guard !added.isEmpty else { return [] }
    let paths = try write(added)
    var lock = stored.lock
    for version in stored.versions {
      let scripts = stored.scripts(of: version) + added.filter { $0.version.id == version.id }
      lock.set(LockEntry(version, scripts: scripts, old: lock[version.id]))
    }
    return paths + [try write(lock.text, to: VersionFiles.lock)]
  }

  private func missingScripts(of stored: StoredVersions, _ compiler: TargetCompiler) -> [VersionScripts] {
    let wanted = Set((stored.unwritten[compiler.dialect.name] ?? []).map(\.id))
    return stored.versions.indices.filter { wanted.contains(stored.versions[$0].id) }.map { index in
      VersionScripts(stored.versions[index], after: Folding.state(after: Array(stored.versions[..<index])), compiler: compiler)
    }
  }

  private func write(_ scripts: [VersionScripts]) throws(MigrationFileError) -> [String] {
    var paths: [String] = []
    for script in scripts {
      paths.append(try write(script.upText, to: VersionFiles.up(script.version, script.target)))
      paths.append(try write(script.downText, to: VersionFiles.down(script.version, script.target)))
    }
    return paths
  }

  private func json(of version: Version) throws(MigrationFileError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return String(decoding: try encoder.encode(version), as: UTF8.self) + "\n" } catch {
      throw MigrationFileError(
        .unwritable, "the operations cannot be written as JSON: \(error)", path: path(VersionFiles.operations(version)),
        help: "this is transformc's mistake; please report it")
    }
  }

  private func write(_ text: String, to file: String) throws(MigrationFileError) -> String {
    let url = url(file)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw MigrationFileError(
        .unwritable, "the file cannot be written: \(error.localizedDescription)", path: path(file),
        help: "check the folder's permissions and the disk's free space")
    }
    return path(file)
  }
}
