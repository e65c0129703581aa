import Diagnostics
import SourceText
import Workspace

/// What `lint --diff` says: what the fixes would change.
struct LintDiff {
  private let outcome: LintFixing.Outcome
  private let before: [FileReport]
  private let terminal: Terminal

  init(_ outcome: LintFixing.Outcome, before: [FileReport], _ terminal: Terminal) {
    self.outcome = outcome
    self.before = before
    self.terminal = terminal
  }

  /// Ends with 1 where something would change.
  func finish() throws {
    let texts = Dictionary(before.map { ($0.findings.file.path, $0.findings.file.text) }) { first, _ in first }
    for file in outcome.changed {
      let diff = LineDiff(from: texts[file.path] ?? "", to: file.text).unified(from: file.path, to: file.path)
      terminal.result(terminal.colorsResult ? DiffHighlighter.highlighted(diff) : diff)
    }
    outcome.complain(to: terminal)
    let files = outcome.changed.count
    terminal.say(
      "\(outcome.fixes) \(outcome.fixes == 1 ? "fix" : "fixes") in \(files) of \(before.count) \(before.count == 1 ? "file" : "files")")
    if files > 0 { throw Ending.findings }
  }
}

extension LintFixing.Outcome {
  /// Fixes that were not made are our mistakes, and are said.
  func complain(to terminal: Terminal) {
    for of in refused {
      for finding in of.diagnostics {
        let title = finding.fix.map { " (\($0.title))" } ?? ""
        terminal.complain(
          "transformc: \(of.file.path): the fix of \(finding.code)\(title) was not made: the text could not be read after it\n")
      }
    }
  }
}
