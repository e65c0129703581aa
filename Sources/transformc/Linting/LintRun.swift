import Diagnostics
import SQLLint
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText
import Workspace

/// Reads files and runs the linter over them.
struct LintRun {
  private let session: Session
  private let linter: Linter
  private let input: StandardInput?
  /// What a database or a dump says, where one was named.
  private let known: Database?
  private let selection: SelectionOptions
  /// Of plain SQL, each file for itself; nil for a project's files.
  private let grammar: Grammar?
  /// Texts that stand for files, by path.
  private var given: [String: [UInt8]]

  init(
    _ session: Session, _ linter: Linter, in grammar: Grammar? = nil, input: StandardInput? = nil, known: Database? = nil,
    selecting selection: SelectionOptions
  ) {
    self.session = session
    self.linter = linter
    self.grammar = grammar
    self.input = input
    self.known = known
    self.selection = selection
    given = input.map { [$0.path: $0.bytes] } ?? [:]
  }

  /// The same over files that are not as the disk has them.
  func reading(_ files: [SourceFile]) -> LintRun {
    var run = self
    for file in files { run.given[file.path] = file.bytes }
    return run
  }

  /// A report for each file, those without findings included, in the order of their paths.
  func reports(on paths: [String]) throws -> [FileReport] {
    let wanted = try selection.selected(try files.find(sources(paths)), of: session.configuration)
    return grammar.map { reports(onEach: wanted, in: $0) } ?? reports(ofProject: wanted)
  }

  /// The same of files that were found before.
  func reports(onFiles paths: [String]) -> [FileReport] {
    grammar.map { reports(onEach: paths, in: $0) } ?? reports(ofProject: paths)
  }

  /// How many errors a reader of this text meets, the linter's findings aside.
  func errors(in file: SourceFile) -> Int {
    let reading = FileReading(templates: session.configuration.templates, grammar: grammar ?? session.sourceGrammar)
    return reading.read(file, into: Script(grammar: grammar ?? session.sourceGrammar)).count { $0.severity == .error }
  }

  private var files: SourceFiles {
    selection.files(of: session.configuration, given: given)
  }

  /// Paths of the command line as those of the project; `-` is what standard input stands for.
  private func sources(_ paths: [String]) -> [String] {
    if paths.isEmpty { return session.configuration.sources }
    return paths.map { $0 == StandardInput.name ? input?.path ?? $0 : session.projectPath($0) }
  }

  // MARK: Plain SQL

  /// Each file for itself, beside what is known of a database; where that leaves questions, the other files are asked.
  private func reports(onEach paths: [String], in grammar: Grammar) -> [FileReport] {
    let (linter, known) = (linter, known)
    let first = reader(grammar).map(paths) { script, read in
      let found = linter.findings(in: script, schema: known)
      return FirstReading(
        report: FileReport(script, read + found, read: read), leavesQuestions: linter.leavesQuestions(found),
        part: Neighbours.Part(script))
    }
    let open = paths.indices.filter { first[$0].leavesQuestions }.map { paths[$0] }
    guard paths.count > 1, !open.isEmpty else { return first.map(\.report) }
    let answered = reports(on: open, in: grammar, beside: Neighbours(first.map(\.part)))
    return zip(paths, first).map { answered[$0] ?? $1.report }
  }

  private struct FirstReading {
    let report: FileReport
    let leavesQuestions: Bool
    let part: Neighbours.Part
  }

  private func reports(on paths: [String], in grammar: Grammar, beside neighbours: Neighbours) -> [String: FileReport] {
    let (linter, known) = (linter, known)
    let reports = reader(grammar).map(paths) { script, read in
      FileReport(script, read + linter.findings(in: script, schema: known, neighbours: neighbours), read: read)
    }
    return Dictionary(zip(paths, reports)) { first, _ in first }
  }

  private func reader(_ grammar: Grammar) -> ScriptReader {
    ScriptReader(files: files, grammar: grammar, templates: session.configuration.templates)
  }

  // MARK: Projects

  /// A file of the project is read together with the rest of it, because its tables are defined there.
  private func reports(ofProject paths: [String]) -> [FileReport] {
    guard !paths.isEmpty else { return [] }
    let project = files.findPresent(session.configuration.sources)
    let own = Set(project)
    let inside = paths.filter(own.contains)
    let outside = paths.filter { !own.contains($0) }
    let reports = reports(on: inside, among: project) + reports(on: outside, among: outside)
    let byPath = Dictionary(reports.map { ($0.findings.file.path, $0) }) { first, _ in first }
    return paths.compactMap { byPath[$0] }
  }

  /// Some of the files that know each other. One that cannot be read has a finding that says so.
  private func reports(on paths: [String], among all: [String]) -> [FileReport] {
    guard !paths.isEmpty else { return [] }
    let catalogue = ProjectCatalogue(session.configuration, files, paths: all, known: known ?? Database())
    let linter = linter
    return reader(session.sourceGrammar).map(paths) { script, read in
      let own = catalogue.findings(in: script.file.path, read: read)
      let found = linter.findings(in: script, schema: catalogue.database, tags: catalogue.tags, quoting: catalogue.quoting)
      return FileReport(script, own + found, read: read)
    }
  }
}

extension FileReport {
  fileprivate init(_ script: Script, _ diagnostics: [Diagnostic], read: [Diagnostic]) {
    var count = script.statementCount
    count.syntaxErrors = max(count.syntaxErrors, read.count(where: { $0.code == "SYN004" }))
    self.init(findings: FileFindings(file: script.file, diagnostics: diagnostics), count: count)
  }
}
