import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Gates that no run can pass, that every run passes, or of which one says all that the other does.
///
///     --@ gate rows >= 100 else fail
///     --@ gate rows < 50 else fail
struct GatesContradict: BodyRule {
  let code = "ANL004"
  let name = "gates-contradict"
  let summary = "gates that exclude each other, or that decide nothing"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    return context.script.clauseSites.flatMap { site -> [Diagnostic] in
      let gates = site.clauses.compactMap { gate($0, script) }
      return gates.compactMap { alone($0, script) } + pairs(gates, script)
    }
  }

  // MARK: Gates as ranges

  /// A gate with a number, and the values that pass it.
  private struct Gate {
    let clause: GateClause
    let metric: String
    let passing: Interval
    let domain: Interval
  }

  /// From `low` to `high`, each included or not.
  private struct Interval {
    var low = -Double.infinity
    var high = Double.infinity
    var includesLow = true
    var includesHigh = true

    var isEmpty: Bool { low > high || low == high && !(includesLow && includesHigh) }

    func meeting(_ other: Interval) -> Interval {
      var result = self
      if other.low > low || other.low == low && !other.includesLow { (result.low, result.includesLow) = (other.low, other.includesLow) }
      if other.high < high || other.high == high && !other.includesHigh {
        (result.high, result.includesHigh) = (other.high, other.includesHigh)
      }
      return result
    }

    func holds(_ other: Interval) -> Bool {
      let isLow = low < other.low || low == other.low && (includesLow || !other.includesLow)
      let isHigh = high > other.high || high == other.high && (includesHigh || !other.includesHigh)
      return isLow && isHigh
    }
  }

  private func gate(_ clause: Clause, _ script: Script) -> Gate? {
    guard case .gate(let id) = clause.content, !script.tree[id].value.number.isNone, let passing = passing(script.tree[id], script) else {
      return nil
    }
    let gate = script.tree[id]
    let rule = gate.rule.isNone ? "" : "." + script.name(gate.rule)
    let metric = script.name(gate.metric) + rule + (gate.value.isPercent ? "%" : "")
    return Gate(clause: gate, metric: metric, passing: passing, domain: domain(gate, script))
  }

  private func passing(_ gate: GateClause, _ script: Script) -> Interval? {
    guard let number = Double(script.text(gate.value.number)) else { return nil }
    let value = gate.value.isNegative ? -number : number
    switch gate.comparison {
    case .less: return Interval(high: value, includesHigh: false)
    case .lessOrEqual: return Interval(high: value)
    case .greater: return Interval(low: value, includesLow: false)
    case .greaterOrEqual: return Interval(low: value)
    case .equal: return Interval(low: value, high: value)
    default: return nil
    }
  }

  /// What the figure can be at all.
  private func domain(_ gate: GateClause, _ script: Script) -> Interval {
    switch script.name(gate.metric) {
    case "change_of_rows": gate.value.isPercent ? Interval(low: -100) : Interval()
    case "score_mean", "score_min", "quality": Interval(low: 0, high: gate.value.isPercent ? 100 : 1)
    default: gate.value.isPercent ? Interval(low: 0, high: 100) : Interval(low: 0)
    }
  }

  // MARK: One alone

  private func alone(_ gate: Gate, _ script: Script) -> Diagnostic? {
    let name = script.text(gate.clause.metric)
    let range = valueRange(gate, script)
    if gate.passing.meeting(gate.domain).isEmpty {
      return finding(
        "no run passes this gate: '\(name)' is \(text(of: gate.domain))", at: range,
        help: "write the bound that is meant, within \(text(of: gate.domain))")
    }
    guard gate.passing.holds(gate.domain) else { return nil }
    return finding(
      "every run passes this gate: '\(name)' is \(text(of: gate.domain))", at: range,
      help: "write a bound that some runs miss, or take the gate away")
  }

  private func valueRange(_ gate: Gate, _ script: Script) -> SourceRange { script.range(gate.clause.value.number) }

  private func text(of domain: Interval) -> String {
    if domain.high == 1 { return "between 0 and 1" }
    if domain.high == 100 { return "between 0% and 100%" }
    return domain.low == 0 ? "never less than 0" : "never less than -100%"
  }

  // MARK: Two

  private func pairs(_ gates: [Gate], _ script: Script) -> [Diagnostic] {
    gates.indices.compactMap { index in
      for other in gates[..<index] where other.metric == gates[index].metric {
        if let found = finding(gates[index], other, script) { return found }
      }
      return nil
    }
  }

  private func finding(_ gate: Gate, _ first: Gate, _ script: Script) -> Diagnostic? {
    let note = [Diagnostic.Note("the other gate", at: script.range(first.clause.metric).joined(with: valueRange(first, script)))]
    let name = script.text(gate.clause.metric)
    if gate.passing.meeting(first.passing).isEmpty {
      return finding(
        "no run passes both gates on '\(name)': they exclude each other", at: valueRange(gate, script), notes: note,
        help: "keep the one that is meant")
    }
    guard gate.clause.fails == first.clause.fails else { return nil }
    let isLooser = gate.passing.holds(first.passing)
    guard isLooser || first.passing.holds(gate.passing) else { return nil }
    return finding(
      "of two gates on '\(name)' the looser one decides nothing", at: valueRange(isLooser ? gate : first, script),
      notes: isLooser ? note : [Diagnostic.Note("the other gate", at: valueRange(gate, script))],
      help: "keep one of them, or let the stricter one warn and the looser one fail")
  }
}
