import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// RAISE, CALL and dynamic statements.
extension SQLiteBody {
  func raise(_ raise: Raise, _ id: StatementID) {
    let reading = RaiseReading(raise, script)
    if reading.isBare { return add(.raiseAgain) }
    if let declared = exceptions[reading.word] { return self.raise(declared) }
    guard let state = state(reading) else { return printer.refuse("an exception that nobody declares", at: id) }
    let message = message(raise, reading)
    if let level = reading.level { return add(.notice(level: level, sql: "SELECT \(message ?? name(reading) ?? state)")) }
    add(.raise(sql: "SELECT \(state), \(message ?? name(reading) ?? state)\(details(reading))"))
  }

  private func raise(_ declared: DeclaredException) {
    let text = printer.spelling.literal(declared.message)
    add(.raise(sql: "SELECT 'P0001', \(text), \(printer.spelling.literal(declared.name)), \(declared.code)"))
  }

  /// An error without a text is called as its condition.
  private func name(_ reading: RaiseReading) -> String? { reading.condition.map { printer.spelling.literal($0) } }

  /// The format with its arguments in the places of `%`.
  private func message(_ raise: Raise, _ reading: RaiseReading) -> String? {
    if let value = reading.option("message") { return printer.text(value) }
    guard !raise.format.isNone else { return nil }
    let values = script.tree[raise.arguments].map { "coalesce(\(printer.asText($0) ?? "NULL"), '<NULL>')" }
    return RaiseFormat(script.string(raise.format)).joined(values, literal: printer.spelling.literal)
  }

  /// The SQLSTATE as an expression; nil for a name that is none.
  private func state(_ reading: RaiseReading) -> String? {
    if let code = reading.option("errcode") {
      guard case .string(let token) = script.tree[code] else { return printer.text(code) }
      let text = script.string(token)
      return printer.spelling.literal(ConditionNames.states(of: text).first ?? text)
    }
    if let state = reading.state { return printer.spelling.literal(state) }
    guard let condition = reading.condition else { return "'P0001'" }
    return ConditionNames.states(of: condition).first.map { printer.spelling.literal($0) }
  }

  private func details(_ reading: RaiseReading) -> String {
    let values = ["detail", "hint"].map { reading.option($0).map { printer.text($0) } ?? "NULL" }
    return values.allSatisfy { $0 == "NULL" } ? "" : ", NULL, NULL, \(values.joined(separator: ", "))"
  }

  // MARK: Calls

  func call(_ call: Call, _ id: StatementID) {
    let arguments = script.tree[call.arguments].map { argumentValue($0) }
    let values = arguments.map { printer.text($0) }
    let name = model.objectName(call.name).description
    var into = call.into.isNone ? [] : ["v_" + names.used(script.name(call.into), at: call.into.raw)]
    if into.isEmpty, model.dialect.mixesVariablesWithColumns {
      into = arguments.map { argument in isVariable(argument) ? target(argument)?.name ?? "-" : "-" }
    }
    add(.call(routine: name, into: into, sql: "SELECT \(values.isEmpty ? "NULL WHERE 0" : values.joined(separator: ", "))"))
  }

  private func isVariable(_ expression: ExpressionID) -> Bool {
    if case .variable = model.bindings.meaning(of: expression) { true } else { false }
  }

  func execute(_ execute: Execute, _ id: StatementID) {
    let into = script.tree[execute.into].compactMap { target in
      isRecord(target) ? self.target(target).map { "\($0.name)__*" } : self.target(target)?.name
    }
    add(.execute(into: into, rule: script.isStrict(id) ? .one : .first, sql: dynamic(execute)))
  }
}
