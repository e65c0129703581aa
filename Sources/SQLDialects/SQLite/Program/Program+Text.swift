extension Program {
  /// The stored form.
  public var text: String {
    var lines = ["-- transformc program \(Program.format)", "-- transform \(name)", "-- source \(sourceHash)", "-- rules \(ruleSet)"]
    lines += logs.map { "-- log \($0.level) \($0.event) \($0.template.onOneLine)" }
    lines += policies.map(line)
    if !retry.isEmpty { lines.append("-- retry \(retry)") }
    for (index, step) in steps.enumerated() { lines += self.lines(step, number: index + 1) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ policy: Policy) -> String { "-- on " + words(policy) }

  private func words(_ policy: Policy) -> String {
    let words = [policy.logs ? "log" : "", policy.raises ? "raise" : policy.skips ? "skip" : "rollback"].filter { !$0.isEmpty }
    return ([policy.scope] + words + (policy.text.isEmpty ? [] : ["text", policy.text.onOneLine])).joined(separator: " ")
  }

  private func lines(_ step: ProgramStep, number: Int) -> [String] {
    let (head, sql) = parts(step)
    return ["-- step \(number) \(head)"] + (sql.isEmpty ? [] : [sql])
  }

  private func parts(_ step: ProgramStep) -> (head: String, sql: String) {
    switch step {
    case .variables(let names): ("variables \(names.joined(separator: " "))", "")
    case .log(let level, let event, let template): ("log \(level) \(event) \(template.onOneLine)", "")
    case .load(let name): ("load \(name)", "")
    case .exec(let sql, let count, let adds): ("exec" + (count.map { " count=\(adds ? "+" : "")\($0)" } ?? ""), sql)
    case .row(let sql): ("row", sql)
    case .rules(let sql): ("rules", sql)
    case .samples(let sql): ("samples", sql)
    case .fail(let code, let sql): ("fail \(code)", sql)
    case .endLoad: ("end", "")
    case .gates(let step, let sql): ("gates \(step)", sql)
    case .go(let target): ("go \(target)", "")
    case .unless(let sql, let target): ("unless \(target)", sql)
    case .block(let policies, let end): ("block \(end)", policies.map { "-- on " + words($0) }.joined(separator: "\n"))
    case .endBlock: ("endblock", "")
    case .result(let sql): ("result", sql)
    }
  }
}

extension String {
  /// Line breaks and backslashes escaped.
  var onOneLine: String { replacing(scalar: "\\", with: "\\\\").replacing(scalar: "\n", with: "\\n") }

  /// The other way.
  var onManyLines: String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
