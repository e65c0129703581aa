import Testing

@testable import LanguageServer

struct DocumentTextTests {
  private func text(_ text: String, _ encoding: PositionEncoding = .utf16) -> DocumentText { DocumentText(text, encoding) }

  @Test(arguments: [
    ("a\nb", 1, 0, 2), ("a\r\nb", 1, 0, 3), ("a\rb", 1, 0, 2), ("a\r\n", 1, 0, 3), ("a\n\nb", 1, 0, 2), ("a\r\rb", 2, 0, 3),
  ])
  func endsLinesAsTheProtocolDoes(_ case: (String, Int, Int, Int)) {
    let document = text(`case`.0)
    #expect(document.offset(of: Position(line: `case`.1, character: `case`.2)) == `case`.3)
    #expect(document.position(of: `case`.3) == Position(line: `case`.1, character: `case`.2))
  }

  @Test func countsUTF16Units() {
    let document = text("é😀x\nß")
    #expect(document.offset(of: Position(line: 0, character: 1)) == 2)
    #expect(document.offset(of: Position(line: 0, character: 3)) == 6)
    // The middle of a pair is its beginning.
    #expect(document.offset(of: Position(line: 0, character: 2)) == 2)
    #expect(document.position(of: 6) == Position(line: 0, character: 3))
    #expect(document.position(of: 8) == Position(line: 1, character: 0))
  }

  @Test func countsBytes() {
    let document = text("é😀x", .utf8)
    #expect(document.offset(of: Position(line: 0, character: 6)) == 6)
    // The middle of a character is its beginning.
    #expect(document.offset(of: Position(line: 0, character: 4)) == 2)
    #expect(document.position(of: 6) == Position(line: 0, character: 6))
  }

  @Test func keepsPlacesThatAreNotThereInside() {
    let document = text("ab\ncd")
    #expect(document.offset(of: Position(line: 0, character: 99)) == 2)
    #expect(document.offset(of: Position(line: 9, character: 0)) == 5)
    #expect(document.offset(of: Position(line: -1, character: -1)) == 0)
    #expect(document.offset(of: Position(line: 1, character: -1)) == 3)
    #expect(document.position(of: 99) == Position(line: 1, character: 2))
  }

  @Test func changesPieceByPiece() {
    var document = text("SELECT 1;\nSELECT 2;\n")
    document.replace(PositionRange(start: Position(line: 1, character: 7), end: Position(line: 1, character: 8)), with: "'ü'\n, 3")
    document.replace(PositionRange(start: Position(line: 2, character: 2), end: Position(line: 2, character: 3)), with: "four")
    #expect(String(decoding: document.bytes, as: UTF8.self) == "SELECT 1;\nSELECT 'ü'\n, four;\n")
    document.replace(nil, with: "x")
    #expect(document.end == Position(line: 0, character: 1))
  }

  @Test func everyOffsetIsAPositionAndBack() {
    let sample = "a\r\né😀\rß\n\n漢字;\n"
    for encoding in [PositionEncoding.utf8, .utf16] {
      let document = text(sample, encoding)
      var offset = 0
      for character in sample.unicodeScalars {
        let isInLineEnd = character == "\n" && offset > 0 && document.bytes[offset - 1] == 13
        if !isInLineEnd { #expect(document.offset(of: document.position(of: offset)) == offset) }
        offset += String(character).utf8.count
      }
    }
  }

  @Test(arguments: [
    ("file:///a/b.sql", "/a/b.sql"), ("file:///a%20b/%C3%A9.sql", "/a b/é.sql"), ("file://localhost/a.sql", "/a.sql"),
    ("FILE:///a/../b.sql", "/b.sql"), ("file:/a.sql", "/a.sql"), ("file:///a%2Bb%23.sql", "/a+b#.sql"), ("file:///a%3Ab.sql", "/a:b.sql"),
  ])
  func readsURIs(_ uri: String, _ path: String) {
    #expect(DocumentURI.path(of: uri) == path)
  }

  @Test(arguments: ["untitled:Untitled-1", "git:/a.sql", "file:", "", "file://host"])
  func knowsWhatIsNoFile(_ uri: String) {
    #expect(DocumentURI.path(of: uri) == nil)
  }

  @Test func writesURIsThatItReads() {
    for path in ["/a b/c#d?e%f.sql", "/é/漢.sql", "/plain.sql"] { #expect(DocumentURI.path(of: DocumentURI.uri(of: path)) == path) }
  }
}
