import Diagnostics
import SQLDialects
import SQLLint
import SQLSyntax
import SourceText
import Workspace

/// Reads files and runs the linter over them as the settings say.
struct LintRun {
  private let session: Session
  private let input: StandardInput?
  private let selection: SelectionOptions

  init(_ session: Session, input: StandardInput?, selection: SelectionOptions) throws {
    guard session.configuration.lint.baseline == nil else {
      throw Failure(
        "lint.baseline is a setting that this release does not follow",
        help: "allow known findings where they stand: --@ allow CODE because '…'",
        code: ConfigurationError.exitCode)
    }
    self.session = session
    self.input = input
    self.selection = selection
  }

  /// A report for each file, those without findings included, in the order of their paths.
  ///
  /// A file of the project is read together with the rest of it, because its tables are defined there.
  func reports(on paths: [String]) throws -> [FileReport] {
    let files = files
    let project = paths.isEmpty ? try files.find(session.configuration.sources) : (try? files.find(session.configuration.sources)) ?? []
    let wanted = try selection.selected(paths.isEmpty ? project : try files.find(sources(paths)), of: session.configuration)
    let own = Set(project)
    let inside = Set(wanted.filter(own.contains))
    let ofProject = inside.isEmpty ? [] : reports(onAll: project).filter { inside.contains($0.findings.file.path) }
    let others = reports(onAll: wanted.filter { !own.contains($0) })
    let byPath = Dictionary((ofProject + others).map { ($0.findings.file.path, $0) }) { first, _ in first }
    return wanted.compactMap { byPath[$0] }
  }

  /// The same for plain SQL of a dialect, each file for itself: no project and no schema is asked for.
  func reports(on paths: [String], in grammar: Grammar) throws -> [FileReport] {
    let linter = Linter(session.configuration.lint)
    return ScriptReader(files: files, grammar: grammar, templates: session.configuration.templates).map(
      try selection.selected(try files.find(sources(paths)), of: session.configuration)
    ) { script, diagnostics in
      let findings = FileFindings(file: script.file, diagnostics: diagnostics + linter.findings(in: script))
      var count = script.statementCount
      count.syntaxErrors = max(count.syntaxErrors, diagnostics.count(where: { $0.code == "SYN004" }))
      return FileReport(findings: findings, count: count)
    }
  }

  private var files: SourceFiles {
    selection.files(of: session.configuration, given: input.map { [$0.path: $0.bytes] } ?? [:])
  }

  /// Paths of the command line as those of the project; `-` is what standard input stands for.
  private func sources(_ paths: [String]) -> [String] {
    if paths.isEmpty { return session.configuration.sources }
    return paths.map { $0 == StandardInput.name ? input?.path ?? $0 : session.projectPath($0) }
  }

  /// Files that make up a project. One that cannot be read has a finding that says so, and the others are read without it.
  private func reports(onAll paths: [String]) -> [FileReport] {
    let linter = Linter(session.configuration.lint)
    var readable: [SourceFile] = []
    var reports: [FileReport] = []
    for path in paths {
      do throws(WorkspaceError) { readable.append(try files.read(path)) } catch { reports.append(FileReport(path, error)) }
    }
    let project = Project(session.configuration, readable)
    for (source, found) in zip(project.sources, project.sourceFindings) {
      let ofRules = FileFindings(file: source.script.file, diagnostics: linter.findings(in: source.script, schema: project.desired))
      let findings = FileFindings(file: found.file, diagnostics: found.diagnostics + ofRules.diagnostics)
      reports.append(FileReport(findings: findings, count: source.script.statementCount))
    }
    return reports
  }
}
