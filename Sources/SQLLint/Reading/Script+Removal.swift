import SQLSemantics
import SQLSyntax
import SourceText

extension Script {
  /// Takes statements of a body away; one that stands alone in its list becomes NULL, since an empty list is not good everywhere.
  func removal(of statements: [StatementID]) -> [TextEdit] {
    let extents = statements.map { withSemicolon(tree.extent(of: $0)) }
    let starts = Set(extents.map(\.first))
    return extents.map { extent in
      let isLast = closes(kind(at: extent.last + 1)) || starts.contains(extent.last + 1)
      guard opens(kind(before: extent.first)) && isLast else { return removal(of: extent) }
      return TextEdit(replacing: range(extent), with: kind(at: extent.last) == .semicolon ? "NULL;" : "NULL")
    }
  }

  private func opens(_ kind: TokenKind) -> Bool {
    switch kind {
    case .begin, .then, .else, .loop, .do, .repeat, .bodyOpen: true
    default: false
    }
  }

  private func closes(_ kind: TokenKind) -> Bool {
    switch kind {
    case .end, .else, .elseif, .elsif, .when, .exception, .until, .bodyClose, .endOfFile: true
    default: false
    }
  }
}

extension Script {
  /// Takes tokens away, with the spaces before them; and the whole line where nothing else but a remark stands on it.
  ///
  ///     DECLARE
  ///       total NUMBER; -- never used   →   DECLARE
  func removal(of extent: Extent) -> TextEdit {
    let range = range(extent)
    var start = Int(range.start)
    while start > 0, isBlank(file.bytes[start - 1]) { start -= 1 }
    let beginsLine = start == 0 || file.bytes[start - 1] == UInt8(ascii: "\n")
    if beginsLine, let end = endOfLine(behind: Int(range.end)) {
      return TextEdit(replacing: SourceRange(start: start, end: end), with: "")
    }
    return TextEdit(replacing: SourceRange(start: beginsLine ? Int(range.start) : start, end: Int(range.end)), with: "")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Behind the line break, where only blanks or a remark of this line come before it.
  private func endOfLine(behind place: Int) -> Int? {
    var index = place
    while index < file.bytes.count, isBlank(file.bytes[index]) || file.bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if startsRemark(index) { while index < file.bytes.count, file.bytes[index] != UInt8(ascii: "\n") { index += 1 } }
    guard index < file.bytes.count, file.bytes[index] == UInt8(ascii: "\n") else { return nil }
    return index + 1
  }

  /// `-- …`, and not an annotation.
  private func startsRemark(_ index: Int) -> Bool {
    let dash = UInt8(ascii: "-")
    guard index + 2 < file.bytes.count, file.bytes[index] == dash, file.bytes[index + 1] == dash else { return false }
    return file.bytes[index + 2] != UInt8(ascii: "@")
  }

  /// The tokens with the semicolon behind them.
  func withSemicolon(_ extent: Extent) -> Extent {
    var extent = extent
    if kind(at: extent.last + 1) == .semicolon { extent.last += 1 }
    return extent
  }

  func kind(before token: UInt32) -> TokenKind { token == 0 ? .endOfFile : kind(at: token - 1) }
  func kind(at token: UInt32) -> TokenKind { Int(token) < tokens.count ? tokens[Int(token)].kind : .endOfFile }

  /// A value that can go without anyone noticing: nothing is called and nothing asked for it.
  func isWithoutEffect(_ value: ExpressionID) -> Bool {
    expressions(in: value).allSatisfy {
      switch tree[$0] {
      case .call, .subquery, .exists, .inQuery, .result: false
      default: true
      }
    }
  }
}
