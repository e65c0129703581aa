import Diagnostics
import SQLSyntax
import SourceText

/// What a script read before does not change what it reads now.
struct ReadingAgainCheck {
  let input: FuzzInput

  init(_ input: FuzzInput) { self.input = input }

  func run() {
    let fresh = Script(grammar: input.grammar)
    fresh.parse(input.file)
    let half = SourceFile(path: "fuzz.sql", text: String(input.file.text.prefix(input.file.bytes.count / 2)))
    _ = ScriptSupply.parse(half, input.grammar)
    let used = ScriptSupply.parse(input.file, input.grammar)
    ParsingCheck.check(used)
    require(used.tokens.count == fresh.tokens.count, "a used script finds the same tokens")
    require(used.statementCount == fresh.statementCount, "a used script finds the same statements")
    require(used.tree.expressions.count == fresh.tree.expressions.count, "a used script finds the same expressions")
    require(used.diagnostics.map(\.message) == fresh.diagnostics.map(\.message), "a used script says the same")
  }
}
