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

    /// What the tables say is refused while a statement runs; nil for a difference that nothing says.
    var explanation: String? {
      if found == "error 0A000" { return "0A000 while it runs" }
      let year = expected.prefix { $0.isNumber }
      guard found == "error 22008" else { return nil }
      return year.count > 4 || expected.hasSuffix(" BC") || sample == 7 || ["'9999", "'0001"].contains(where: compiled.contains) ? "years before 1 and after 9999" : nil
    }

    /// Whether one side failed where the other gave a value.
    var isOfFailure: Bool { expected.hasPrefix("error") != found.hasPrefix("error") }
  }

  let phrase: Phrase
  let verdict: Verdict
}
