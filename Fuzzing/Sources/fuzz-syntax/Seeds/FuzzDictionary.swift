import SQLSyntax
import SourceText

/// Words and signs that the fuzzer puts together: the keywords, and what the seeds use.
struct FuzzDictionary {
  let text: String

  init(_ seeds: FuzzSeeds) {
    var words = Set(TokenKind.allCases.filter { $0 < .identifier }.map { String(describing: $0) })
    for seed in seeds.texts { words.formUnion(Self.words(of: seed)) }
    text = words.sorted().map { "\"\(Self.escaped($0))\"\n" }.joined()
  }

  /// The short tokens, those of annotations too.
  private static func words(of seed: String) -> Set<String> {
    let script = Script(grammar: FuzzSeeds.grammar(seed))
    script.parse(SourceFile(path: "seed.sql", text: seed))
    let tokens = script.tokens.indices.map { script.file.text(script.tokens[$0].range).lowercased() }
    return Set(tokens.filter { (1...20).contains($0.utf8.count) && isPlain($0) })
  }

  /// What may stand in a dictionary as it is.
  private static func isPlain(_ word: String) -> Bool { word.utf8.allSatisfy { (0x21...0x7E).contains($0) } }

  private static func escaped(_ word: String) -> String {
    word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
