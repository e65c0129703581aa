/// Something generated that is the same on all engines, or is not.
struct RandomCase {
  enum Verdict {
    case agrees
    /// The compiler has no translation, and says so.
    case refused(String)
    /// PostgreSQL does not know it either, and says why.
    case foreign(String)
    /// By the table of known differences.
    case known(KnownDifference)
    case differs(Difference)
  }

  struct Difference {
    /// `sqlite` or `postgres`.
    let target: String
    /// Where it shows, and what was said there.
    let sample: Int
    let expected: Trial.Answer
    let found: Trial.Answer
    let compiled: String
  }
}
