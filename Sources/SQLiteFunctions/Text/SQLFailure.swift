/// Why a function has no answer: a SQLSTATE and PostgreSQL's own words.
struct SQLFailure: Error {
  let state: String
  let message: String

  init(_ state: String, _ message: String) {
    self.state = state
    self.message = message
  }
}
