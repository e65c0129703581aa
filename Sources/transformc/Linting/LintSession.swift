import Diagnostics
import Foundation
import SQLLint
import SourceText
import Workspace

/// A run of `transformc lint`, from the options to the exit code.
struct LintSession {
  private let options: LintCommand
  private let session: Session
  private let selection: RuleSelection
  private let run: LintRun
  private let baseline: LintBaseline?
  /// So many no longer fit on a screen.
  private static let manyFindings = 10

  private let start = (clock: ContinuousClock.now, date: Date())

  init(_ options: LintCommand, _ session: Session) throws {
    self.options = options
    self.session = session
    let settings = session.configuration.lint
    selection =
      options.onlyRules.isEmpty
      ? RuleSelection(settings, preset: options.preset) : try RuleSelection(only: options.onlyRules, settings)
    let input = try StandardInput(among: options.paths, named: options.stdinFilename, session)
    let known = try KnownSchema(session).database(dumps: options.schemas, environment: options.environment)
    run = LintRun(
      session, selection.linter, in: try options.dialect.grammar, input: input, known: known, selecting: options.files)
    baseline = LintBaseline(named: options.baseline, isWritten: options.writeBaseline, session)
  }

  func finish() throws {
    let reports = try run.reports(on: options.paths)
    if options.diff {
      try LintDiff(fixing.outcome(of: reports), before: reports, terminal).finish()
    } else if options.writeBaseline {
      try writeBaseline(of: reports)
    } else if options.fix {
      try fix(reports)
    } else {
      try show(reports)
    }
  }

  private var terminal: Terminal { session.terminal }

  private var fixing: LintFixing { LintFixing(run: run, safety: options.unsafe ? .suggested : .safe) }

  private func writeBaseline(of reports: [FileReport]) throws {
    guard let baseline else { return }
    let count = try baseline.write(reports)
    terminal.say("\(count) known \(count == 1 ? "finding" : "findings") in \(baseline.path)")
    if !baseline.isFollowed { terminal.say("to hold every run against it: lint: { baseline: \(baseline.path) } in transformc.yaml") }
  }

  /// The text of standard input is the result; the findings that are left are then talk.
  private func fix(_ reports: [FileReport]) throws {
    let outcome = fixing.outcome(of: reports)
    let isPiped = options.paths.contains(StandardInput.name)
    let changed = Set(outcome.changed.map(\.path))
    if isPiped {
      for report in outcome.reports { terminal.result(report.findings.file.text) }
    } else {
      for file in outcome.changed { try ResultFile.replace(file.path, with: file.text, in: session) }
    }
    outcome.complain(to: terminal)
    if outcome.fixes > 0 { terminal.say("fixed \(outcome.fixes) in \(changed.count) \(changed.count == 1 ? "file" : "files")") }
    try show(outcome.reports, isPiped: isPiped)
  }

  private func show(_ all: [FileReport], isPiped: Bool = false) throws {
    let (reports, count) = try baseline?.held(against: all) ?? (all, nil)
    let limit = options.failOn?.severity ?? session.configuration.lint.failsOn
    let fails = reports.contains { $0.findings.diagnostics.contains { $0.severity >= limit } }
    let results = LintDocuments.Results(
      reports: options.stats && !options.global.verbose ? reports.map(\.withoutOpaque) : reports, all: reports, baseline: count,
      rules: selection.rules, failsOn: limit, exitCode: fails ? Ending.findings.code : 0, start: start.date, showsStatistics: options.stats)
    try write(LintDocuments(results: results, terminal: terminal), isPiped: isPiped)
    sum(reports, count)
    if fails { throw Ending.findings }
  }

  private func write(_ documents: LintDocuments, isPiped: Bool) throws {
    for output in options.allOutputs {
      if let path = output.path {
        try ResultFile(URL(filePath: session.absolutePath(path)), path).write(try documents.text(output))
      } else if isPiped {
        terminal.complain(documents.text(isColored: terminal.colorsComplaints))
      } else if output.format == .text {
        documents.forEachText(isColored: terminal.colorsResult) { terminal.result($0) }
      } else {
        terminal.result(try documents.text(output))
      }
    }
  }

  /// `2 errors, 1 warning in 3 of 41 files · 1 fixable with --fix · 12 known · 38 ms`; before it, of many findings, which rules they are of.
  private func sum(_ reports: [FileReport], _ count: BaselineCount?) {
    let summary = FindingsSummary(reports.map(\.findings), files: reports.count)
    if summary.codes.count > 1, summary.codes.reduce(0, { $0 + $1.count }) >= Self.manyFindings {
      terminal.say(summary.codes.map { "\($0.count) \($0.code)" }.joined(separator: ", "))
    }
    let known = count.map { "\($0.known) known" + ($0.gone == 0 ? "" : ", \($0.gone) gone") }
    let time = "\((ContinuousClock.now - start.clock).milliseconds) ms"
    terminal.say([summary.text, summary.fixes, known, time].compactMap(\.self).joined(separator: " · "))
    if let gone = count?.gone, gone > 0 { terminal.detail("take what is gone out of the baseline: transformc lint --write-baseline") }
  }
}
