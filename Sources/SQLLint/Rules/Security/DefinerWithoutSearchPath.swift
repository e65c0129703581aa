import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SECURITY DEFINER without a search_path of its own: the caller's path decides which tables and functions the owner's
/// rights are used on.
struct DefinerWithoutSearchPath: StatementRule {
  let code = "SEC002"
  let name = "definer-without-search-path"
  let summary = "SECURITY DEFINER without SET search_path"
  let defaultSeverity = Severity.error

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.hasSearchPath, case .createProcedure(let id) = script.tree[statement] else { return [] }
    let procedure = script.tree[id]
    guard procedure.security == .owner, !procedure.setsSearchPath, !isCompiled(procedure, script), let words = words(of: statement, script),
      runsSQL(procedure, statement, script), looksNamesUp(statement, context)
    else { return [] }
    let name = script.file.text(script.range(procedure.name))
    return [
      finding(
        "'\(name)' runs with its owner's rights on whatever the caller's search_path makes of its names", at: words,
        help: "add SET search_path with the schemas that it needs, and pg_temp last", fix: fix(procedure, behind: words, script))
    ]
  }

  /// LANGUAGE C, internal, 'c': their names were looked up when they were compiled.
  private func isCompiled(_ procedure: CreateProcedure, _ script: Script) -> Bool {
    ["c", "internal"].contains(script.language(of: procedure))
  }

  /// A body in another language runs SQL through calls of these names.
  private static let callsOfSQL = ["pltcl": "spi_", "pltclu": "spi_", "plperl": "spi_", "plperlu": "spi_", "plpython3u": "plpy"]

  private func runsSQL(_ procedure: CreateProcedure, _ statement: StatementID, _ script: Script) -> Bool {
    guard let call = Self.callsOfSQL[script.language(of: procedure)] else { return true }
    return script.file.text(script.range(statement)).contains(call)
  }

  /// Tables, functions, types and operators are looked up. A body that was not read may name any.
  private func looksNamesUp(_ statement: StatementID, _ context: LintContext) -> Bool {
    guard let body = context.bodies.first(where: { $0.owner == statement }) else { return true }
    let script = context.script
    if body.statements.contains(where: { !isNameless($0.id, script) }) { return true }
    return body.statements.contains { member in script.expressions(in: member.id).contains { !isNameless(script.tree[$0]) } }
  }

  private func isNameless(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .nothing, .transaction, .raise, .giveBack, .assign, .leave, .condition, .loop, .block: true
    case .command(let id): script.name(script.tree[id].verb) == "grant" && !script.words(of: statement).contains("on")  // roles
    default: false
    }
  }

  private func isNameless(_ value: ValueExpression) -> Bool {
    switch value {
    case .null, .boolean, .number, .string, .parameter, .column, .isNull, .isTruth, .unary(.not, _), .binary(.and, _, _),
      .binary(.or, _, _):
      true
    default: false
    }
  }

  /// SECURITY DEFINER
  private func words(of statement: StatementID, _ script: Script) -> SourceRange? {
    let extent = script.tree.extent(of: statement)
    for token in extent.first..<extent.last where script.tokens[Int(token)].kind == .security {
      guard script.tokens[Int(token) + 1].kind == .definer else { continue }
      return script.range(TokenID(raw: token)).joined(with: script.range(TokenID(raw: token + 1)))
    }
    return nil
  }

  /// The procedure's own schema; without one there is no telling which schemas it needs.
  private func fix(_ procedure: CreateProcedure, behind words: SourceRange, _ script: Script) -> Diagnostic.Fix? {
    let schema = script.tree[procedure.name].schema
    guard !schema.isNone else { return nil }
    let name = script.name(schema)
    let place = SourceRange(start: Int(words.end), end: Int(words.end))
    let edit = TextEdit(replacing: place, with: " SET search_path = \(name), pg_temp")
    return Diagnostic.Fix("look names up in \(name) only", edits: [edit])
  }
}
