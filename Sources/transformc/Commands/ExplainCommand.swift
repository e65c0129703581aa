import ArgumentParser
import Diagnostics
import Manual
import SQLDialects
import SQLLint
import SourceText

/// `transformc explain ROW001`, `transformc explain transforms/stg/calls.sql --targets sqlite,snowflake`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a finding's code means: what it costs, the way out, examples. Of a SQL file: what becomes of it on each target.",
    discussion: """
      The pages come with the program. transformc rules lists the rules. Ends with 64 for a code that there is not.

      Of a file, every function, operator, cast, clause and statement is listed with how near each target comes: identical, emulated,
      lossy or unsupported, and what is lost or to be done.
      """)

  @Argument(
    help: ArgumentHelp("Codes or rules' names: ROW001, mark-processed-predicate. Or SQL files of the project.", valueName: "code-or-file"))
  var subjects: [String]

  @Option(help: ArgumentHelp("Of files: the targets, with commas between them (default: all).", valueName: "names"))
  var targets: String?

  @Option(help: "text, json, or markdown: the page as it was written.")
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

  func run() throws {
    let files = subjects.filter { $0.hasSuffix(".sql") }
    if files.isEmpty { return try show(subjects.map(page), Terminal(global)) }
    guard files.count == subjects.count else { throw Failure.usage("explain takes codes or files, not both at once") }
    try show(files, Session(global))
  }

  // MARK: Codes

  private func show(_ pages: [ManualPage], _ terminal: Terminal) throws {
    switch format {
    case .text: terminal.result(pages.map { PageText(isColored: terminal.colorsResult).text(of: $0) }.joined(separator: "\n\n"))
    case .markdown: terminal.result(pages.map(\.text).joined(separator: "\n"))
    case .json: try terminal.result(json: pages.map { RuleDocument($0) })
    }
  }

  private func page(_ word: String) throws -> ManualPage {
    if let page = ManualPage.page(word) ?? ManualPage.rules.first(where: { $0.title == word.lowercased() }) { return page }
    let words = ManualPage.all.map(\.code) + ManualPage.rules.map(\.title)
    throw Failure.usage(
      "there is no code '\(word)'",
      help: closest(to: word, among: words).map { "did you mean '\($0)'?" } ?? "transformc rules lists the rules")
  }

  // MARK: Files

  private func show(_ files: [String], _ session: Session) throws {
    let names = try targetNames(session)
    let tables = try files.map { try session.constructs(of: $0, targets: names) }
    switch format {
    case .text: session.terminal.result(tables.map { $0.table.text(session.terminal, $0.places) }.joined(separator: "\n"))
    case .markdown: session.terminal.result(tables.map { $0.table.markdown($0.places) }.joined(separator: "\n"))
    case .json: try session.terminal.result(json: tables.map { ConstructDocument($0.table, $0.places) })
    }
  }

  private func targetNames(_ session: Session) throws -> [String] {
    guard let targets else { return Dialects.all.map(\.name) }
    return try targets.split(separator: ",").map { try session.dialect(named: $0.lowercased()).name }
  }
}
