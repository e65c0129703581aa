import SourceText
import Testing

struct EditTests {
  private let file = SourceFile(path: "a.sql", text: "SELECT á FROM t")

  private func edited(_ edits: (Range<Int>, String)...) -> String? {
    file.applying(edits.map { TextEdit(replacing: SourceRange($0.0), with: $0.1) })?.text
  }

  @Test func appliesEditsInAnyOrder() {
    #expect(edited((15..<16, "u"), (0..<6, "select"), (7..<9, "b")) == "select b FROM u")
  }

  @Test func insertsDeletesAndTouches() {
    #expect(edited((6..<9, ""), (6..<6, " *"), (16..<16, ";")) == "SELECT * FROM t;")
    #expect(edited((0..<6, "A"), (6..<7, "B")) == "ABá FROM t")
  }

  @Test func keepsTheOrderOfInsertionsAtOnePlace() {
    #expect(edited((0..<0, "1"), (0..<0, "2"), (0..<0, "3")) == "123SELECT á FROM t")
  }

  @Test func refusesOverlaps() {
    #expect(edited((0..<6, "a"), (5..<7, "b")) == nil)
    #expect(edited((0..<6, "a"), (0..<6, "a")) == nil)
    #expect(edited((0..<6, "a"), (3..<3, "b")) == nil)
  }

  @Test func refusesPlacesOutsideTheFileAndInsideACharacter() {
    #expect(edited((16..<17, "a")) == nil)
    #expect(edited((7..<8, "a")) == nil)
  }

  @Test func changesNothingWithoutEdits() {
    #expect(edited() == file.text)
  }
}
