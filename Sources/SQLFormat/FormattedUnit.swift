import SourceText

/// A statement with what stands before it, as it was and as it is written.
struct FormattedUnit {
  /// The bytes behind the statement before it.
  let source: Range<Int>
  /// Where its own first remark or token begins, blanks and what trails the statement before it left out.
  let start: Int
  let before: String
  let after: String

  var edit: TextEdit? {
    before == after ? nil : TextEdit(replacing: SourceRange(source), with: after)
  }

  /// At the place of the author's text; nil where a template was filled in.
  func inOriginal(of file: SourceFile) -> FormattedUnit? {
    guard !file.substitutions.isEmpty else { return self }
    guard !file.isSubstituted(SourceRange(source)) else { return nil }
    let start = Int(file.originalRange(SourceRange(start..<start)).start)
    let length = source.count
    let first = Int(file.originalRange(SourceRange(source)).start)
    return FormattedUnit(source: first..<first + length, start: start, before: before, after: after)
  }

  func touches(_ range: Range<Int>) -> Bool { start <= range.upperBound && source.upperBound >= range.lowerBound }
}
