import Diagnostics
import Migrations

/// Why nothing of these versions may run on a target, in the words of an error message; commands end with 7.
extension StoredVersions {
  public func refusal(on target: String) -> String? {
    if !defects.isEmpty { return defects.map { Self.text($0.message, $0.help) }.joined(separator: "\n") }
    if let edited = edited.first(where: { $0.target == target }) {
      return Self.text(
        "the files of \(edited.version.fileName) for \(target) are not the ones that transformc.lock records",
        "if they were edited on purpose, record that with transformc plan; otherwise take them back from version control")
    }
    if let version = unwritten[target]?.first {
      return Self.text("version \(version.fileName) has no scripts for \(target) yet", "transformc plan writes them")
    }
    return nil
  }

  private static func text(_ message: String, _ help: String?) -> String { message + (help.map { "\n  help: \($0)" } ?? "") }
}
