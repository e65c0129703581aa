/// What a function of SQL fails with: a SQLSTATE, and what PostgreSQL says.
///
///     SQLFailure("22012", "division by zero")
struct SQLFailure: Error {
  let state: String
  let message: String

  init(_ state: String, _ message: String) { (self.state, self.message) = (state, message) }
}
