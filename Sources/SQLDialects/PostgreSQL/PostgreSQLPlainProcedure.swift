import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure or function that is no transform as PL/pgSQL, with the transaction behaviour of its dialect.
///
/// Parameters keep their names, by which callers know them; the body calls them `v_…`, as all its variables. Rows that a
/// procedure gives back are in `pg_temp.tc_rows` when it is done.
final class PostgreSQLPlainProcedure {
  private let procedure: LoweredProcedure
  private let node: CreateProcedure
  private let names: VariableNames
  private let body: PostgreSQLBody
  private let opsSchema: String

  private var script: Script { procedure.script }
  private var spelling: any Spelling { body.printer.spelling }

  static func compile(_ procedure: LoweredProcedure, opsSchema: String) -> CompiledRoutine {
    let form = PostgreSQLPlainProcedure(procedure, opsSchema)
    let text = form.text()
    return CompiledRoutine(text: text, diagnostics: form.body.printer.diagnostics, uses: form.body.printer.uses)
  }

  private init(_ procedure: LoweredProcedure, _ opsSchema: String) {
    self.procedure = procedure
    self.opsSchema = opsSchema
    node = procedure.node
    names = VariableNames(of: procedure.statement, procedure.model)
    let isOwn = procedure.model.dialect.mixesVariablesWithColumns
    let transactions: PostgreSQLBody.Transactions =
      isOwn || node.isFunction || RoutineOptions(procedure).opensCursors ? .stated : .each
    body = PostgreSQLBody(
      procedure.model, names, opsSchema: opsSchema, name: procedure.name.description, transactions: transactions)
    body.special = { [unowned self] in self.procedure.leavesOut($0, on: spelling.target) ? [] : nil }
  }

  // MARK: The whole

  private func text() -> String {
    if body.isNative, node.isFunction, script.language(of: node) == "sql" { return queryFunction() }
    state()
    let work = body.block(script.tree[node.body])
    var lines =
      ProcedureHeading(procedure).lines + head() + ["LANGUAGE plpgsql"] + options() + ["AS $procedure$", "#variable_conflict use_column"]
    if !script.tree[node.body].label.isNone { lines.append("<<\(spelling.quoted(script.name(script.tree[node.body].label)))>>") }
    let own = aliases() + autocommit() + body.needed
    let isDeclaring = work.first == "DECLARE"
    if !own.isEmpty || isDeclaring { lines += ["DECLARE"] + own.indented(4) }
    return (lines + work.dropFirst(isDeclaring ? 1 : 0) + ["$procedure$"]).joined(separator: "\n")
  }

  /// What RETURN does.
  private func state() {
    if node.isFunction {
      body.returned = .value(node.returns.isNone ? .unknown : procedure.model.dialect.type(node.returns, in: script))
      body.returnedTypes = script.tree[node.returnedColumns].map { numberType(script.tree[$0]) }
    } else if let type = Self.resultType(of: node, procedure.model) {
      body.returned = .output(type)
    }
    if body.transactions == .stated && !body.isNative && !node.isFunction && RoutineOptions(procedure).opensCursors {
      warnOfOneTransaction()
    }
  }

  private func warnOfOneTransaction() {
    body.printer.warn(
      "'\(procedure.name)' is one transaction on \(spelling.target): a COMMIT would close its cursors", at: script.tree[node.name].first,
      help: "loop over the query with FOR, which outlives a COMMIT")
  }

  private func numberType(_ column: Parameter) -> String? {
    let type = procedure.model.dialect.type(column.type, in: script)
    return type.isNumeric ? body.typeName(column.type, type) : nil
  }

  /// The type of what RETURN gives back in a procedure; nil for rows, and for PL/pgSQL, whose procedures have none.
  static func resultType(of node: CreateProcedure, _ model: SemanticModel) -> SQLType? {
    guard !node.isFunction, !node.returns.isNone, node.returnedColumns.isEmpty else { return nil }
    return model.dialect.type(node.returns, in: model.script)
  }

  // MARK: The head

  private func head() -> [String] {
    let name = spelling.name(of: procedure.name)
    var parameters = script.tree[node.parameters].map { parameter(script.tree[$0]) }
    if let type = Self.resultType(of: node, procedure.model) {
      parameters.append("INOUT tc_result \(spelling.typeName(type)) DEFAULT NULL")
    }
    let line = "CREATE OR REPLACE \(node.isFunction ? "FUNCTION" : "PROCEDURE") \(name)(\(parameters.joined(separator: ", ")))"
    return node.isFunction ? [line, returns()].filter { !$0.isEmpty } : [line]
  }

  private func parameter(_ parameter: Parameter) -> String {
    let type = body.typeName(parameter.type, procedure.model.dialect.type(parameter.type, in: script))
    let value = parameter.defaultValue.isNone ? "" : " DEFAULT \(body.printer.text(parameter.defaultValue))"
    let name = parameter.name.isNone ? "" : PostgreSQLParameterName.spelled(script.name(parameter.name), spelling) + " "
    return "\(mode(parameter))\(name)\(type)\(value)"
  }

  private func mode(_ parameter: Parameter) -> String {
    switch parameter.mode {
    case .output: return "OUT "
    case .both: return "INOUT "
    case .input:
      let first = parameter.name.isNone ? script.tree[parameter.type].token : parameter.name
      return script.text(TokenID(raw: first.raw - 1)).lowercased() == "variadic" ? "VARIADIC " : "IN "
    }
  }

  private func returns() -> String {
    if !node.returnedColumns.isEmpty {
      let columns = script.tree[node.returnedColumns].map { id in
        let column = script.tree[id]
        return
          "\(PostgreSQLParameterName.spelled(script.name(column.name), spelling)) \(body.typeName(column.type, procedure.model.dialect.type(column.type, in: script)))"
      }
      return "RETURNS TABLE (\(columns.joined(separator: ", ")))"
    }
    guard !node.returns.isNone else { return "" }
    let isSet = script.text(TokenID(raw: script.tree[node.returns].token.raw - 1)).lowercased() == "setof"
    return "RETURNS \(isSet ? "SETOF " : "")\(body.typeName(node.returns, procedure.model.dialect.type(node.returns, in: script)))"
  }

  private func options() -> [String] {
    body.isNative ? RoutineOptions(procedure).texts : node.security == .owner ? ["SECURITY DEFINER"] : []
  }

  private func aliases() -> [String] {
    (Array(script.tree[node.parameters]) + (node.isFunction ? Array(script.tree[node.returnedColumns]) : [])).compactMap { id in
      let name = script.tree[id].name
      return name.isNone ? nil : "\(body.declared(name)) ALIAS FOR \(PostgreSQLParameterName.spelled(script.name(name), spelling));"
    }
  }

  /// Whether a statement's end may be a transaction's; whether the author began one.
  private func autocommit() -> [String] {
    guard body.transactions == .each else { return [] }
    return [
      "tc_top boolean := \(spelling.supportPrefix)commits_each(now() = statement_timestamp(), current_query());",
      "tc_open boolean := false;",
    ]
  }

  // MARK: LANGUAGE sql

  /// A function whose body is statements: names of parameters stay, since there are no variables.
  private func queryFunction() -> String {
    let spelling = spelling
    body.printer.context = NameContext(variable: { spelling.quoted($0) }, rowCount: "NULL", now: "now()")
    body.printer.context.parameter = PositionalParameters(of: script).texts { "$\($0)" }
    let work = script.tree[script.tree[node.body].statements].flatMap { id -> [String] in
      switch script.tree[id] {
      case .query(let query): return body.printer.lines(query).ending(with: ";")
      case .giveBack(let value): return ["SELECT \(body.printer.text(value));"]
      default: return body.statement(id)
      }
    }
    let lines = ProcedureHeading(procedure).lines + head() + ["LANGUAGE sql"] + options() + ["AS $procedure$"] + work.indented(4)
    return (lines + ["$procedure$"]).joined(separator: "\n")
  }
}
