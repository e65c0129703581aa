import Migrations

/// How a dry run prints a statement: its bytes as they run, closed by a semicolon, as in the version's file.
public enum DryRunText {
  public static func statement(_ text: String) -> String {
    let script = Migrations.Script(steps: [.statement(text)]).text(heading: "")
    return String(script.drop { $0 != "\n" }.dropFirst())
  }
}
