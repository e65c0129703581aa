import SQLFormat
import SQLSyntax
import SourceDialects
import SourceText

/// A text read in the dialect that its first line names, Snowflake's without one.
func script(_ text: String) -> Script {
  let script = Script(grammar: text.contains("--@ dialect postgres") ? .postgres : .snowflake)
  script.parse(SourceFile(path: "a.sql", text: text))
  return script
}

func formatted(_ text: String, _ style: FormatStyle = FormatStyle()) -> String {
  Formatter(style: style).format(script(text))
}
