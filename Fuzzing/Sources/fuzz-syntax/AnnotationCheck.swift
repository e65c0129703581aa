import SQLSyntax
import SourceText

/// Each line of the text is a clause above a load in a procedure: the text meets the clauses' grammar at once.
struct AnnotationCheck {
  let input: FuzzInput

  init(_ input: FuzzInput) { self.input = input }

  func run() {
    let lines = input.file.text.split(whereSeparator: \.isNewline).map { "--@ \($0)\n" }.joined()
    let text = "\(lines)CREATE PROCEDURE p() AS $$\nBEGIN\n\(lines)INSERT INTO t (a) SELECT a FROM s;\nEND;\n$$;\n"
    let script = ScriptSupply.parse(SourceFile(path: "fuzz.sql", text: text), input.grammar)
    ParsingCheck.check(script)
    for clause in script.clauses.indices { _ = script.canonicalText(script.clauses[clause]) }
  }
}
