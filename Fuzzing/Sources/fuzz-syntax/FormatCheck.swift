import SQLFormat
import SQLSyntax
import SourceText

/// Formatting keeps the tokens, the comments and the annotations, and does nothing to what is formatted.
struct FormatCheck {
  let input: FuzzInput

  init(_ input: FuzzInput) { self.input = input }

  func run() {
    let before = ScriptSupply.parse(input.file, input.grammar)
    let (tokens, remarks) = (Self.tokens(of: before), Self.remarks(of: before))
    let text = Formatter().format(before)
    let after = ScriptSupply.parse(SourceFile(path: "fuzz.sql", text: text), input.grammar)
    require(Self.tokens(of: after) == tokens, "formatting keeps the tokens:\n\(text)")
    require(Self.remarks(of: after) == remarks, "formatting keeps the comments and annotations:\n\(text)")
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

  /// The comments, and the tokens of the annotations; blanks at the ends of lines do not count.
  private static func remarks(of script: Script) -> [String] {
    let comments = script.comments.indices.map { trimmed(script.comments[$0].range, script) }
    let clauses = script.annotations.indices.map { clause(script.annotations[$0], script) }
    return comments + clauses
  }

  private static func clause(_ annotation: Annotation, _ script: Script) -> String {
    let tokens = (0..<annotation.tokenCount).map { script.tokens[Int(annotation.firstToken + $0)].range }
    return "--@ " + tokens.map { trimmed($0, script) }.joined(separator: " ")
  }

  private static func trimmed(_ range: SourceRange, _ script: Script) -> String {
    var bytes = script.file.bytes[range.bytes]
    while let last = bytes.last, last == UInt8(ascii: " ") || (0x09...0x0D).contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
