import Foundation
import SQLSyntax
import SourceDialects
import SourceText

/// The SQL of some folders: whole files, and the `sql` blocks of Markdown pages.
struct FuzzSeeds {
  let texts: [String]

  init(folders: [String]) throws {
    var texts: [String] = []
    for folder in folders {
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
        if path.hasSuffix(".sql") { texts.append(try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)) }
        if path.hasSuffix(".md") { texts += Self.blocks(of: try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)) }
      }
    }
    self.texts = texts
  }

  /// As the fuzzer's program reads them, each for parsing and for formatting: the first byte is the dialect's place among all
  /// grammars, and so many more for each mode before.
  var inputs: [[UInt8]] { [0, Grammar.all.count].flatMap { mode in texts.map { [UInt8(mode + Self.place($0))] + $0.utf8 } } }

  static func grammar(_ text: String) -> Grammar { Grammar.all[place(text)] }

  private static func place(_ text: String) -> Int {
    let name = DialectDeclaration.name(in: SourceFile(path: "seed.sql", text: text))
    return Grammar.all.firstIndex { $0.name == name } ?? 0
  }

  private static func blocks(of page: String) -> [String] {
    page.components(separatedBy: "```sql\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
  }
}
