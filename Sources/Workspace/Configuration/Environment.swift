/// One of the project's databases and what holds there: `dev`, `staging`, `prod`.
public struct Environment: Sendable {
  public let name: String
  public let address: DatabaseAddress
  /// The project's variables with this environment's values.
  public let variables: [String: VariableValue]
  /// How long a migration waits for a lock before it tries again.
  public let lockTimeout: Duration
  /// Whether `apply` refuses versions that `prove` has not run.
  public let requiresProof: Bool
  /// Empty: everything at once.
  public let phases: [DeploymentPhase]

  public var target: String { address.target }
}
