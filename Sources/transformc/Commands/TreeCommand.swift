import ArgumentParser
import Diagnostics
import SQLDialects
import SQLSyntax
import SourceText
import Workspace

/// `transformc tree transforms/stg/calls.sql --format json`
struct TreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree", abstract: "Show what was read: the tokens of a file, or its tree.",
    discussion: "Ends with 1 when the file has errors of syntax, which standard error tells; what was read is shown all the same.")

  @Argument(help: ArgumentHelp("A SQL file; - is standard input.", valueName: "file"))
  var path: String

  @Flag(help: "The tokens, comments and annotations instead of the tree.")
  var tokens = false

  @Option(help: "text, or json.")
  var format = OutputFormat.text

  @OptionGroup var dialect: DialectOption

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let grammar = try dialect.grammar ?? session.sourceGrammar
    let input = try StandardInput(among: [path], named: nil, session)
    let files = SourceFiles(directory: session.configuration.root, given: input.map { [$0.path: $0.bytes] } ?? [:])
    let file = try files.read(input?.path ?? session.projectPath(path))
    let script = Script(grammar: grammar)
    let reading = FileReading(templates: session.configuration.templates, grammar: grammar)
    let diagnostics = reading.read(file, into: script)
    try show(script, session.terminal)
    try complain(FileFindings(file: script.file, diagnostics: diagnostics), session.terminal)
  }

  private func show(_ script: Script, _ terminal: Terminal) throws {
    switch (tokens, format) {
    case (true, .text): terminal.result(TokenList(script).text)
    case (true, .json): try terminal.result(json: TokenDocument(script))
    case (false, .text): terminal.result(text(of: script))
    case (false, .json): try terminal.result(json: TreeDocument(script))
    }
  }

  private func text(of script: Script) -> String {
    let reader = TreeReader(script)
    let text = TreeText(script.file)
    return (reader.statements + reader.clauses).map(text.text).joined()
  }

  private func complain(_ findings: FileFindings, _ terminal: Terminal) throws {
    let errors = FileFindings(file: findings.file, diagnostics: findings.diagnostics.filter { $0.severity == .error })
    guard !errors.diagnostics.isEmpty else { return }
    terminal.complain(TextRenderer(isColored: terminal.colorsComplaints).render([errors]) + "\n")
    throw Ending.findings
  }
}
