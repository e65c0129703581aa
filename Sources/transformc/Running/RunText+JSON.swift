import Runtime
import Workspace

/// The same for programs. Scores and gates' values are decimals.
extension RunText {
  struct JSON: Encodable {
    struct Figures: Encodable {
      let rowsIn, loaded, unchanged, rejected, duplicates, flagged: Int64
      let scoreMean, scoreMin: Double?
    }

    struct Load: Encodable {
      let name: String
      let figures: Figures
      let milliseconds: Int64
    }

    struct Rule: Encodable {
      let load, name: String
      let applicable, failed: Int64
    }

    struct Gate: Encodable {
      let load, name, bound, outcome: String
      let value: Double?
    }

    let runID, transform, environment, target, status: String
    let attempt: Int64
    let milliseconds: Int64
    let figures: Figures?
    let loads: [Load]
    let rules: [Rule]
    let gates: [Gate]
    let result, errorCategory, errorCode, errorText: String?
    let samplesKept: Int64
  }

  var json: JSON {
    JSON(
      runID: report.runID, transform: report.transform, environment: environment.name, target: environment.target, status: report.status,
      attempt: report.attempt, milliseconds: milliseconds, figures: report.figures.map(JSON.Figures.init),
      loads: report.loads.map { JSON.Load(name: $0.name, figures: JSON.Figures($0.figures), milliseconds: $0.milliseconds) },
      rules: report.rules.map { JSON.Rule(load: $0.load, name: $0.name, applicable: $0.applicable, failed: $0.failed) },
      gates: report.gates.map { gate in
        JSON.Gate(load: gate.load, name: gate.name, bound: gate.bound, outcome: gate.outcome, value: gate.value.map { Double($0) / 1_000 })
      },
      result: report.result, errorCategory: report.errorCategory, errorCode: report.errorCode, errorText: report.errorText,
      samplesKept: report.sampleCount)
  }
}

extension RunText.JSON.Figures {
  fileprivate init(_ figures: RunReport.Figures) {
    self.init(
      rowsIn: figures.rowsIn, loaded: figures.loaded, unchanged: figures.unchanged, rejected: figures.rejected,
      duplicates: figures.duplicates, flagged: figures.flagged, scoreMean: figures.scoreMean.map { Double($0) / 1_000 },
      scoreMin: figures.scoreMin.map { Double($0) / 1_000 })
  }
}
