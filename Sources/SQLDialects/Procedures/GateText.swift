import Procedures
import SQLSyntax

/// A gate as arithmetic on whole numbers: `factor * value <= bound * base`, the bound in thousandths.
struct GateText {
  let gate: Gate
  let factor: Int
  let value: String
  let base: String
  let bound: String
  /// The bound as it is shown: an expression.
  let shown: String

  /// Spells a gate over figures that are given as expressions.
  init(_ gate: Gate, figures: GateFigures, literal: (String) -> String, variable: (String) -> (thousandths: String, text: String)) {
    self.gate = gate
    let percent = gate.isPercent ? 100 : 1
    switch gate.metric {
    case .rows: (factor, value, base) = (1000, figures.rowsIn, "1")
    case .loaded: (factor, value, base) = (1000 * percent, figures.loaded, gate.isPercent ? figures.rowsIn : "1")
    case .rejected: (factor, value, base) = (1000 * percent, figures.rejected, gate.isPercent ? figures.rowsIn : "1")
    case .duplicates: (factor, value, base) = (1000 * percent, figures.duplicates, gate.isPercent ? figures.rowsIn : "1")
    case .flagged: (factor, value, base) = (1000 * percent, figures.flagged, gate.isPercent ? figures.rowsIn : "1")
    case .scoreMean: (factor, value, base) = (percent, figures.scoreMean, "1")
    case .scoreMin: (factor, value, base) = (percent, figures.scoreMin, "1")
    case .quality(let rule):
      let (passed, applicable) = figures.rule(rule)
      (factor, value, base) = (1000 * percent, passed, applicable)
    case .changeOfRows:
      (factor, value, base) = (1000 * percent, "(\(figures.rowsIn) - \(figures.rowsBefore))", gate.isPercent ? figures.rowsBefore : "1")
    }
    let sign = gate.isPercent ? "%" : ""
    switch gate.bound {
    case .number(let text, let thousandths):
      bound = String(thousandths)
      shown = literal("\(gate.symbol) \(text)\(sign)")
    case .variable(let name):
      bound = variable(name).thousandths
      shown = "\(literal(gate.symbol + " ")) || \(variable(name).text)\(sign.isEmpty ? "" : " || '%'")"
    }
    rowsIn = figures.rowsIn
  }

  private let rowsIn: String

  /// The metric in thousandths, half rounded away from zero; NULL where there is nothing to measure.
  func measured(quotient: (String, String) -> String) -> String {
    if base == "1" { return factor == 1 ? value : "\(factor) * \(value)" }
    let sign = gate.metric == .changeOfRows ? "CASE WHEN \(value) < 0 THEN -1 ELSE 1 END * " : ""
    let whole = gate.metric == .changeOfRows ? "abs(\(value))" : value
    return sign + quotient("2 * \(factor) * \(whole) + \(base)", "nullif(2 * \(base), 0)")
  }

  /// `pass`, `warn`, `fail`, or `skip` where there is nothing to measure.
  var outcome: String {
    let pass = gate.passesWithoutRows ? "WHEN \(rowsIn) = 0 THEN 'pass' " : ""
    let left = factor == 1 ? value : "\(factor) * \(value)"
    let right = base == "1" ? bound : "\(bound) * \(base)"
    let unknown = base == "1" ? "\(value) IS NULL" : "coalesce(\(base), 0) = 0"
    return
      "CASE \(pass)WHEN \(unknown) THEN 'skip' WHEN \(left) \(gate.symbol) \(right) THEN 'pass' ELSE '\(gate.fails ? "fail" : "warn")' END"
  }
}

/// The figures that gates measure, as expressions of a target.
struct GateFigures {
  let rowsIn, loaded, rejected, duplicates, flagged, scoreMean, scoreMin, rowsBefore: String
  let rule: (String) -> (passed: String, applicable: String)
}
