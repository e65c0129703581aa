import DatabaseDriver
import SQLDialects
import SQLSchema

/// An error on its way through a program's handlers.
struct RaisedError: Error {
  /// What was running when it came up.
  enum Origin { case statement, expression, raised }

  let error: DriverError
  /// A SQLSTATE where there is one for the fault.
  let state: String
  let origin: Origin
  /// Of a declared exception.
  var name: String?
  var number: Int64?

  init(_ error: DriverError, _ origin: Origin, name: String? = nil, number: Int64? = nil) {
    self.error = error
    self.origin = origin
    self.name = name
    self.number = number
    state = ProgramErrors.state(of: error)
  }

  /// Whether a handler's condition takes it.
  func fits(_ condition: String) -> Bool {
    switch condition {
    case "any": true
    // PL/pgSQL's OTHERS leaves these alone (postgresql.org/docs/15/plpgsql-control-structures.html#PLPGSQL-ERROR-TRAPPING).
    case "others": state != "57014" && state != "P0004"
    case "statement": origin == .statement
    case "expression": origin == .expression
    default:
      if condition.hasPrefix("exception:") {
        name == String(condition.dropFirst(10))
      } else if condition.hasSuffix("*") {
        state.hasPrefix(condition.dropLast())
      } else {
        state == condition
      }
    }
  }
}
