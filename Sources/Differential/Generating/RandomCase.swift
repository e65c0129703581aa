/// Something generated that is the same on all engines, or is not.
struct RandomCase {
  enum Verdict: Hashable {
    case agrees
    /// The compiler has no translation, and says so.
    case refused(String)
    /// PostgreSQL does not know it either.
    case foreign
    case differs(Difference)
  }

  struct Difference: Hashable {
    /// `sqlite` or `postgres`.
    let target: String
    /// The first sample where it shows, and what was said there.
    let sample: Int
    let expected: String
    let found: String
    let compiled: String

    /// Whether one side failed where the other gave a value.
    var isOfFailure: Bool { expected.hasPrefix("error") != found.hasPrefix("error") }
  }

  let phrase: Phrase
  let verdict: Verdict
}
