/// How a command behaves on its way.
public struct RunnerOptions: Hashable, Sendable {
  /// Lists the statements and runs none.
  public var isDryRun = false
  public var allowsOutOfOrder = false
  /// Takes back what this command has applied when a later version fails.
  public var rollsBackOnFailure = false
  public var requiresProof = false
  /// How long to wait for another writer to finish.
  public var lockWaitMilliseconds: Int64 = 30_000
  /// How long one statement may wait for a table's lock.
  public var lockTimeoutMilliseconds: Int64 = 3_000
  /// How often a version is tried when what stopped it may pass.
  public var attempts = 5
  /// Spreads the waits of writers that started together; any number will do.
  public var seed: UInt64 = 1
  public var appliedBy: String?
  public var deploymentID: String?
  public var toolVersion: String?

  public init() {}
}
