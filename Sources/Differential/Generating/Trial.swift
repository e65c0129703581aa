/// What an engine said of an expression, sample by sample.
struct Trial {
  enum Answer: Hashable {
    case value(String?)
    case failure(String)
  }

  /// As `pg_typeof` names it; empty where no sample gave a value.
  var type = ""
  /// The statement itself was refused: a SQLSTATE and the engine's words.
  var refusal: (state: String, message: String)?
  /// By sample, from the first.
  var answers: [Answer] = []
}
