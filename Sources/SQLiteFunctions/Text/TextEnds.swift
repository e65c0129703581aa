import SQLiteDriver

/// `tc_left(text, n)` and `tc_right(text, n)`: n characters from an end; a negative n leaves out that many at the other end.
///
///     tc_left('Müller', 2)    →   Mü
///     tc_right('Müller', -2)  →   ller
///
/// PostgreSQL: `left`, `right`.
enum TextEnds {
  static var functions: [ScalarFunction] {
    [
      ScalarFunction(name: "tc_left", argumentCount: 2) { arguments, result in
        guard let text = arguments.text(at: 0), !arguments.isNull(at: 1) else { return }
        result.text(text[..<cut(text, arguments.integer(at: 1))])
      },
      ScalarFunction(name: "tc_right", argumentCount: 2) { arguments, result in
        guard let text = arguments.text(at: 0), !arguments.isNull(at: 1) else { return }
        let number = arguments.integer(at: 1)
        // The right end begins where the left end of the opposite number stops; and nothing is not everything.
        result.text(text[(number == 0 ? text.count : cut(text, number == .min ? .max : -number))...])
      },
    ]
  }

  /// Behind the first `number` characters; before the last −`number` ones.
  private static func cut(_ text: BorrowedText, _ number: Int64) -> Int {
    let kept = number >= 0 ? Int(clamping: number) : text.characterCount - Int(clamping: number.magnitude)
    return text.position(ofCharacter: kept)
  }
}
