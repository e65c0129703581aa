import Diagnostics
import SourceText

/// Makes the fixes of findings, round after round, because one fix can make room for another.
struct LintFixing {
  /// What is left when nothing can be fixed any more.
  struct Outcome {
    let reports: [FileReport]
    /// The files that were changed, as they are now.
    let changed: [SourceFile]
    let fixes: Int
    /// Findings whose fixes would have broken their file.
    let refused: [FileFindings]
  }

  /// No text of sense needs so many; a rule whose fix makes its own finding again would need them all.
  private static let rounds = 10

  let run: LintRun
  let safety: Diagnostic.Fix.Safety

  func outcome(of reports: [FileReport]) -> Outcome {
    var reports = reports
    var texts: [String: SourceFile] = [:]
    var refused: [String: FileFindings] = [:]
    var fixes = 0
    var pending = reports.indices.map(\.self)
    for _ in 0..<Self.rounds where !pending.isEmpty {
      var changed: [Int] = []
      for index in pending {
        let findings = reports[index].findings
        let result = fixed(findings)
        refused[findings.file.path] = result.refused.isEmpty ? nil : FileFindings(file: findings.file, diagnostics: result.refused)
        guard !result.fixed.isEmpty else { continue }
        fixes += result.fixed.count
        texts[result.file.path] = result.file
        changed.append(index)
      }
      guard !changed.isEmpty else { break }
      let again = run.reading(Array(texts.values)).reports(onFiles: changed.map { reports[$0].findings.file.path })
      for (index, report) in zip(changed, again) { reports[index] = report }
      pending = changed
    }
    let paths = reports.map(\.findings.file.path)
    return Outcome(
      reports: reports, changed: paths.compactMap { texts[$0] }, fixes: fixes, refused: paths.compactMap { refused[$0] })
  }

  private func fixed(_ findings: FileFindings) -> FixedFile {
    let before = findings.diagnostics.contains { $0.fix != nil } ? run.errors(in: findings.file) : 0
    return FixedFile(findings, including: safety) { run.errors(in: $0) <= before }
  }
}
