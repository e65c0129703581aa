import ArgumentParser
import SQLDialects
import SQLFormat
import SQLSyntax
import SourceDialects
import Workspace

/// `transformc format transforms --check`
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Write SQL files in one style.",
    discussion: """
      Only blanks, line breaks and the case of keywords change; comments and annotations stay where they are. What is not understood stays \
      byte for byte. The style is under 'format:' in transformc.yaml. Ends with 0, with --check 1 when something would change.
      """)

  @Argument(help: ArgumentHelp("Files, folders or globs (default: the project's sources); - reads standard input.", valueName: "path"))
  var paths: [String] = []

  @Flag(help: "Change nothing; name the files that would change, and end with 1 if there are any.")
  var check = false

  @Flag(help: "Change nothing; show what would change.")
  var diff = false

  @Option(help: ArgumentHelp("Only the statements that reach into these lines of one file.", valueName: "first:last"))
  var lines: String?

  @Option(help: ArgumentHelp("What standard input is called: the path of a file, which need not exist.", valueName: "path"))
  var stdinFilename: String?

  @OptionGroup var dialect: DialectOption
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if paths.contains("-") && paths.count > 1 { throw ValidationError("- stands alone: standard input is one file") }
    if let lines, Self.lineRange(lines) == nil { throw ValidationError("'\(lines)' are no lines: write 10:20") }
  }

  /// `10:20`, and `10` for one line.
  private static func lineRange(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, 1 <= first, first <= last else { return nil }
    return first...last
  }

  func run() throws {
    let session = try Session(global)
    let grammar = try dialect.grammar ?? Grammar.named(session.configuration.sourceDialect.rawValue) ?? .snowflake
    let run = FormatRun(session, grammar: grammar, selection: selection, lines: lines.flatMap(Self.lineRange))
    let input = try StandardInput(among: paths, named: stdinFilename, session)
    let files = try input.map { [try run.formatted($0)] } ?? run.files(at: paths)
    try FormatText(files: files, checks: check, showsDiff: diff, terminal: session.terminal).finish(in: session)
  }
}
