import Diagnostics
import SQLDialects
import SQLLint
import SQLSemantics
import SQLSyntax
import SourceText
import Workspace

/// Reads files and runs the linter over them as the settings say.
struct LintRun {
  private let session: Session
  private let input: StandardInput?

  init(_ session: Session, input: StandardInput?) throws {
    guard session.configuration.lint.baseline == nil else {
      throw Failure(
        "lint.baseline is a setting that this release does not follow",
        help: "allow known findings where they stand: --@ allow CODE because '…'",
        code: ConfigurationError.exitCode)
    }
    self.session = session
    self.input = input
  }

  /// A report for each file, those without findings included, in the order of their paths.
  ///
  /// A file of the project is read together with the rest of it, because its tables are defined there.
  func reports(on paths: [String]) throws -> [FileReport] {
    guard !paths.isEmpty else { return reports(onAll: try SourceFiles.all(of: session.configuration)) }
    let wanted = try files.find(sources(paths))
    let project = (try? SourceFiles.all(of: session.configuration)) ?? []
    let own = Set(project)
    let inside = Set(wanted.filter(own.contains))
    let ofProject = inside.isEmpty ? [] : reports(onAll: project).filter { inside.contains($0.findings.file.path) }
    let others = reports(onAll: wanted.filter { !own.contains($0) })
    let byPath = Dictionary((ofProject + others).map { ($0.findings.file.path, $0) }) { first, _ in first }
    return wanted.compactMap { byPath[$0] }
  }

  /// The same for plain SQL of a dialect, each file for itself: no project and no schema is asked for.
  func reports(on paths: [String], in grammar: Grammar) throws -> [FileReport] {
    let linter = Linter(rules: rules, severities: severities)
    return ScriptReader(files: files, grammar: grammar, templates: session.configuration.templates).map(try files.find(sources(paths))) {
      script, diagnostics in
      let findings = FileFindings(file: script.file, diagnostics: diagnostics + linter.findings(in: script))
      var count = script.statementCount
      count.syntaxErrors = max(count.syntaxErrors, diagnostics.count(where: { $0.code == "SYN004" }))
      return FileReport(findings: findings, count: count)
    }
  }

  private var files: SourceFiles {
    SourceFiles(
      directory: session.configuration.root, excluding: session.configuration.exclude, given: input.map { [$0.path: $0.bytes] } ?? [:])
  }

  /// Paths of the command line as those of the project; `-` is what standard input stands for.
  private func sources(_ paths: [String]) -> [String] {
    if paths.isEmpty { return session.configuration.sources }
    return paths.map { $0 == StandardInput.name ? input?.path ?? $0 : session.projectPath($0) }
  }

  /// Files that make up a project. One that cannot be read has a finding that says so, and the others are read without it.
  private func reports(onAll paths: [String]) -> [FileReport] {
    let linter = Linter(rules: rules, severities: severities)
    var readable: [SourceFile] = []
    var reports: [FileReport] = []
    for path in paths {
      do throws(WorkspaceError) { readable.append(try files.read(path)) } catch { reports.append(FileReport(path, error)) }
    }
    let project = Project(session.configuration, readable)
    var tags = PrivacyTags()
    for source in project.sources { tags.add(source.script) }
    for (source, found) in zip(project.sources, project.sourceFindings) {
      let ofRules = FileFindings(
        file: source.script.file, diagnostics: linter.findings(in: source.script, schema: project.desired, tags: tags))
      let findings = FileFindings(file: found.file, diagnostics: found.diagnostics + ofRules.diagnostics)
      reports.append(FileReport(findings: findings, count: source.script.statementCount))
    }
    return reports
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
