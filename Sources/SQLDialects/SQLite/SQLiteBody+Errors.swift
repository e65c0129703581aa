import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// RAISE, CALL and dynamic statements.
extension SQLiteBody {
  func raise(_ raise: Raise, _ id: StatementID) {
    let word = raise.word.isNone ? "" : script.name(raise.word).lowercased()
    if word.isEmpty && raise.format.isNone && raise.options.isEmpty { return add(.raiseAgain) }
    let level = ["debug", "log", "info", "notice", "warning"].first { $0 == word }
    let message = message(raise)
    if let level { return add(.notice(level: level, sql: "SELECT \(message ?? "''")")) }
    if let declared = exceptions[word] {
      let text = printer.spelling.literal(declared.message)
      return add(.raise(sql: "SELECT 'P0001', \(text), \(printer.spelling.literal(word)), \(declared.code.isEmpty ? "-20000" : declared.code)"))
    }
    let state = state(raise, word)
    guard let state else { return printer.refuse("an exception that nobody declares", at: id) }
    add(.raise(sql: "SELECT \(state), \(message ?? state)\(details(raise))"))
  }

  /// The format with its arguments in the places of `%`.
  private func message(_ raise: Raise) -> String? {
    if let value = option("message", raise) { return printer.text(value) }
    guard !raise.format.isNone else { return nil }
    var parts: [String] = []
    var arguments = Array(script.tree[raise.arguments])[...]
    let pieces = script.string(raise.format).replacingPairs.split(separator: "%", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        let value = arguments.popFirst()
        parts.append("coalesce(\(value.flatMap { printer.asText($0) } ?? "NULL"), '<NULL>')")
      }
      if !piece.isEmpty { parts.append(printer.spelling.literal(String(piece).restoringPairs)) }
    }
    return parts.isEmpty ? "''" : parts.joined(separator: " || ")
  }

  /// The SQLSTATE as an expression; nil for a name that is none.
  private func state(_ raise: Raise, _ word: String) -> String? {
    if let code = option("errcode", raise) {
      guard case .string(let token) = script.tree[code] else { return printer.text(code) }
      let text = script.string(token)
      return printer.spelling.literal(ConditionNames.states(of: text).first ?? text)
    }
    if word.isEmpty || word == "exception" { return "'P0001'" }
    if word == "sqlstate" { return raise.format.isNone ? nil : printer.spelling.literal(script.string(raise.format)) }
    return ConditionNames.states(of: word).first.map { printer.spelling.literal($0) }
  }

  private func details(_ raise: Raise) -> String {
    let values = ["detail", "hint"].map { option($0, raise).map { printer.text($0) } ?? "NULL" }
    return values.allSatisfy { $0 == "NULL" } ? "" : ", NULL, NULL, \(values.joined(separator: ", "))"
  }

  private func option(_ name: String, _ raise: Raise) -> ExpressionID? {
    let options = Array(script.tree[raise.options])
    for index in stride(from: 0, to: options.count - 1, by: 2) {
      if case .column(let symbol) = script.tree[options[index]], script.name(symbol) == name { return options[index + 1] }
    }
    return nil
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

  func execute(_ execute: Execute) {
    let into = script.tree[execute.into].compactMap { target in isRecord(target) ? self.target(target).map { "\($0.name)__*" } : self.target(target)?.name }
    add(.execute(into: into, sql: dynamic(execute)))
  }
}

extension String {
  /// `%%` set aside, so that a lone `%` is a place for a value.
  fileprivate var replacingPairs: String {
    var (text, isOpen) = ("", false)
    for character in self {
      if character == "%" && isOpen {
        text.removeLast()
        text.append("\u{1}")
        isOpen = false
      } else {
        text.append(character)
        isOpen = character == "%"
      }
    }
    return text
  }

  fileprivate var restoringPairs: String { String(map { $0 == "\u{1}" ? "%" : $0 }) }
}
