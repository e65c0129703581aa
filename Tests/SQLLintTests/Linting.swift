import Diagnostics
import SQLLint
import SQLSchema
import SQLSyntax
import SourceDialects
import SourceText

/// A file read in the dialect that its first line names, Snowflake's without one. SQLite's is no source of a project and has no
/// annotation: a comment says it.
func script(_ file: SourceFile) -> Script {
  let isPostgres = file.text.contains("--@ dialect postgres")
  let script = Script(grammar: isPostgres ? .postgres : file.text.hasPrefix("-- SQLite\n") ? .sqlite : .snowflake)
  script.parse(file)
  return script
}

/// What the linter says about a text.
func findings(_ text: String, _ linter: Linter = Linter(), schema: Database? = nil) -> [Diagnostic] {
  linter.findings(in: script(SourceFile(path: "a.sql", text: text)), schema: schema)
}

/// What the linter says about a text beside other files of PostgreSQL.
func findings(_ text: String, _ linter: Linter = Linter(), beside others: [String]) -> [Diagnostic] {
  let parts = others.map { Neighbours.Part(script(SourceFile(path: "b.sql", text: "--@ dialect postgres\n" + $0))) }
  return linter.findings(in: script(SourceFile(path: "a.sql", text: text)), neighbours: Neighbours(parts))
}
