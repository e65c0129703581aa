/// Work that happens as a whole or not at all.
extension DatabaseConnection {
  /// Runs `work` between BEGIN and COMMIT, or inside a savepoint where a transaction is open already.
  ///
  /// After an error the engine may have rolled back everything itself (SQLite does, when the disk is full): then nothing is left to undo.
  public func atomically<Result>(_ work: () throws(DriverError) -> Result) throws(DriverError) -> Result {
    let steps = isInTransaction ? Self.savepoint : Self.transaction
    try execute(steps.begin)
    do throws(DriverError) {
      let result = try work()
      try execute(steps.commit)
      return result
    } catch {
      if isInTransaction { try? execute(steps.undo) }
      throw error
    }
  }

  private static var transaction: (begin: String, commit: String, undo: String) { ("BEGIN", "COMMIT", "ROLLBACK") }

  private static var savepoint: (begin: String, commit: String, undo: String) {
    ("SAVEPOINT tc_atomic", "RELEASE SAVEPOINT tc_atomic", "ROLLBACK TO SAVEPOINT tc_atomic; RELEASE SAVEPOINT tc_atomic")
  }
}
