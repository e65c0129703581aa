import SQLSyntax
import SourceText

/// Tokens lie in the text one behind the other.
struct TokenizingCheck {
  let input: FuzzInput

  init(_ input: FuzzInput) { self.input = input }

  func run() {
    let script = ScriptSupply.script(input.grammar)
    script.tokenize(input.file)
    Self.check(script)
  }

  static func check(_ script: Script) {
    require(script.scriptTokenCount <= script.tokens.count, "the script's tokens are tokens")
    var end = 0
    for index in 0..<script.scriptTokenCount {
      let token = script.tokens[index]
      require(Int(token.start) >= end, "token \(index) begins at or after the end of the one before it")
      require(token.end >= Int(token.start) && token.end <= script.file.bytes.count, "token \(index) lies in the text")
      end = token.end
    }
  }
}
