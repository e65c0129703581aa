import ArgumentParser
import SQLDialects
import SQLSyntax
import SourceDialects

/// `--dialect postgres`, of files that do not name their own.
struct DialectOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read plain SQL of this dialect, without a project: snowflake, postgres or sqlite. A file's own `--@ dialect` wins.",
      valueName: "name"))
  var dialect: String?

  /// Nil where none was named.
  var grammar: Grammar? {
    get throws {
      guard let dialect else { return nil }
      if let grammar = Grammar.named(dialect) { return grammar }
      throw Failure.usage(
        "there is no dialect '\(dialect)'", help: "the dialects are \(Grammar.all.map(\.name).joined(separator: ", "))")
    }
  }
}
