import SQLEmission

/// How a statement makes a table: what it drops before, and how its text begins.
///
///     CREATE OR REPLACE TEMPORARY TABLE t   →   DROP TABLE IF EXISTS pg_temp.t, CREATE TEMPORARY TABLE t
struct MadeTable {
  let name: String
  let replaces: Bool
  let isTemporary: Bool
  let spelling: any Spelling

  /// Without a schema of its own a temporary table is dropped by OR REPLACE alone: DROP might find another of its name.
  private var isReplaced: Bool { replaces && isTemporary && spelling.temporarySchema.isEmpty }

  var dropping: [String] {
    guard replaces, !isReplaced else { return [] }
    return ["DROP TABLE IF EXISTS \(isTemporary ? spelling.temporary(name) : name)"]
  }

  /// `CREATE TEMPORARY TABLE`
  var head: String { "CREATE \(isReplaced ? "OR REPLACE " : "")\(isTemporary ? "TEMPORARY " : "")TABLE" }
}
