import Diagnostics
import SQLDialects
import SQLLint
import SQLSyntax
import SourceText
import Workspace

/// Reads files and runs the linter over them.
struct LintRun {
  private let session: Session
  private let linter: Linter
  private let input: StandardInput?
  private let selection: SelectionOptions
  /// Of plain SQL, each file for itself; nil for a project's files.
  private let grammar: Grammar?
  /// Texts that stand for files, by path.
  private var given: [String: [UInt8]]

  init(
    _ session: Session, _ linter: Linter, in grammar: Grammar? = nil, input: StandardInput? = nil, selecting selection: SelectionOptions
  ) {
    self.session = session
    self.linter = linter
    self.grammar = grammar
    self.input = input
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

  /// No project and no schema is asked for.
  private func reports(onEach paths: [String], in grammar: Grammar) -> [FileReport] {
    let linter = linter
    return ScriptReader(files: files, grammar: grammar, templates: session.configuration.templates).map(paths) { script, diagnostics in
      let findings = FileFindings(file: script.file, diagnostics: diagnostics + linter.findings(in: script))
      var count = script.statementCount
      count.syntaxErrors = max(count.syntaxErrors, diagnostics.count(where: { $0.code == "SYN004" }))
      return FileReport(findings: findings, count: count)
    }
  }

  // MARK: Projects

  /// A file of the project is read together with the rest of it, because its tables are defined there.
  private func reports(ofProject paths: [String]) -> [FileReport] {
    guard !paths.isEmpty else { return [] }
    let project = files.findPresent(session.configuration.sources)
    let own = Set(project)
    let inside = Set(paths.filter(own.contains))
    let ofProject = inside.isEmpty ? [] : reports(onAll: project, showing: inside)
    let others = paths.filter { !own.contains($0) }
    let byPath = Dictionary((ofProject + reports(onAll: others, showing: Set(others))).map { ($0.findings.file.path, $0) }) { first, _ in
      first
    }
    return paths.compactMap { byPath[$0] }
  }

  /// Files that make up a project, of which some are linted. One that cannot be read has a finding that says so, and the others are read
  /// without it.
  private func reports(onAll paths: [String], showing shown: Set<String>) -> [FileReport] {
    var readable: [SourceFile] = []
    var reports: [FileReport] = []
    for path in paths {
      do throws(WorkspaceError) { readable.append(try files.read(path)) } catch { reports.append(FileReport(path, error)) }
    }
    let project = Project(session.configuration, readable)
    for (source, found) in zip(project.sources, project.sourceFindings) where shown.contains(source.script.file.path) {
      let ofRules = FileFindings(file: source.script.file, diagnostics: linter.findings(in: source.script, schema: project.desired))
      let findings = FileFindings(file: found.file, diagnostics: found.diagnostics + ofRules.diagnostics)
      reports.append(FileReport(findings: findings, count: source.script.statementCount))
    }
    return reports
  }
}
