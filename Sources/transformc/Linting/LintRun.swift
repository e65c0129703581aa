import Diagnostics
import SQLDialects
import SQLLint
import SQLSyntax
import SourceText
import Workspace

/// Reads files and runs the linter over them as the settings say.
struct LintRun {
  private let session: Session

  init(_ session: Session) throws {
    guard session.configuration.lint.baseline == nil else {
      throw Failure(
        "lint.baseline is a setting that this release does not follow",
        help: "allow known findings where they stand: --@ allow CODE because '…'",
        code: ConfigurationError.exitCode)
    }
    self.session = session
  }

  /// A report for each file, those without findings included.
  ///
  /// A file of the project is read together with the rest of it, because its tables are defined there.
  func reports(on paths: [String]) throws -> [FileReport] {
    guard !paths.isEmpty else { return reports(on: try Project.open(session.configuration)) }
    let files = SourceFiles(directory: session.configuration.root, excluding: session.configuration.exclude)
    let wanted = try files.find(paths.map(session.projectPath))
    let own = Set((try? SourceFiles.all(of: session.configuration)) ?? [])
    let inside = wanted.filter(own.contains)
    let outside = wanted.filter { !own.contains($0) }
    let ofProject =
      inside.isEmpty ? [] : reports(on: try Project.open(session.configuration)).filter { inside.contains($0.findings.file.path) }
    return ofProject + (outside.isEmpty ? [] : reports(on: try Project.open(session.configuration, paths: outside)))
  }

  /// The same for plain SQL of a dialect, each file for itself: no project and no schema is asked for.
  func reports(on paths: [String], in grammar: Grammar) throws -> [FileReport] {
    let files = SourceFiles(directory: session.configuration.root, excluding: session.configuration.exclude)
    let sources = paths.isEmpty ? session.configuration.sources : paths.map(session.projectPath)
    let linter = Linter(rules: rules, severities: severities)
    return ScriptReader(files: files, grammar: grammar).map(try files.find(sources)) { script, diagnostics in
      let findings = FileFindings(file: script.file, diagnostics: diagnostics + linter.findings(in: script))
      var count = script.statementCount
      count.syntaxErrors = max(count.syntaxErrors, diagnostics.count(where: { $0.code == "SYN004" }))
      return FileReport(findings: findings, count: count)
    }
  }

  private func reports(on project: Project) -> [FileReport] {
    let linter = Linter(rules: rules, severities: severities)
    return zip(project.sources, project.sourceFindings).map { source, found in
      let diagnostics = found.diagnostics + linter.findings(in: source.script, schema: project.desired)
      return FileReport(findings: FileFindings(file: found.file, diagnostics: diagnostics), count: source.script.statementCount)
    }
  }

  private var settings: LintSettings { session.configuration.lint }

  private var rules: [any LintRule] { Rules.all.filter { settings.rules[$0.code] != .off } }

  /// The strict preset takes a warning for an error; what the settings say about a rule wins over the preset.
  private var severities: [String: Severity] {
    var severities: [String: Severity] = [:]
    for rule in rules {
      if case .severity(let severity) = settings.rules[rule.code] {
        severities[rule.code] = severity
      } else if settings.preset == .strict, rule.defaultSeverity == .warning {
        severities[rule.code] = .error
      }
    }
    return severities
  }
}
