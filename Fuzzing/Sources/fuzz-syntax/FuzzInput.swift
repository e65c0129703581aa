import SQLSyntax
import SourceDialects
import SourceText

/// An input: its first byte chooses what is done in which dialect, the rest is the text.
struct FuzzInput {
  /// In the order of the first byte's value. A new mode is a case, placed last, and a check.
  enum Mode: CaseIterable { case parse, format, annotate, readAgain, tokenize }

  let mode: Mode
  let grammar: Grammar
  let file: SourceFile

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let choice = unsafe Int(bytes.first ?? 0)
    grammar = Grammar.all[choice % Grammar.all.count]
    mode = Mode.allCases[choice / Grammar.all.count % Mode.allCases.count]
    file = unsafe Self.file(Array(bytes.dropFirst()))
  }

  /// Files come through one door, which refuses what is no text. Here it is made text, so that no input is wasted.
  private static func file(_ bytes: [UInt8]) -> SourceFile {
    if let file = try? SourceFile(decoding: bytes, at: "fuzz.sql") { return file }
    let text = String(decoding: bytes.map { $0 == 0 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    return SourceFile(path: "fuzz.sql", text: text)
  }
}
