/// A run of tokens that stands on one line or is broken at all of its soft breaks.
struct Group {
  enum Indent {
    /// As the line that it begins in.
    case same
    /// A level further in.
    case deeper
    /// A level further in, unless it begins its line.
    case hanging
    /// A level further in than the group around it: AND among operands of OR.
    case nested
  }

  let first: Int
  let last: Int
  let indent: Indent
  /// Breaks only where the next item does not fit.
  var fills = false
  var isForced = false
}
