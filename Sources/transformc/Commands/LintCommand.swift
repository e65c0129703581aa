import ArgumentParser
import Diagnostics
import Dispatch
import Foundation
import SQLLint
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import Workspace

/// `transformc lint transforms --output sarif=lint.sarif --output text`
struct LintCommand: ParsableCommand {
  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info

    var severity: Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Look for defects in SQL files.",
    discussion: """
      Ends with 0 when nothing was found, 1 when something of the severity of --fail-on or above was (with --diff: when something would be \
      fixed), 64 for a path or a rule that is not there, 73 for a file that cannot be written, 78 for settings or a baseline that cannot be \
      read.
      """)

  @Argument(help: ArgumentHelp("Files, folders or globs (default: the project's sources); - is standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The least severity that fails: error, warning or info (default: lint.fail_on).", valueName: "severity"))
  var failOn: FailOn?

  @Option(help: "text, json, sarif, github (annotations of a pull request), gitlab (code quality), junit or checkstyle.")
  var format: LintOutput.Format?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("A form of the findings and the file that it goes to; several may be given.", valueName: "format[=file]"))
  var outputs: [LintOutput] = []

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("Look for this alone: a rule's code or name, or the letters of a family; several may be given.", valueName: "rule"))
  var onlyRules: [String] = []

  @Option(help: ArgumentHelp("The rules to look for: default, strict or migrations (default: lint.preset).", valueName: "preset"))
  var preset: Preset?

  @Flag(help: "Make the fixes that keep what statements mean.")
  var fix = false

  @Flag(help: "With --fix or --diff: also those that change what a statement does. Read them.")
  var unsafe = false

  @Flag(help: "Change nothing; show what --fix would change.")
  var diff = false

  @Option(help: ArgumentHelp("A file of known findings, which are not shown and do not fail (default: lint.baseline).", valueName: "file"))
  var baseline: String?

  @Flag(help: "Make everything that is found now known.")
  var writeBaseline = false

  @Option(
    name: .customLong("schema"),
    help: ArgumentHelp(
      "Definitions of tables that the sources do not define: pg_dump --schema-only, GET_DDL; several may be given (default: lint.schema).",
      valueName: "file"))
  var schemas: [String] = []

  @Option(
    name: [.customShort("e"), .customLong("env")],
    help: ArgumentHelp("Ask this environment's database about tables that the sources do not define.", valueName: "name"))
  var environment: String?

  @OptionGroup var dialect: DialectOption

  @Flag(
    help: """
      Say how many statements of each file were understood, and how many are opaque; each opaque one is shown with --verbose.
      """)
  var stats = false

  @Option(help: ArgumentHelp("What standard input is to be called.", valueName: "path"))
  var stdinFilename: String?

  @OptionGroup var files: SelectionOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if unsafe && !fix && !diff { throw ValidationError("--unsafe says which fixes --fix and --diff make: give one of them") }
    if preset != nil && !onlyRules.isEmpty { throw ValidationError("--preset and --rule both say what to look for: give one") }
    if writeBaseline && (fix || diff) { throw ValidationError("--write-baseline keeps what --fix would take away: fix first") }
    if allOutputs.count(where: { $0.path == nil }) > 1 {
      throw ValidationError("two forms cannot share standard output: give one of them a file, as in --output sarif=lint.sarif")
    }
  }

  func run() throws {
    warmUp()
    let session = try Session(global)
    try LintSession(self, session).finish()
  }

  /// What every file is read and judged with is made on another core, while settings are read and files are looked for.
  private func warmUp() {
    let grammar = (try? dialect.grammar) ?? SourceDialect.snowflake.grammar
    DispatchQueue.global().async {
      let script = Script(grammar: grammar)
      script.parse(
        SourceFile(path: "", text: "INSERT INTO t (a) SELECT count(*) FROM s AS x JOIN y ON y.b = x.b WHERE x.c = 'd' GROUP BY x.d;"))
      _ = Linter().findings(in: script)
    }
  }

  /// Text on standard output where nothing else is asked for.
  var allOutputs: [LintOutput] {
    let all = (format.map { [LintOutput(format: $0)] } ?? []) + outputs
    return all.isEmpty ? [LintOutput(format: .text)] : all
  }
}
