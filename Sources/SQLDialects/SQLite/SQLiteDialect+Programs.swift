public import SQLSchema

/// Where compiled procedures live in SQLite: a row each.
extension SQLiteDialect {
  public var createProgramTable: [String] {
    [
      """
      CREATE TABLE IF NOT EXISTS ops__transform_program (
        name TEXT NOT NULL PRIMARY KEY,
        source_hash TEXT NOT NULL,
        program TEXT NOT NULL
      ) STRICT
      """
    ]
  }

  public var dropProgramTable: [String] { ["DROP TABLE IF EXISTS ops__transform_program"] }

  /// Puts a procedure's program in place of what stood under its name.
  public func storeProgram(of routine: Routine, program: String) -> [String] {
    [
      """
      INSERT INTO ops__transform_program (name, source_hash, program)
      VALUES (\(text(routine.name.description)), \(text(routine.hash)), \(text(program)))
      ON CONFLICT (name) DO UPDATE SET source_hash = excluded.source_hash, program = excluded.program
      """
    ]
  }

  public func removeProgram(of routine: ObjectName) -> [String] {
    ["DELETE FROM ops__transform_program WHERE name = \(text(routine.description))"]
  }

  private func text(_ value: String) -> String {
    value.quotedLiteral
  }
}
