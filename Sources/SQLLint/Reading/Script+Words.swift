import Diagnostics
import SQLSyntax
import SourceText

// Looking at the words of a statement, and writing behind it.

extension Script {
  /// Whether a word stands among these tokens, in whatever case.
  func holds(_ word: String, in extent: Extent) -> Bool { !token(word, in: extent).isNone }

  /// The first token that is this word; none where there is none.
  func token(_ word: String, in extent: Extent) -> TokenID {
    let symbol = symbol(word)
    guard !extent.isEmpty else { return .none }
    for token in extent.first...extent.last where tokens[Int(token)].symbol == symbol && tokens[Int(token)].kind != .quotedIdentifier {
      return TokenID(raw: token)
    }
    return .none
  }

  /// No more than a person reads at a glance. Chains of casts and operators may be of any length, and are nothing to look into.
  func isShort(_ expression: ExpressionID) -> Bool {
    let extent = tree.extent(of: expression)
    return extent.last - extent.first < 200
  }

  /// Where a statement ends, its semicolon included.
  func end(of statement: StatementID) -> Int {
    let last = Int(tree.extent(of: statement).last)
    let next = last + 1
    let isEnded = next < tokens.count && tokens[next].kind == .semicolon
    return isEnded ? tokens[next].end : tokens[last].end
  }

  /// A statement more behind another one, on a line of its own where that one has one.
  func insertion(of text: String, behind statement: StatementID) -> TextEdit {
    let place = end(of: statement)
    let start = Int(range(statement).start)
    let blanks = indentation(before: start)
    let separator = blanks.map { "\n" + $0 } ?? " "
    return TextEdit(replacing: SourceRange(start: place, end: place), with: separator + text)
  }

  /// Takes a statement away, with its line where it has one for itself.
  func removal(of statement: StatementID) -> TextEdit {
    let start = Int(range(statement).start)
    let blanks = indentation(before: start).map { $0.utf8.count + 1 } ?? 0
    return TextEdit(replacing: SourceRange(start: max(0, start - blanks), end: end(of: statement)), with: "")
  }

  /// The blanks before a place, where nothing else stands before it on its line.
  func indentation(before place: Int) -> String? {
    var start = place
    let bytes = file.bytes
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    return file.text(SourceRange(start: start, end: place))
  }
}
