public import DatabaseDriver
public import SQLSchema

/// Why there is no report of a run.
public enum RunError: Error, Hashable, Sendable {
  case notDeployed(ObjectName)
  /// The run ended, and no row tells how.
  case unrecorded(String)
  case driver(DriverError)

  public var message: String {
    switch self {
    case .notDeployed(let name): "'\(name)' is not deployed here: transformc apply ships it, transformc status shows what is pending"
    case .unrecorded(let id): "run \(id) ended without a record"
    case .driver(let error): error.message
    }
  }
}
