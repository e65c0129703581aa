import Diagnostics
import SQLSyntax
import SourceDialects
import SourceText

/// A text read in the dialect that its first line names, Snowflake's without one.
func script(_ text: String) -> Script {
  let script = Script(grammar: grammar(of: text))
  script.parse(SourceFile(path: "a.sql", text: text))
  return script
}

private func grammar(of text: String) -> Grammar {
  if text.contains("--@ dialect postgres") { return .postgres }
  return text.contains("--@ dialect sqlite") ? .sqlite : .snowflake
}
