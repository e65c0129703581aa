import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// A procedure that is no transform as a program: its statements as steps, with the transaction behaviour of its dialect.
struct SQLitePlainProcedure {
  static func compile(_ procedure: LoweredProcedure) -> CompiledRoutine {
    let (program, printer) = program(of: procedure)
    return CompiledRoutine(text: program.text, diagnostics: printer.diagnostics, uses: printer.uses)
  }

  private static func program(of procedure: LoweredProcedure) -> (Program, SQLPrinter) {
    let (statement, node, model) = (procedure.statement, procedure.node, procedure.model)
    let script = model.script
    let names = VariableNames(of: statement, model)
    let body = SQLiteBody(model, names, undoes: model.dialect.mixesVariablesWithColumns, isFunction: node.isFunction)
    body.recordNames = SQLiteBody.recordNames(model, names)
    body.special = { procedure.leavesOut($0, on: "sqlite") }
    let parameters = script.tree[node.parameters].map { parameter(script.tree[$0], names, body) }
    for id in script.tree[node.parameters] { take(script.tree[id], names, body) }
    body.outputNames =
      script.tree[node.returnedColumns].map { names.declared(at: script.tree[$0].name, named: script.name(script.tree[$0].name)) }
      + script.tree[node.parameters].compactMap { id in
        script.tree[id].mode == .input ? nil : names.declared(at: script.tree[id].name, named: script.name(script.tree[id].name))
      }
    body.block(script.tree[node.body])
    let name = model.objectName(node.name)
    let program = Program(
      kind: .procedure, name: name.description, sourceHash: TokenHash.of(script.canonicalText(script.tree.extent(of: statement))),
      ruleSet: "-",
      dialect: model.dialect.name, parameters: parameters, logs: [], policies: [], retry: "", steps: body.resolved())
    return (program, body.printer)
  }

  /// Arguments come in whatever form the caller has; variables hold decimals in one.
  private static func take(_ node: Parameter, _ names: VariableNames, _ body: SQLiteBody) {
    let unique = names.declared(at: node.name, named: body.script.name(node.name))
    let name = "v_" + unique
    switch names.type(of: unique) {
    case .numeric:
      body.add(.assign(name: name, sql: "SELECT CASE WHEN typeof(:\(name)) = 'text' THEN :\(name) ELSE CAST(:\(name) AS TEXT) END"))
    case .decimal(_, let scale) where scale > 0:
      body.add(.assign(name: name, sql: "SELECT \(body.printer.spelling.storedDecimal(":\(name)", scale: Int(scale)))"))
    default: break
    }
  }

  private static func parameter(_ node: Parameter, _ names: VariableNames, _ body: SQLiteBody) -> Program.Parameter {
    let script = body.script
    let mode: Program.Parameter.Mode = node.mode == .input ? .input : node.mode == .output ? .output : .both
    return Program.Parameter(
      name: "v_" + names.declared(at: node.name, named: script.name(node.name)), mode: mode,
      defaultValue: node.defaultValue.isNone ? "" : body.printer.text(node.defaultValue).split(separator: "\n").joined(separator: " "))
  }
}
