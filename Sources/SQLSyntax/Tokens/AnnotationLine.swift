/// A `--@` comment line, as the lexer met it.
struct AnnotationLine: BitwiseCopyable, Sendable {
  /// Of the `--@`.
  let start: UInt32
  /// Of the first byte behind `--@` or `--@+`.
  let textStart: UInt32
  /// The end of the line.
  let end: UInt32
  /// The token that follows in the script.
  let nextToken: UInt32
  let isContinuation: Bool
  /// Code stands before it on the same line.
  let isTrailing: Bool
  /// Quotes are doubled in it, as in all of the body that it stands in.
  let doublesQuotes: Bool
}
