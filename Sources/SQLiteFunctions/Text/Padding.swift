import SQLiteDriver

/// `tc_lpad(text, length[, fill])` and `tc_rpad`: filled up, or cut off at the right, to a number of characters.
///
///     tc_lpad('7', 3, '0')   →   007
///
/// PostgreSQL: `lpad`, `rpad`.
enum Padding {
  static var functions: [ScalarFunction] {
    [2, 3].flatMap { [function("tc_lpad", $0, isLeft: true), function("tc_rpad", $0, isLeft: false)] }
  }

  /// PostgreSQL's limit: four bytes for each character must stay below a gigabyte.
  private static let maximumLength = 268_435_455

  private static func function(_ name: String, _ argumentCount: Int, isLeft: Bool) -> ScalarFunction {
    var output: [UInt8] = []
    return ScalarFunction(name: name, argumentCount: argumentCount) { arguments, result in
      guard let text = arguments.text(at: 0), !(1..<argumentCount).contains(where: { arguments.isNull(at: $0) }) else { return }
      let fill = argumentCount == 3 ? arguments.text(at: 2) : nil
      var length = max(0, Int(clamping: arguments.integer(at: 1)))
      // Without anything to fill with, a text stays as it is.
      if fill?.isEmpty == true { length = min(length, text.characterCount) }
      guard length <= maximumLength else { return result.error("54000", "requested length too large") }
      let kept = text[..<text.position(ofCharacter: length)]
      output.removeAll(keepingCapacity: true)
      if !isLeft { output.append(contentsOf: kept) }
      appendFill(length - text.characterCount, fill, to: &output)
      if isLeft { output.append(contentsOf: kept) }
      result.text(output)
    }
  }

  /// The fill again and again, blanks without one, up to a number of characters.
  private static func appendFill(_ count: Int, _ fill: BorrowedText?, to output: inout [UInt8]) {
    guard count > 0 else { return }
    guard let fill else { return output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count)) }
    guard !fill.isEmpty else { return }
    var position = 0
    for _ in 0..<count {
      let end = fill.endOfCharacter(at: position)
      output.append(contentsOf: fill[position..<end])
      position = end == fill.count ? 0 : end
    }
  }
}
