import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A schedule that never comes.
///
///     --@ schedule cron '0 25 * * *'
struct ScheduleInvalid: BodyRule {
  let code = "ANL007"
  let name = "schedule-invalid"
  let summary = "a cron expression that no time fits"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    return script.clauseSites.flatMap { site in
      site.clauses.compactMap { clause in
        guard case .schedule(let expression, _) = clause.content, let problem = problem(with: script.string(expression)) else { return nil }
        return finding(
          "no time fits this schedule: \(problem)", at: script.range(expression),
          help: "five fields: minute (0-59), hour (0-23), day (1-31), month (1-12 or JAN-DEC), day of the week (0-7 or SUN-SAT)")
      }
    }
  }

  private struct Field {
    let name: String
    let range: ClosedRange<Int>
    let names: [String]
  }

  private static let fields = [
    Field(name: "minute", range: 0...59, names: []),
    Field(name: "hour", range: 0...23, names: []),
    Field(name: "day", range: 1...31, names: []),
    Field(name: "month", range: 1...12, names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
    Field(name: "day of the week", range: 0...7, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
  ]

  private func problem(with expression: String) -> String? {
    let parts = expression.split(separator: " ")
    guard parts.count == 5 else { return "it has \(parts.count) fields, not five" }
    for (part, field) in zip(parts, Self.fields) {
      if let problem = problem(with: part, field) { return problem }
    }
    return impossibleDay(parts)
  }

  /// `30 2`: the thirtieth of February
  private func impossibleDay(_ parts: [Substring]) -> String? {
    guard let day = Int(parts[2]), let month = Int(parts[3]), parts[4] == "*" else { return nil }
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day > lengths[month - 1] ? "month \(month) has no day \(day)" : nil
  }

  /// `*`, `*/5`, `1,15`, `1-5`, `MON-FRI`
  private func problem(with part: Substring, _ field: Field) -> String? {
    for item in part.split(separator: ",", omittingEmptySubsequences: false) {
      let steps = item.split(separator: "/", omittingEmptySubsequences: false)
      guard let bounds = steps.first, steps.count <= 2 else { return "'\(item)' is no \(field.name)" }
      if steps.count == 2, Int(steps[1]).map({ $0 < 1 }) ?? true { return "'\(item)' has no step" }
      if bounds == "*" || bounds == "?" || field.name.hasPrefix("day") && bounds.uppercased().contains("L") { continue }
      if let problem = problem(withBounds: bounds, field) { return problem }
    }
    return nil
  }

  private func problem(withBounds bounds: Substring, _ field: Field) -> String? {
    var values: [Int] = []
    for bound in bounds.split(separator: "-", omittingEmptySubsequences: false) {
      guard let value = value(of: bound, field) else { return "'\(bound)' is no \(field.name)" }
      guard field.range.contains(value) else {
        return "\(field.name) \(value) is not between \(field.range.lowerBound) and \(field.range.upperBound)"
      }
      values.append(value)
    }
    guard values.count <= 2 else { return "'\(bounds)' is no \(field.name)" }
    return values.count == 2 && values[0] > values[1] ? "'\(bounds)' begins behind its end" : nil
  }

  private func value(of word: Substring, _ field: Field) -> Int? {
    if let number = Int(word) { return number }
    guard let index = field.names.firstIndex(of: word.lowercased()) else { return nil }
    return index + (field.name == "month" ? 1 : 0)
  }
}
