public import DatabaseDriver
import SQLSchema

/// Why an environment's database was not reached: where, why, and what to look at. Commands end with 3.
///
///     environment 'prod', postgresql://deploy@db.internal/warehouse: connection refused
///       help: see that the server runs and that its address is right: environments.prod.url in transformc.yaml
public struct ConnectionError: Error, Hashable, Sendable {
  public static let exitCode: Int32 = 3

  public let environment: String
  /// The address, without its password.
  public let address: String
  public let cause: DriverError

  init(_ environment: Environment, _ cause: DriverError) {
    self.environment = environment.name
    address = ConnectionText.redacted(environment.address.description)
    self.cause = cause
  }

  private var help: String {
    let key = "environments.\(environment)"
    switch cause.category {
    case .authentication:
      return "see that user and password are right: \(key).url and \(key).password in transformc.yaml, or the PG… variables of the process"
    case .network, .rateLimit, .timeout:
      return "see that the server runs, has room and is reached from here: \(key).url in transformc.yaml, or DATABASE_URL"
    default: return "see that the address is right: \(key).url in transformc.yaml, or DATABASE_URL; transformc apply makes a SQLite file"
    }
  }
}

extension ConnectionError: CustomStringConvertible {
  public var description: String {
    let hint = cause.hint.map { "\n  hint: \($0)" } ?? ""
    return "environment '\(environment)', \(address): \(cause.message)\(hint)\n  help: \(help)"
  }
}
