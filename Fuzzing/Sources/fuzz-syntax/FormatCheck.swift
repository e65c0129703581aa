import SQLFormat
import SQLSyntax
import SourceText

/// Formatting keeps the tokens, the comments and the annotations, and does nothing to what is formatted.
struct FormatCheck {
  let input: FuzzInput

  init(_ input: FuzzInput) { self.input = input }

  func run() {
    let before = ScriptSupply.parse(input.file, input.grammar)
    let (tokens, remarks) = (Self.tokens(of: before), Self.remarkCounts(of: before))
    let text = Formatter().format(before)
    let after = ScriptSupply.parse(SourceFile(path: "fuzz.sql", text: text), input.grammar)
    require(Self.tokens(of: after) == tokens, "formatting keeps the tokens:\n\(text)")
    require(Self.remarkCounts(of: after) == remarks, "formatting keeps the comments and annotations:\n\(text)")
    require(Formatter().format(after) == text, "formatting what is formatted changes nothing:\n\(text)")
  }

  /// Words in lower case.
  private static func tokens(of script: Script) -> [String] {
    (0..<script.scriptTokenCount).map { index in
      let token = script.tokens[index]
      let isPlainWord = token.kind.isWord && token.kind != .quotedIdentifier
      return isPlainWord ? script.name(token.symbol) : script.file.text(token.range)
    }
  }

  private static func remarkCounts(of script: Script) -> [Int] { [script.comments.count, script.annotations.count] }
}
