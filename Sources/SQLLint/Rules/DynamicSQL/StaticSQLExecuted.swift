import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A statement that could stand there itself is run from a text: nothing checks it before it runs.
///
///     EXECUTE IMMEDIATE 'TRUNCATE TABLE stg.calls';
struct StaticSQLExecuted: DynamicRule {
  let code = "DYN001"
  let name = "static-sql-executed"
  let summary = "EXECUTE of a text that never changes"
  let defaultSeverity = Severity.info

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let sql, let text = statement.text, text.isConstant, !statement.isVariable, statement.execute.using.isEmpty else { return [] }
    guard case .execute = script.tree[statement.statement], isLiteral(statement.source, script), isOneStatement(sql) else { return [] }
    let first = script.tree.extent(of: statement.statement).first
    let words = Extent(first: first, last: max(script.tree.extent(of: statement.execute.sql).first, first + 1) - 1)
    return [
      finding(
        "this text never changes: as a statement of its own it would be checked, and its tables found, before it runs",
        at: script.range(words), help: "write the statement without EXECUTE and quotes", fix: fix(statement, sql, words, context))
    ]
  }

  private func isLiteral(_ source: ExpressionID, _ script: Script) -> Bool {
    script.expressions(in: source).allSatisfy {
      switch script.tree[$0] {
      case .string, .binary(.concat, _, _): true
      default: false
      }
    }
  }

  /// Of the kinds that may stand in any body; commands may be there to keep them from being checked.
  private func isOneStatement(_ sql: Script) -> Bool {
    guard sql.tree[sql.tree.script].count == 1, let statement = sql.tree[sql.tree.script].first, sql.diagnostics.isEmpty else {
      return false
    }
    switch sql.tree[statement] {
    case .query, .insert, .update, .delete, .merge, .truncate, .createTable, .createView, .createIndex, .alterTable, .drop: return true
    default: return false
    }
  }

  /// The text as a statement, where no name in it could become a variable.
  private func fix(_ statement: DynamicStatement, _ sql: Script, _ words: Extent, _ context: LintContext) -> Diagnostic.Fix? {
    let script = context.script
    guard statement.execute.into.isEmpty, case .string(let token) = script.tree[statement.source], canStandAlone(sql, script) else {
      return nil
    }
    guard !script.isInQuotedBody(token), !holdsVariable(sql, Variables(of: statement.body, in: script)) else { return nil }
    let text = sql.file.text(sql.range(Extent(first: 0, last: lastToken(of: sql))))
    let edit = TextEdit(replacing: script.range(words).joined(with: script.range(token)), with: text)
    return Diagnostic.Fix("write the statement itself", edits: [edit])
  }

  /// A query whose rows nobody takes stands for itself only where statements need no place for their rows.
  private func canStandAlone(_ sql: Script, _ script: Script) -> Bool {
    guard let statement = sql.tree[sql.tree.script].first, case .query = sql.tree[statement] else { return true }
    return !script.grammar.hasDiagnosticsStatement
  }

  private func lastToken(of sql: Script) -> UInt32 {
    guard let statement = sql.tree[sql.tree.script].first else { return 0 }
    return sql.tree.extent(of: statement).last
  }

  private func holdsVariable(_ sql: Script, _ variables: Variables) -> Bool {
    (0..<sql.scriptTokenCount).contains { index in
      guard sql.tokens[index].kind.isName else { return false }
      let name = sql.name(TokenID(raw: UInt32(index)))
      return !variables.sources(of: name).isEmpty || !variables.type(of: name).isNone
    }
  }
}
