extension Program {
  /// The stored form.
  public var text: String {
    var lines = [
      "-- transformc program \(Program.format)", "-- \(kind.rawValue) \(name)", "-- source \(sourceHash)", "-- rules \(ruleSet)",
    ]
    if dialect != "" { lines.append("-- dialect \(dialect)") }
    lines += parameters.map { "-- parameter \($0.mode.rawValue) \($0.name)" + ($0.defaultValue.isEmpty ? "" : " \($0.defaultValue)") }
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
    default: procedural(step)
    }
  }

  private func procedural(_ step: ProgramStep) -> (head: String, sql: String) {
    switch step {
    case .assign(let name, let sql): ("set \(name)", sql)
    case .into(let names, let rule, let sql): ("into \(rule.rawValue) \(names.joined(separator: " "))", sql)
    case .perform(let sql): ("perform", sql)
    case .rows(let sql): ("rows", sql)
    case .cursorRows(let cursor): ("cursorrows \(cursor)", "")
    case .attempt(let handlers, let undoes, let end):
      (
        "attempt \(end)\(undoes ? " undo" : "")",
        handlers.map { "-- when \($0.target) \($0.conditions.joined(separator: " "))" }.joined(separator: "\n")
      )
    case .endAttempt: ("endattempt", "")
    case .endHandler: ("endhandler", "")
    case .raise(let sql): ("raise", sql)
    case .raiseAgain: ("raiseagain", "")
    case .notice(let level, let sql): ("notice \(level)", sql)
    case .open(let cursor, let sql): ("open \(cursor)", sql)
    case .openText(let cursor, let sql): ("opentext \(cursor)", sql)
    case .fetch(let cursor, let names, let motion): ("fetch \(cursor) \(motion.text) \(names.joined(separator: " "))", "")
    case .close(let cursor): ("close \(cursor)", "")
    case .call(let routine, let names, let sql): ("call \(routine) \(names.joined(separator: " "))", sql)
    case .execute(let names, .first, let sql): ("execute \(names.joined(separator: " "))", sql)
    case .execute(let names, let rule, let sql): ("execute \(rule.rawValue) \(names.joined(separator: " "))", sql)
    case .transaction(let verb): ("transaction \(verb.rawValue)", "")
    default: ("", "")
    }
  }
}

extension CursorMotion {
  var text: String {
    switch self {
    case .next: "next"
    case .prior: "prior"
    case .first: "first"
    case .last: "last"
    case .absolute(let row): "absolute:\(row)"
    case .relative(let rows): "relative:\(rows)"
    }
  }

  /// nil for a text that is none.
  init?(_ text: Substring) {
    let parts = text.split(separator: ":")
    switch (parts.first ?? "", parts.count > 1 ? Int(parts[1]) : nil) {
    case ("next", _): self = .next
    case ("prior", _): self = .prior
    case ("first", _): self = .first
    case ("last", _): self = .last
    case ("absolute", let row?): self = .absolute(row)
    case ("relative", let rows?): self = .relative(rows)
    default: return nil
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
