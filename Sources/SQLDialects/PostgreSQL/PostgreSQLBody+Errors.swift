import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// RAISE, CALL and statements that are texts.
extension PostgreSQLBody {
  func raise(_ raise: Raise, _ id: StatementID) -> [String] {
    let reading = RaiseReading(raise, script)
    if reading.isBare { return ["RAISE;"] }
    if let declared = exceptions[reading.word] { return [self.raise(declared)] }
    guard isNative else {
      printer.refuse("an exception that nobody declares", at: id)
      return []
    }
    var text = "RAISE"
    if let level = reading.level { text += " \(level.uppercased())" } else if reading.word == "exception" { text += " EXCEPTION" }
    if let state = reading.state {
      text += " SQLSTATE \(spelling.literal(state))"
    } else if let condition = reading.condition {
      text += " \(condition)"
    }
    if !raise.format.isNone {
      text +=
        " "
        + ([spelling.literal(script.string(raise.format))] + script.tree[raise.arguments].map { printer.text($0) }).joined(separator: ", ")
    }
    let options = reading.options.map { "\($0.name.uppercased()) = \(printer.text($0.value))" }
    return [text + (options.isEmpty ? "" : " USING \(options.joined(separator: ", "))") + ";"]
  }

  /// Its name and number travel in the detail, where handlers look for them.
  private func raise(_ exception: DeclaredException) -> String {
    "RAISE EXCEPTION USING ERRCODE = 'P0001', MESSAGE = \(spelling.literal(exception.message)), DETAIL = \(spelling.literal(detail(exception)));"
  }

  func detail(_ exception: DeclaredException) -> String { "\(detailStart)\(exception.name) \(exception.code)" }

  var detailStart: String { "exception \(procedureName)." }

  // MARK: Calls

  func call(_ call: Call, _ id: StatementID) -> [String] {
    let name = model.objectName(call.name)
    let arguments = script.tree[call.arguments].map { argument($0) }
    let text = { (arguments: [String]) in "CALL \(self.spelling.name(of: name))(\(arguments.joined(separator: ", ")));" }
    guard !isNative else { return [text(arguments)] }
    callsOthers = true
    if !call.into.isNone { return [text(arguments + ["tc_result => \(variable(script.name(call.into), at: call.into.raw))"])] }
    guard let type = returnedType(of: name) else { return [text(arguments)] }
    let ignored = "tc_ignored_\(newNumber())"
    need("\(ignored) \(type);")
    return [text(arguments + ["tc_result => \(ignored)"])]
  }

  private func argument(_ expression: ExpressionID) -> String {
    guard case .argument(let name, let value) = script.tree[expression] else { return printer.text(expression) }
    return "\(spelling.quoted(script.name(name))) => \(printer.text(value))"
  }

  /// Of a procedure of the same script; nil where it gives nothing back.
  private func returnedType(of name: ObjectName) -> String? {
    RoutineOfScript.node(named: name, model).flatMap { PostgreSQLPlainProcedure.resultType(of: $0, model) }.map { spelling.typeName($0) }
  }

  // MARK: Texts

  func execute(_ execute: Execute, _ id: StatementID) -> [String] {
    isNative ? nativeExecute(execute, id) : constant(execute, id)
  }

  private func nativeExecute(_ execute: Execute, _ id: StatementID) -> [String] {
    let into = execute.into.isEmpty ? "" : " INTO \(script.isStrict(id) ? "STRICT " : "")\(targets(execute.into))"
    return ["EXECUTE \(printer.text(execute.sql))\(into)\(using(execute));"]
  }

  /// `text USING values`
  func dynamic(_ execute: Execute) -> String {
    if !isNative {
      printer.refuse("a text that is run", at: TokenID(raw: script.tree.extent(of: execute.sql).first), help: KnownText.wayOut)
    }
    return printer.text(execute.sql) + using(execute)
  }

  private func using(_ execute: Execute) -> String {
    execute.using.isEmpty ? "" : " USING \(script.tree[execute.using].map { printer.text($0) }.joined(separator: ", "))"
  }

  /// A statement of the source's dialect that is known now is translated now.
  private func constant(_ execute: Execute, _ id: StatementID) -> [String] {
    guard let text = KnownText.of(execute, at: id, names, &printer) else { return [] }
    var lines: [String] = []
    for statement in text.statements {
      lines += statement.lines.ending(with: ";")
      if statement.isCounted {
        needRowCount()
        lines.append("GET DIAGNOSTICS \(rowCount) = ROW_COUNT;")
      }
    }
    if let query = text.query {
      lines +=
        execute.into.isEmpty ? ["PERFORM * FROM ("] + query.indented(4) + [") AS tc_query;"] : query + ["  INTO \(targets(execute.into));"]
      lines += uncounted()
    }
    return lines + (text.query == nil ? committed() : [])
  }
}
