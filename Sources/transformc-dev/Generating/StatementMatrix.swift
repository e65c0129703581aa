import Diagnostics
import SQLDialects
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// What targets make of statements and clauses: found out by compiling one of each.
enum StatementMatrix {
  static var section: String {
    """
    ## Statements and clauses

    Found out by compiling one of each; what stands in a procedure is compiled in one.

    \(["postgres", "snowflake"].map(table).joined(separator: "\n"))
    ### Read, and compiled for no other engine

    These are understood by `lint`, `format` and `tree`. Compiling refuses them by name; only on Snowflake what is written for
    Snowflake stays as it is: \(refused).

    """
  }

  private static var refused: String { refusedFeatures.map { "`\($0)`" }.joined(separator: ", ") }

  /// Of what can stand in a statement; a few are said although they are noted.
  private static var refusedFeatures: [String] { Feature.Kind.allCases.filter { !SQLPrinter.says($0) }.map(\.rawValue) }

  private static func table(_ source: String) -> String {
    let targets = Dialects.all.map(\.name)
    let rows = StatementSamples.of(source).map { sample in
      let answers = targets.map { answer(sample, source, $0) }
      return "| `\(sample.words)` | \(answers.map(\.escapedCell).joined(separator: " | ")) |\n"
    }
    let head = "### From \(source)\n\n| | \(targets.joined(separator: " | ")) |\n|---|\(targets.map { _ in "---|" }.joined())\n"
    return head + rows.joined()
  }

  /// `emulated: a query over a query`
  private static func answer(_ sample: StatementSamples.Sample, _ source: String, _ target: String) -> String {
    guard let dialect = SourceDialect.named(source) else { return "" }
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "sample.sql", text: StatementSamples.definitions + sample.text))
    if let problem = script.diagnostics.first { return "syntax: \(problem.message)" }
    var builder = DatabaseBuilder()
    builder.add(script, dialect)
    let explanations = Explainer(script: script, dialect: dialect, database: builder.database).explanations(for: target)
    let isSample = { (explanation: Explanation) in explanation.construct.words == sample.words }
    let worst = explanations.filter { isSample($0) || $0.relation == .unsupported }.max { $0.relation.weight < $1.relation.weight }
    guard let worst else { return "identical" }
    return worst.note.isEmpty ? worst.relation.rawValue : "\(worst.relation.rawValue): \(worst.note)"
  }
}
