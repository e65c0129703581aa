import SQLSyntax
import SourceText

// The words and brackets around a node, and the edits that fixes are made of.

extension Script {
  func kind(_ token: UInt32) -> TokenKind { tokens[Int(token)].kind }

  /// The first token of this kind from one token up to, not including, another.
  func firstToken(_ kind: TokenKind, from first: UInt32, upTo end: UInt32) -> UInt32? {
    guard first < end else { return nil }
    return (first..<end).first { self.kind($0) == kind }
  }

  /// The operator or the word between two operands.
  func token(_ kind: TokenKind, between left: ExpressionID, and right: ExpressionID) -> UInt32? {
    firstToken(kind, from: tree.extent(of: left).last + 1, upTo: tree.extent(of: right).first)
  }

  /// The nearest token of this kind in front of a token.
  func lastToken(_ kind: TokenKind, before token: UInt32) -> UInt32? {
    var index = token
    while index > 0 {
      index -= 1
      if self.kind(index) == kind { return index }
      if self.kind(index) == .semicolon { return nil }
    }
    return nil
  }

  /// With the brackets that hold it and nothing else.
  func withBrackets(_ extent: Extent) -> Extent {
    var extent = extent
    while extent.first > 0, Int(extent.last) + 1 < scriptTokenCount, kind(extent.first - 1) == .openParen,
      kind(extent.last + 1) == .closeParen
    {
      extent = Extent(first: extent.first - 1, last: extent.last + 1)
    }
    return extent
  }

  func range(from first: UInt32, through last: UInt32) -> SourceRange { range(Extent(first: first, last: last)) }

  func range(ofToken token: UInt32) -> SourceRange { range(TokenID(raw: token)) }

  /// Whether a comment stands in the range, which an edit would take away.
  func holdsComment(_ range: SourceRange) -> Bool {
    comments.indices.contains { comments[$0].range.start >= range.start && comments[$0].range.end <= range.end }
  }

  // MARK: Edits

  func insertion(_ text: String, before token: UInt32) -> TextEdit { insertion(text, at: range(ofToken: token).start, token) }

  func insertion(_ text: String, behind token: UInt32) -> TextEdit { insertion(text, at: range(ofToken: token).end, token) }

  private func insertion(_ text: String, at offset: UInt32, _ token: UInt32) -> TextEdit {
    TextEdit(replacing: SourceRange(start: Int(offset), end: Int(offset)), with: written(text, at: token))
  }

  func replacement(of first: UInt32, through last: UInt32, with text: String) -> TextEdit {
    TextEdit(replacing: range(from: first, through: last), with: written(text, at: first))
  }

  /// From the end of one token to the end of another: what lies between goes too.
  func removal(behind token: UInt32, through last: UInt32) -> TextEdit {
    TextEdit(replacing: SourceRange(start: Int(range(ofToken: token).end), end: Int(range(ofToken: last).end)), with: "")
  }

  /// From the start of one token to the start of another.
  func removal(from first: UInt32, before token: UInt32) -> TextEdit {
    TextEdit(replacing: SourceRange(start: Int(range(ofToken: first).start), end: Int(range(ofToken: token).start)), with: "")
  }

  /// New SQL as it must be written at a token: in a body between quotes each quote is written twice.
  private func written(_ text: String, at token: UInt32) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")), isInQuotedBody(TokenID(raw: token)) else { return text }
    return text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }
}
