import Migrations

/// The names of a version's files, from `migrations/` on.
enum VersionFiles {
  static let lock = "transformc.lock"
  static let ending = ".json"

  static func operations(_ version: Version) -> String { version.fileName + ending }

  static func up(_ version: Version, _ target: String) -> String { "\(target)/\(version.fileName).up.sql" }

  static func down(_ version: Version, _ target: String) -> String { "\(target)/\(version.fileName).down.sql" }

  /// `20261122093000_gong_calls.json` → its id and its name; nil for any other name.
  static func identity(of fileName: String) -> (id: String, name: String)? {
    let parts = fileName.dropLast(ending.count).split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    guard fileName.hasSuffix(ending), parts.count == 2, isID(parts[0]), isName(String(parts[1])) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  private static func isID(_ text: Substring) -> Bool { text.count == 14 && text.utf8.allSatisfy { (48...57).contains($0) } }

  /// Letters, digits, `_` and `-`: what every file system and the lock file take.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 80
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x2D }
  }
}
