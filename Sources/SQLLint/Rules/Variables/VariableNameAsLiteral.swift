import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A text that spells a variable's or a parameter's name, where nothing reads the variable itself: the name was put between quotes.
///
///     CREATE FUNCTION audit(actor text) … INSERT INTO log (who) VALUES ('actor')   →   every row says 'actor'
struct VariableNameAsLiteral: BodyRule {
  let code = "VAR004"
  let name = "variable-name-as-literal"
  let summary = "a variable's name between quotes, and the variable is not used"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript, body.declaresNames(script) else { return [] }
    let locals = context.flow(of: body).locals
    let mentioned = locals.mentioned(in: body, script)
    var unread: [String: Int] = [:]
    for (number, local) in locals.all.enumerated() where local.isVariable && !local.isOutput && !mentioned.contains(number) {
      unread[script.name(local.name)] = number
    }
    return unread.isEmpty ? [] : findings(in: body, locals, unread, script)
  }

  private func findings(in body: Body, _ locals: Locals, _ unread: [String: Int], _ script: Script) -> [Diagnostic] {
    body.statements.flatMap { statement in
      values(of: statement.id, script).compactMap { value -> Diagnostic? in
        guard case .string(let token) = script.tree[value], let number = unread[script.string(token).lowercased()] else { return nil }
        return finding(of: value, locals.all[number], in: statement.id, script)
      }
    }
  }

  private func finding(of value: ExpressionID, _ local: Locals.Local, in statement: StatementID, _ script: Script) -> Diagnostic {
    let name = script.text(local.token)
    let needsColon = script.grammar.bindsWithColon && script.isSQL(statement)
    let edit = TextEdit(replacing: script.range(value), with: (needsColon ? ":" : "") + name)
    let kind = local.isParameter ? "parameter" : "variable"
    return finding(
      "\(script.quoted(script.range(value))) is a text here, and nothing reads the \(kind) of that name", at: script.range(value),
      notes: [Diagnostic.Note("the \(kind)", at: script.range(local.token))], help: "take the quotes away if its value is meant",
      fix: Diagnostic.Fix("use the value of \(name)", .suggested, edits: [edit]))
  }

  // MARK: Where a text is a value

  /// What is written into columns, given to variables, compared with columns or handed over by CALL: not the arguments of functions,
  /// where a text is often a key.
  private func values(of statement: StatementID, _ script: Script) -> [ExpressionID] {
    switch script.tree[statement] {
    case .assign(let id): return [script.tree[id].value]
    case .call(let id): return Array(script.tree[script.tree[id].arguments])
    case .insert, .update, .delete, .merge, .query:
      return written(by: statement, script) + script.expressions(in: statement).compactMap { compared(by: $0, script) }
    default: return []
    }
  }

  private func written(by statement: StatementID, _ script: Script) -> [ExpressionID] {
    switch script.tree[statement] {
    case .insert(let id): return rows(of: script.tree[id].source, script)
    case .update(let id): return script.tree[script.tree[id].assignments].map { script.tree[$0].value }
    default: return []
    }
  }

  private func rows(of query: QueryID, _ script: Script) -> [ExpressionID] {
    switch script.tree[query] {
    case .values(let rows):
      script.tree[rows].flatMap { row -> [ExpressionID] in
        if case .tuple(let values) = script.tree[row] { return Array(script.tree[values]) }
        return [row]
      }
    case .select(let select): script.tree[script.tree[select].items].map { script.tree[$0].value }
    default: []
    }
  }

  /// `who = 'actor'`
  private func compared(by expression: ExpressionID, _ script: Script) -> ExpressionID? {
    guard case .binary(.equal, let left, let right) = script.tree[expression], script.column(left) != nil else { return nil }
    return right
  }
}

extension Script {
  /// A statement of SQL and none of the procedure's own, where a variable is told from a column.
  func isSQL(_ statement: StatementID) -> Bool {
    switch tree[statement] {
    case .query, .insert, .update, .delete, .merge, .insertAll, .with, .call: true
    default: false
    }
  }
}
