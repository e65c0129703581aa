import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Reads clauses into values, and says what is wrong with them.
struct ClauseReader {
  let model: SemanticModel
  var diagnostics: [Diagnostic] = []

  private var script: Script { model.script }

  init(_ model: SemanticModel) { self.model = model }

  mutating func report(_ message: String, at token: TokenID, help: String? = nil) {
    diagnostics.append(Diagnostic("ANN003", .error, message, at: script.range(token), help: help))
  }

  mutating func report(_ message: String, at expression: ExpressionID, help: String? = nil) {
    diagnostics.append(Diagnostic("ANN003", .error, message, at: script.range(expression), help: help))
  }

  // MARK: Values

  /// A whole number of at least `least`.
  mutating func count(_ token: TokenID, default value: Int, least: Int = 1) -> Int {
    guard !token.isNone else { return value }
    guard let number = Int(script.text(token)), number >= least, number <= 1_000_000 else {
      report("expected a whole number from \(least) to 1000000, found '\(script.text(token))'", at: token)
      return value
    }
    return number
  }

  mutating func milliseconds(_ duration: DurationText, default value: Int) -> Int {
    guard !duration.isNone else { return value }
    guard let number = Int(script.text(duration.number)), number <= 1_000_000 else {
      report("expected a whole number, found '\(script.text(duration.number))'", at: duration.number)
      return value
    }
    switch script.name(duration.unit) {
    case "ms": return number
    case "s", "second", "seconds": return number * 1000
    case "minute", "minutes": return number * 60_000
    case "hour", "hours": return number * 3_600_000
    default: return number * 86_400_000
    }
  }

  /// A score's threshold in thousandths: 0 to 1, at most three digits.
  mutating func threshold(_ figure: Figure, default value: Int) -> Int {
    if figure.isNone { return value }
    if !figure.variable.isNone {
      report("a score's threshold is a number: it is part of the rule set", at: figure.variable)
      return value
    }
    guard let thousandths = Thousandths.parse(script.text(figure.number)), (0...1000).contains(thousandths), !figure.isPercent,
      !figure.isNegative
    else {
      report("expected a number from 0 to 1 with at most three digits, found '\(script.text(figure.number))'", at: figure.number)
      return value
    }
    return thousandths
  }

  // MARK: Clauses

  mutating func gate(_ clause: GateClause, rules: [QualityRule]?) -> Gate? {
    guard let metric = metric(clause, rules: rules), let bound = bound(clause.value) else { return nil }
    if metric == .rows && clause.value.isPercent {
      report(
        "rows in are what percentages are of: '%' means nothing here", at: clause.metric, help: "say a number of rows, or change_of_rows")
    }
    return Gate(
      metric: metric, comparison: clause.comparison, bound: bound, isPercent: clause.value.isPercent, fails: clause.fails)
  }

  private mutating func bound(_ figure: Figure) -> Gate.Bound? {
    if !figure.variable.isNone { return .variable(script.name(figure.variable)) }
    let text = (figure.isNegative ? "-" : "") + script.text(figure.number)
    if let thousandths = Thousandths.parse(text) { return .number(text: text, thousandths: thousandths) }
    report("a gate's bound has at most three digits behind the point: '\(text)'", at: figure.number)
    return nil
  }

  private static let metrics = [
    "rows", "loaded", "rejected", "duplicates", "flagged", "score_mean", "score_min", "quality", "change_of_rows",
  ]

  private mutating func metric(_ clause: GateClause, rules: [QualityRule]?) -> Gate.Metric? {
    switch script.name(clause.metric) {
    case "rows": return .rows
    case "loaded": return .loaded
    case "rejected": return .rejected
    case "duplicates": return .duplicates
    case "flagged": return .flagged
    case "score_mean": return .scoreMean
    case "score_min": return .scoreMin
    case "change_of_rows": return .changeOfRows
    case "quality": return qualityMetric(clause, rules: rules)
    default:
      let word = script.name(clause.metric)
      let guess = closest(to: word, among: ClauseReader.metrics)
      report(
        "'\(word)' is no metric", at: clause.metric,
        help: guess.map { "did you mean '\($0)'?" } ?? "the metrics are \(ClauseReader.metrics.joined(separator: ", "))")
      return nil
    }
  }

  private mutating func qualityMetric(_ clause: GateClause, rules: [QualityRule]?) -> Gate.Metric? {
    let name = script.name(clause.rule)
    if let rules, rules.contains(where: { $0.name == name }) { return .quality(name) }
    let help = rules == nil ? "a gate on a rule stands on the load that has the rule" : closest(to: name, among: rules?.map(\.name) ?? [])
    report("there is no rule '\(name)' here", at: clause.rule.isNone ? clause.metric : clause.rule, help: help)
    return nil
  }

  static let levels = ["trace", "debug", "info", "warn", "error", "fatal"]

  mutating func log(_ clause: LogClause) -> LogHook? {
    let level = script.name(clause.level)
    guard ClauseReader.levels.contains(level) else {
      report("'\(level)' is no level", at: clause.level, help: "the levels are \(ClauseReader.levels.joined(separator: ", "))")
      return nil
    }
    let event: LogHook.Event
    switch clause.event {
    case .start: event = .start
    case .finish: event = .finish
    case .error: event = .error
    case .statement: event = .statement
    }
    return LogHook(level: level, event: event, template: template(clause.template))
  }

  /// `'{rows_in} in'`
  private mutating func template(_ token: TokenID) -> LogTemplate {
    var parts: [LogTemplate.Part] = []
    var rest = Substring(script.string(token))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let name = String(rest[rest.index(after: open)..<close])
      if let figure = RunFigure(rawValue: name) { parts.append(.figure(figure)) } else { reportFigure(name, at: token) }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return LogTemplate(parts: parts)
  }

  private mutating func reportFigure(_ name: String, at token: TokenID) {
    let names = RunFigure.allCases.map(\.rawValue)
    let guess = closest(to: name, among: names)
    report(
      "'{\(name)}' is no figure of a run", at: token,
      help: guess.map { "did you mean '{\($0)}'?" } ?? "the figures are \(names.joined(separator: ", "))")
  }

  mutating func retry(_ clause: RetryClause) -> RetryPolicy {
    let categories = script.tree[clause.categories].map { script.name($0) }
    for token in script.tree[clause.categories] { checkCategory(token) }
    let first = milliseconds(clause.first, default: 200)
    return RetryPolicy(
      categories: categories, times: count(clause.times, default: 1), firstDelayMilliseconds: first,
      longestDelayMilliseconds: max(first, milliseconds(clause.longest, default: 30_000)), factor: count(clause.factor, default: 2),
      hasJitter: clause.hasJitter, withinMilliseconds: milliseconds(clause.within, default: 0))
  }

  private mutating func checkCategory(_ token: TokenID) {
    let name = script.name(token)
    if ErrorConditions.categories.contains(name) { return }
    let guess = closest(to: name, among: ErrorConditions.categories)
    report(
      "'\(name)' is no category of errors", at: token,
      help: guess.map { "did you mean '\($0)'?" } ?? "the categories are \(ErrorConditions.categories.joined(separator: ", "))")
  }

  mutating func policy(_ clause: ErrorClause) -> ErrorPolicy? {
    let word = script.name(clause.what)
    guard let scope = ErrorConditions.scope(of: word) else {
      let guess = closest(to: word, among: ErrorConditions.categories + ErrorConditions.conditions.keys.sorted())
      report("'\(word)' is no category and no condition of errors", at: clause.what, help: guess.map { "did you mean '\($0)'?" })
      return nil
    }
    let ends = [clause.raises, clause.skips, clause.rollsBack].count(where: { $0 })
    if ends > 1 { report("raise, skip and rollback exclude each other", at: clause.what) }
    return ErrorPolicy(
      scope: scope, logs: clause.logs, retries: clause.retries, raises: !clause.skips && !clause.rollsBack, skips: clause.skips,
      text: clause.text.isNone ? "" : script.string(clause.text))
  }
}
