public import Diagnostics

extension LockFile {
  /// Compares the file with the versions and scripts on disk: every difference was made by hand, or by a merge.
  public func verify(_ scripts: [VersionScripts]) -> [Diagnostic] {
    scripts.compactMap { script in
      guard let locked = self[script.version.id]?.hashes[script.target] else { return .unlocked(script) }
      return locked == script.hash ? nil : .changed(script)
    } + missing(among: scripts)
  }

  private func missing(among scripts: [VersionScripts]) -> [Diagnostic] {
    let present = Set(scripts.map(\.version.id))
    return entries.filter { !present.contains($0.id) }.map(Diagnostic.vanished)
  }
}

extension Diagnostic {
  fileprivate static func unlocked(_ scripts: VersionScripts) -> Diagnostic {
    Diagnostic(
      "PLN011", .error, migration: "transformc.lock does not know \(scripts.version.fileName) for \(scripts.target)",
      help: "take transformc.lock from where the version was planned")
  }

  fileprivate static func changed(_ scripts: VersionScripts) -> Diagnostic {
    Diagnostic(
      "PLN012", .warning, migration: "the files of \(scripts.version.fileName) for \(scripts.target) are not the ones that were planned",
      help: "an edit made by hand counts once transformc.lock records it; otherwise take the files back from version control")
  }

  fileprivate static func vanished(_ entry: LockEntry) -> Diagnostic {
    Diagnostic(
      "PLN013", .error, migration: "version \(entry.id)_\(entry.name) is in transformc.lock and its files are gone",
      help: "take the files back from version control")
  }
}
