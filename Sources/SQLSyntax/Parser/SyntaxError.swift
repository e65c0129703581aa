/// What the parser noted, in tokens; the message is made when someone wants to read it.
struct SyntaxError {
  enum Reason {
    /// Something else was expected here.
    case expected
    /// A statement that is not read.
    case notRead
    /// A clause of an annotation that does not exist, or that misses something.
    case annotation
  }

  let token: Int
  let expected: StaticString
  /// The bracket that is not closed, or -1.
  let opening: Int
  var reason = Reason.expected
  /// Of a command: the piece of its grammar that says what was expected.
  var element = UInt32.max
}
