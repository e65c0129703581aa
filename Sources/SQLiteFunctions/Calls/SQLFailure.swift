/// Why a function cannot answer: a SQLSTATE and PostgreSQL's own sentence.
///
///     throw SQLFailure("22023", "cannot get array length of a scalar")
struct SQLFailure: Error {
  let state: String
  let message: String

  init(_ state: String, _ message: String) {
    self.state = state
    self.message = message
  }
}
