import ArgumentParser
import Diagnostics
import Manual
import SQLLint
import SourceText

/// `transformc explain ROW001`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a finding's code means: what it costs, the way out, examples.",
    discussion: "The pages come with the program. transformc rules lists the rules. Ends with 64 for a code that there is not.")

  @Argument(help: ArgumentHelp("Codes or rules' names: ROW001, mark-processed-predicate.", valueName: "code"))
  var codes: [String]

  @Option(help: "text, json, or markdown: the page as it was written.")
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

  func run() throws {
    let terminal = Terminal(global)
    let pages = try codes.map(page)
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
}
