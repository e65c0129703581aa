import Diagnostics
import SourceDialects
import SQLLint
import SQLSchema
import SQLSyntax
import SourceText

/// A file read in the dialect that its first line names, Snowflake's without one.
func script(_ file: SourceFile) -> Script {
  let script = Script(grammar: file.text.contains("--@ dialect postgres") ? .postgres : .snowflake)
  script.parse(file)
  return script
}

/// What the linter says about a text.
func findings(_ text: String, _ linter: Linter = Linter(), schema: Database? = nil) -> [Diagnostic] {
  linter.findings(in: script(SourceFile(path: "a.sql", text: text)), schema: schema)
}
