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
    guard procedure.security == .owner, !procedure.setsSearchPath, !Self.compiled.contains(script.name(procedure.language)),
      let words = words(of: statement, script)
    else { return [] }
    let name = script.file.text(script.range(procedure.name))
    return [
      finding(
        "'\(name)' runs with its owner's rights on whatever the caller's search_path makes of its names", at: words,
        help: "add SET search_path with the schemas that it needs, and pg_temp last", fix: fix(procedure, behind: words, script))
    ]
  }

  /// Their names were looked up when they were compiled.
  private static let compiled: Set = ["c", "internal"]

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
