import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure that is no transform as a Snowflake Scripting procedure: its own text where it is one, else a translation of PL/pgSQL.
///
/// PL/pgSQL's procedures are one transaction: where none is open one begins, and an error takes it back. There are no parameters
/// that go both ways: what comes out is the value of the procedure, of several an object.
final class SnowflakePlainProcedure {
  private let procedure: LoweredProcedure
  private let node: CreateProcedure
  private let body: SnowflakeBody
  private let spelling = SnowflakeSpelling()

  private var script: Script { procedure.script }

  static func compile(_ procedure: LoweredProcedure) -> CompiledRoutine {
    let form = SnowflakePlainProcedure(procedure)
    let isNative = form.body.isNative
    let text = isNative ? form.own() : form.text()
    let copied = isNative ? [form.script.tree.extent(of: procedure.statement)] : []
    return CompiledRoutine(text: text, diagnostics: form.body.printer.diagnostics, uses: form.body.printer.uses, copied: copied)
  }

  private init(_ procedure: LoweredProcedure) {
    self.procedure = procedure
    node = procedure.node
    body = SnowflakeBody(procedure.model, VariableNames(of: procedure.statement, procedure.model), isTransform: false)
    body.special = { [unowned self] in self.procedure.leavesOut($0, on: spelling.target) ? [] : nil }
  }

  // MARK: Its own

  /// The text as it stands, but for statements of other targets.
  private func own() -> String {
    let extent = script.tree.extent(of: procedure.statement)
    let left = script.tree.statements.indices.map { StatementID(raw: UInt32($0) + 1) }.filter {
      procedure.leavesOut($0, on: spelling.target)
    }
    if !left.isEmpty {
      body.printer.refuse("`--@ only` in a procedure of the target's own dialect", at: left[0], help: "write two procedures")
    }
    var text = script.file.text(script.range(extent))
    if !node.replaces, let range = text.range(of: "create", folded: true) { text.replaceSubrange(range, with: "CREATE OR REPLACE") }
    return (ProcedureHeading(procedure).lines + [text]).joined(separator: "\n")
  }

  // MARK: PL/pgSQL

  private func text() -> String {
    if node.isFunction { return function() }
    let parameters = script.tree[node.parameters].map { script.tree[$0] }
    body.outputs = parameters.filter { $0.mode != .input }.map { (body.declared($0.name), type($0)) }
    let work = body.block(script.tree[node.body])
    let head = "CREATE OR REPLACE PROCEDURE \(spelling.name(of: procedure.name))(\(parameters.map(parameter).joined(separator: ", ")))"
    var lines =
      ProcedureHeading(procedure).lines + [
        head, "RETURNS \(returns)", "LANGUAGE SQL", "EXECUTE AS \(node.security == .owner ? "OWNER" : "CALLER")", "AS", "$$",
      ]
    lines += ["DECLARE"] + (["tc_begins BOOLEAN DEFAULT (CURRENT_TRANSACTION() IS NULL);"] + body.declarationLines).indented(4) + ["BEGIN"]
    lines += ["    IF (tc_begins) THEN", "        BEGIN TRANSACTION;", "    END IF;"] + (work + body.giveBack()).indented(4)
    lines += [
      "EXCEPTION", "    WHEN OTHER THEN", "        IF (tc_begins) THEN", "            ROLLBACK;", "        END IF;", "        RAISE;",
      "END;", "$$",
    ]
    return lines.joined(separator: "\n")
  }

  private func type(_ parameter: Parameter) -> SQLType { procedure.model.dialect.type(parameter.type, in: script) }

  private var returns: String {
    switch body.outputs.count {
    case 0: "VARCHAR"
    case 1: spelling.typeName(body.outputs[0].type)
    default: "OBJECT"
    }
  }

  /// Only what goes in, and both ways, is given.
  private func parameter(_ parameter: Parameter) -> String {
    let value =
      parameter.defaultValue.isNone
      ? parameter.mode == .output ? " DEFAULT NULL" : "" : " DEFAULT \(body.printer.text(parameter.defaultValue))"
    return "\(body.declared(parameter.name)) \(spelling.typeName(type(parameter)))\(value)"
  }

  /// A function that is one value.
  private func function() -> String {
    let statements = Array(script.tree[script.tree[node.body].statements])
    guard statements.count == 1, case .giveBack(let value) = script.tree[statements[0]], !value.isNone, !node.returns.isNone else {
      body.printer.refuse("a function that is more than one value", at: procedure.statement, help: "make it a procedure")
      return ""
    }
    let parameters = script.tree[node.parameters].map { parameter(script.tree[$0]) }.joined(separator: ", ")
    let type = procedure.model.dialect.type(node.returns, in: script)
    return
      (ProcedureHeading(procedure).lines + [
        "CREATE OR REPLACE FUNCTION \(spelling.name(of: procedure.name))(\(parameters))", "RETURNS \(spelling.typeName(type))", "AS", "$$",
        body.outsideSQL { body.printer.written(value, as: type) }, "$$",
      ]).joined(separator: "\n")
  }
}

extension String {
  /// The first place of a word, whatever its case.
  fileprivate func range(of word: String, folded: Bool) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].prefix(word.count).lowercased() == word { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
