import Runtime
import Workspace

/// A run's report as a person reads it.
///
///     stg.transform_gong_calls  run 01JD…  dev (sqlite)
///       load_calls   in 10,000   loaded 9,214   unchanged 0   rejected 401   duplicates 385
///                    score mean 0.953   lowest rule started_is_time 96.1%
///       gate rejected <= 5%      4.0%   pass
///     completed in 0.21 s
struct RunText {
  let report: RunReport
  let environment: Workspace.Environment
  /// Wall time, or nil for a run of the past: then its loads' own time.
  let duration: Duration?

  init(_ report: RunReport, environment: Workspace.Environment, duration: Duration?) {
    self.report = report
    self.environment = environment
    self.duration = duration
  }

  func text(_ terminal: Terminal) -> String {
    let lines = [heading(terminal)] + loads + gates(terminal) + ending(terminal)
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ terminal: Terminal) -> String {
    let attempt = report.attempt > 1 ? "  attempt \(report.attempt)" : ""
    return "\(terminal.paint(report.transform, .strong))  run \(report.runID)\(attempt)  \(environment.name) (\(environment.target))"
  }

  private func ending(_ terminal: Terminal) -> [String] {
    guard !report.succeeded else { return ["completed in \(seconds) s" + (report.result.map { " · \($0)" } ?? "")] }
    let cause = [report.errorCategory, report.errorCode].compactMap { $0 }.joined(separator: " ")
    let head = "\(terminal.paint("failed", .failure)): \(cause) — the target is as it was before this run"
    return [head] + (report.errorText.map { ["  \($0)"] } ?? []) + frequentFailures
  }

  var milliseconds: Int64 { duration?.milliseconds ?? report.loads.reduce(0) { $0 + $1.milliseconds } }
  private var seconds: String { Self.decimal(milliseconds / 10, digits: 2) }

  private var frequentFailures: [String] {
    let failing = report.rules.filter { $0.failed > 0 }.sorted { $0.failed > $1.failed }
    guard let worst = failing.first else { return [] }
    let samples = report.sampleCount > 0 ? " · \(report.sampleCount.grouped) samples kept" : ""
    return ["  most frequent: \(worst.name) \(worst.failed.grouped) of \(worst.applicable.grouped)\(samples)"]
  }

  /// `953` → `0.953`
  static func decimal(_ number: Int64, digits: Int) -> String {
    let text = String(number.magnitude)
    let padded = String(repeating: "0", count: max(digits + 1 - text.count, 0)) + text
    return (number < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}

// MARK: Loads and gates

extension RunText {
  private var loads: [String] {
    let width = report.loads.map(\.name.count).max() ?? 0
    return report.loads.flatMap { load in
      let blanks = String(repeating: " ", count: width - load.name.count)
      let quality = quality(of: load).map { "  \(String(repeating: " ", count: width))   \($0)" }
      return ["  \(load.name)\(blanks)   \(Self.counts(load.figures))"] + (quality.map { [$0] } ?? [])
    }
  }

  private static func counts(_ figures: RunReport.Figures) -> String {
    let counts = [
      ("in", figures.rowsIn), ("loaded", figures.loaded), ("unchanged", figures.unchanged), ("rejected", figures.rejected),
      ("duplicates", figures.duplicates), ("flagged", figures.flagged),
    ]
    return counts.filter { $0.0 != "flagged" || $0.1 > 0 }.map { "\($0.0) \($0.1.grouped)" }.joined(separator: "   ")
  }

  private func quality(of load: RunReport.Load) -> String? {
    let score = load.figures.scoreMean.map { "score mean \(Self.decimal($0, digits: 3))" }
    let rules = report.rules.filter { $0.load == load.name && $0.applicable > 0 }
    let lowest = rules.min { $0.passed < $1.passed }.map { "lowest rule \($0.name) \(Self.decimal($0.passed, digits: 1))%" }
    let parts = [score, lowest].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "   ")
  }

  private func gates(_ terminal: Terminal) -> [String] {
    let names = report.gates.map { "gate \($0.name) \($0.bound)" }
    let width = names.map(\.count).max() ?? 0
    return zip(report.gates, names).map { gate, name in
      let value = gate.value.map { Self.value($0, of: gate) } ?? "–"
      let outcome = gate.outcome == "pass" ? gate.outcome : terminal.paint(gate.outcome.uppercased(), .failure)
      return "  \(name)\(String(repeating: " ", count: width - name.count))   \(value)   \(outcome)"
    }
  }

  private static func value(_ thousandths: Int64, of gate: RunReport.Gate) -> String {
    gate.bound.hasSuffix("%") ? decimal((thousandths + 50) / 100, digits: 1) + "%" : decimal(thousandths, digits: 3)
  }
}

extension RunReport.Rule {
  /// The share of rows that kept the rule, in tenths of a percent, cut off so that 100.0 means all.
  fileprivate var passed: Int64 { applicable == 0 ? 1_000 : (applicable - failed) * 1_000 / applicable }
}
