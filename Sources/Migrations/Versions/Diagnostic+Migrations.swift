import Diagnostics
import SQLSchema
import SourceText

/// `PLN…`: what keeps a plan or a chain of versions from being right. None of it stands at a place in a source.
extension Diagnostic {
  init(_ code: String, _ severity: Severity, migration message: String, help: String) {
    self.init(code, severity, message, at: SourceRange(start: 0, end: 0), help: help)
  }

  static func refused(_ refusal: SchemaRefusal) -> Diagnostic {
    Diagnostic(code(of: refusal.reason), .error, migration: refusal.message, help: refusal.help)
  }

  private static func code(of reason: SchemaRefusal.Reason) -> String {
    switch reason {
    case .type, .source: "PLN001"
    case .primaryKey, .unique, .check, .foreignKey: "PLN002"
    case .missingValue: "PLN003"
    case .schema: "PLN004"
    }
  }

  static func brokenChain(at version: Version, after last: Version?) -> Diagnostic {
    let expected = last.map { "comes after \($0.fileName)" } ?? "is the first"
    let parent = version.parent.map { "says that it follows \($0)" } ?? "says that it follows none"
    return Diagnostic(
      "PLN005", .error, migration: "version \(version.fileName) \(parent), but it \(expected)",
      help: "two branches have planned at once, or a version is missing: bring the missing files in, or plan the later one again")
  }

  static func misfit(of version: Version, _ conflict: SchemaConflict) -> Diagnostic {
    Diagnostic(
      "PLN006", .error, migration: "version \(version.fileName) does not fit the versions before it: \(conflict.reason)",
      help: "take the file back to what was planned, or remove the version if it was never applied and plan it again")
  }

  static func brokenRoutine(_ routine: Routine, by column: String, of table: ObjectName) -> Diagnostic {
    Diagnostic(
      "PLN007", .warning, migration: "procedure \(routine.name) names \(column), and this version drops \(table).\(column)",
      help: "check that it means another column of that name, or change the procedure in the same version")
  }

  static func shortfall(_ message: String, severity: Severity, help: String) -> Diagnostic {
    Diagnostic("PLN008", severity, migration: message, help: help)
  }

  static func damagedLockFile(line number: Int, _ reason: String) -> Diagnostic {
    Diagnostic(
      "PLN009", .error, migration: "transformc.lock, line \(number): \(reason)",
      help: "take the file back from version control; it is written by transformc alone")
  }

  static func lateVersion(_ id: String, after last: Version) -> Diagnostic {
    Diagnostic(
      "PLN010", .error, migration: "the new version's id \(id) does not come after \(last.fileName)",
      help: "the clock is wrong, or that version was planned on a machine whose clock is: plan again when it is later than \(last.id)")
  }

  static func newerSupport(_ present: Int, known: Int) -> Diagnostic {
    Diagnostic(
      "PLN014", .error,
      migration: "the versions give procedures support of version \(present), and this transformc knows only up to version \(known)",
      help: "plan with the release of transformc that planned the last version, or a later one")
  }
}
