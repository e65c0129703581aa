/// Reads a program's stored text.
public struct ProgramReader {
  /// Why a text is no program, with its line.
  public struct Failure: Error, Hashable, Sendable {
    public let message: String
  }

  private var fields: [String: String] = [:]
  private var logs: [Program.LogLine] = []
  private var policies: [Program.Policy] = []
  private var parameters: [Program.Parameter] = []
  private var steps: [ProgramStep] = []
  private var head = ""
  private var sql: [Substring] = []
  private var line = 0

  public static func read(_ text: String) throws(Failure) -> Program {
    var reader = ProgramReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try reader.read(line) }
    try reader.closeStep()
    return try reader.program()
  }

  private mutating func read(_ text: Substring) throws(Failure) {
    line += 1
    if line == 1 { return try checkFormat(text) }
    if text.hasPrefix("-- step ") {
      try closeStep()
      head = String(text.dropFirst(8).drop { $0 != " " }.dropFirst())
    } else if head.isEmpty {
      try readField(text)
    } else {
      sql.append(text)
    }
  }

  private func checkFormat(_ text: Substring) throws(Failure) {
    let prefix = "-- transformc program "
    guard text.hasPrefix(prefix), let format = Int(text.dropFirst(prefix.count)) else { throw failure("this is no program") }
    guard format <= Program.format else {
      throw failure("the program has format \(format), this transformc reads \(Program.format): use a newer transformc")
    }
  }

  private func failure(_ message: String) -> Failure { Failure(message: "line \(line): \(message)") }

  // MARK: Heading

  private mutating func readField(_ text: Substring) throws(Failure) {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[0] == "--" else {
      if text.isEmpty { return }
      throw failure("'\(text)' is no heading of a program")
    }
    switch words[1] {
    case "log": try logs.append(logLine(words[2]))
    case "on": try policies.append(policy(words[2]))
    case "parameter": try parameters.append(parameter(words[2]))
    default: fields[String(words[1])] = String(words[2])
    }
  }

  /// `in day '2026-01-01'`
  private func parameter(_ text: Substring) throws(Failure) -> Program.Parameter {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let mode = Program.Parameter.Mode(rawValue: String(words[0])) else {
      throw failure("a parameter has a mode and a name")
    }
    return Program.Parameter(name: String(words[1]), mode: mode, defaultValue: words.count > 2 ? String(words[2]) : "")
  }

  private func logLine(_ text: Substring) throws(Failure) -> Program.LogLine {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count == 3 else { throw failure("a log line has a level, an event and a text") }
    return Program.LogLine(level: String(words[0]), event: String(words[1]), template: String(words[2]).onManyLines)
  }

  private func policy(_ text: Substring) throws(Failure) -> Program.Policy {
    var words = text.split(separator: " ")
    guard let scope = words.first else { throw failure("an error policy names its errors") }
    var message = ""
    if let at = text.range(ofWord: " text ") {
      message = String(text[at.upperBound...]).onManyLines
      words = text[..<at.lowerBound].split(separator: " ")
    }
    return Program.Policy(
      scope: String(scope), logs: words.contains("log"), raises: words.contains("raise"), skips: words.contains("skip"), text: message)
  }

  // MARK: Steps

  private mutating func closeStep() throws(Failure) {
    guard !head.isEmpty else { return }
    while sql.last?.isEmpty == true { sql.removeLast() }
    try steps.append(step(head, sql.joined(separator: "\n")))
    head = ""
    sql = []
  }

  private func step(_ head: String, _ sql: String) throws(Failure) -> ProgramStep {
    let words = head.split(separator: " ", maxSplits: 1)
    let rest = words.count > 1 ? String(words[1]) : ""
    switch words[0] {
    case "variables": return .variables(rest.split(separator: " ").map(String.init))
    case "log":
      let line = try logLine(Substring(rest))
      return .log(level: line.level, event: line.event, template: line.template)
    case "load": return .load(name: rest)
    case "exec": return exec(rest, sql)
    case "row": return .row(sql: sql)
    case "rules": return .rules(sql: sql)
    case "samples": return .samples(sql: sql)
    case "fail": return .fail(code: rest, sql: sql)
    case "end": return .endLoad
    case "gates": return .gates(step: rest, sql: sql)
    case "go": return try .go(to: target(rest))
    case "unless": return try .unless(sql: sql, to: target(rest))
    case "block": return try .block(policies: blockPolicies(sql), end: target(rest))
    case "endblock": return .endBlock
    case "result": return .result(sql: sql)
    default: return try procedural(words[0], rest, sql)
    }
  }

  private func procedural(_ word: Substring, _ rest: String, _ sql: String) throws(Failure) -> ProgramStep {
    let names = rest.split(separator: " ").map(String.init)
    switch word {
    case "set": return .assign(name: rest, sql: sql)
    case "into": return .into(Array(names.dropFirst()), rule: RowRule(rawValue: names.first ?? "") ?? .first, sql: sql)
    case "perform": return .perform(sql: sql)
    case "rows": return .rows(sql: sql)
    case "cursorrows": return .cursorRows(cursor: rest)
    case "attempt": return try .attempt(handlers: handlers(sql), undoes: names.last == "undo", end: target(names.first ?? ""))
    case "endattempt": return .endAttempt
    case "endhandler": return .endHandler
    case "raise": return .raise(sql: sql)
    case "raiseagain": return .raiseAgain
    case "notice": return .notice(level: rest, sql: sql)
    case "transaction": return .transaction(TransactionStep(rawValue: rest) ?? .commit)
    default: return try naming(word, names, sql)
    }
  }

  /// Variables have an underscore: a word without one is the rule.
  private func execute(_ names: [String], _ sql: String) -> ProgramStep {
    guard let rule = names.first.flatMap({ RowRule(rawValue: $0) }) else { return .execute(into: names, rule: .first, sql: sql) }
    return .execute(into: Array(names.dropFirst()), rule: rule, sql: sql)
  }

  /// Steps that begin with the name of a cursor or a routine.
  private func naming(_ word: Substring, _ names: [String], _ sql: String) throws(Failure) -> ProgramStep {
    let rest = Array(names.dropFirst())
    if word == "execute" { return execute(names, sql) }
    guard let name = names.first else { throw failure("'\(word)' names nothing") }
    switch word {
    case "open": return .open(cursor: name, sql: sql)
    case "opentext": return .openText(cursor: name, sql: sql)
    case "fetch":
      guard let motion = CursorMotion(Substring(rest.first ?? "")) else { throw failure("a fetch says where it goes") }
      return .fetch(cursor: name, into: Array(rest.dropFirst()), motion: motion)
    case "close": return .close(cursor: name)
    case "call": return .call(routine: name, into: rest, sql: sql)
    default: throw failure("'\(word)' is no step")
    }
  }

  private func handlers(_ text: String) throws(Failure) -> [ErrorHandler] {
    var handlers: [ErrorHandler] = []
    for line in text.split(separator: "\n") where line.hasPrefix("-- when ") {
      let words = line.dropFirst(8).split(separator: " ").map(String.init)
      try handlers.append(ErrorHandler(conditions: Array(words.dropFirst()), target: target(words.first ?? "")))
    }
    return handlers
  }

  private func blockPolicies(_ text: String) throws(Failure) -> [Program.Policy] {
    var policies: [Program.Policy] = []
    for line in text.split(separator: "\n") where line.hasPrefix("-- on ") { try policies.append(policy(line.dropFirst(6))) }
    return policies
  }

  private func exec(_ rest: String, _ sql: String) -> ProgramStep {
    guard rest.hasPrefix("count=") else { return .exec(sql: sql, count: nil, adds: false) }
    let adds = rest.hasPrefix("count=+")
    return .exec(sql: sql, count: String(rest.dropFirst(adds ? 7 : 6)), adds: adds)
  }

  private func target(_ text: String) throws(Failure) -> Int {
    guard let number = Int(text) else { throw failure("'\(text)' is no step's number") }
    return number
  }

  private func program() throws(Failure) -> Program {
    let kind = fields["procedure"] == nil ? Program.Kind.transform : .procedure
    guard let name = fields[kind.rawValue], let hash = fields["source"], let rules = fields["rules"] else {
      throw failure("the heading lacks the name, its source or its rules")
    }
    for step in steps { try checkTargets(of: step) }
    return Program(
      kind: kind, name: name, sourceHash: hash, ruleSet: rules, dialect: fields["dialect"] ?? "", parameters: parameters, logs: logs,
      policies: policies, retry: fields["retry"] ?? "", steps: steps)
  }

  private func checkTargets(of step: ProgramStep) throws(Failure) {
    let targets: [Int]
    switch step {
    case .go(let target), .unless(_, let target), .block(_, let target): targets = [target]
    case .attempt(let handlers, _, let end): targets = handlers.map(\.target) + [end]
    default: targets = []
    }
    for target in targets where !(1...(steps.count + 1)).contains(target) { throw failure("there is no step \(target)") }
  }
}

extension Substring {
  /// The first occurrence of a word with its blanks.
  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
