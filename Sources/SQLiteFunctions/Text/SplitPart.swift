import SQLiteDriver

/// `tc_split_part(text, delimiter, n)`: the n-th part between delimiters; a negative n counts from the end; '' where there is none.
///
///     tc_split_part('a,b,c', ',', -1)   →   c
///
/// PostgreSQL: `split_part`.
enum SplitPart {
  static var function: ScalarFunction {
    ScalarFunction(name: "tc_split_part", argumentCount: 3) { arguments, result in
      guard let text = arguments.text(at: 0), let delimiter = arguments.text(at: 1), !arguments.isNull(at: 2) else { return }
      let number = Int(clamping: arguments.integer(at: 2))
      guard number != 0 else { return result.error("22023", "field position must not be zero") }
      let index = number > 0 ? number - 1 : max(partCount(text, delimiter) + number, -1)
      result.text(text[part(text, delimiter, index)])
    }
  }

  private static func partCount(_ text: BorrowedText, _ delimiter: BorrowedText) -> Int {
    var (count, position) = (1, 0)
    while let found = find(delimiter, in: text, from: position) {
      count += 1
      position = found + delimiter.count
    }
    return count
  }

  private static func part(_ text: BorrowedText, _ delimiter: BorrowedText, _ index: Int) -> Range<Int> {
    guard index >= 0 else { return 0..<0 }
    var position = 0
    for _ in 0..<index {
      guard let found = find(delimiter, in: text, from: position) else { return 0..<0 }
      position = found + delimiter.count
    }
    return position..<(find(delimiter, in: text, from: position) ?? text.count)
  }

  /// An empty delimiter is found nowhere.
  private static func find(_ delimiter: BorrowedText, in text: BorrowedText, from start: Int) -> Int? {
    guard delimiter.count > 0, text.count - start >= delimiter.count else { return nil }
    return (start...text.count - delimiter.count).first { position in
      (0..<delimiter.count).allSatisfy { text[position + $0] == delimiter[$0] }
    }
  }
}
