import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A word in SQL that is a column and also a variable of the procedure.
///
///     DELETE FROM jobs WHERE id = id   →   every row, or an error about an ambiguous name
///
/// Without the table's columns only what compares or sets a name with itself is reported.
struct ShadowedName: BodyRule {
  let code = "VAR005"
  let name = "shadowed-name"
  let summary = "a variable has the name of a column in the same statement"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.declaresNames(script), !script.settlesConflicts(body) else { return [] }
    let locals = context.flow(of: body).locals
    let refuses = script.grammar.refusesAmbiguousNames && script.isProcedural(body)
    return body.statements.flatMap { findings(at: $0.id, locals, refuses: refuses, body, context) }
  }

  private func findings(
    at statement: StatementID, _ locals: Locals, refuses: Bool, _ body: Body, _ context: LintContext
  ) -> [Diagnostic] {
    let script = context.script
    guard isSQL(script.tree[statement]) else { return [] }
    let inside = script.expressions(in: statement)
    let twins = inside.compactMap { twin(in: $0, script) } + setTwins(in: statement, script)
    let compared = twins.filter { local($0, locals, script) != nil }
    guard refuses else { return compared.map { selfFinding($0, locals, body, script) } }
    let found = compared.map { ambiguousFinding(script.range($0), local($0, locals, script), locals, script) }
    let ambiguous = ambiguousColumns(in: statement, inside, context).filter { !compared.contains($0) && local($0, locals, script) != nil }
    return found + ambiguous.map { ambiguousFinding(script.range($0), local($0, locals, script), locals, script) }
      + conflictTargets(of: statement, locals, script)
  }

  private func isSQL(_ statement: Statement) -> Bool {
    switch statement {
    case .query, .insert, .update, .delete, .merge: true
    default: false
    }
  }

  private func local(_ column: ExpressionID, _ locals: Locals, _ script: Script) -> Int? {
    guard case .column(let name) = script.tree[column] else { return nil }
    return locals.number(of: name, at: script.tree.extent(of: column).first).flatMap { locals.all[$0].isVariable ? $0 : nil }
  }

  // MARK: A name with itself

  /// The right side of `id = id`.
  private func twin(in expression: ExpressionID, _ script: Script) -> ExpressionID? {
    guard case .binary(.equal, let left, let right) = script.tree[expression], case .column(let first) = script.tree[left],
      case .column(let second) = script.tree[right], first == second
    else { return nil }
    return right
  }

  /// The value of `SET status = status`.
  private func setTwins(in statement: StatementID, _ script: Script) -> [ExpressionID] {
    guard case .update(let id) = script.tree[statement] else { return [] }
    return script.tree[script.tree[id].assignments].map { script.tree[$0] }.compactMap { assignment in
      guard case .column(let name) = script.tree[assignment.value], assignment.columns.isEmpty else { return nil }
      return script.name(assignment.column) == script.name(name) ? assignment.value : nil
    }
  }

  private func selfFinding(_ column: ExpressionID, _ locals: Locals, _ body: Body, _ script: Script) -> Diagnostic {
    let range = script.range(column)
    let word = script.file.text(range)
    let prefix = script.grammar.bindsWithColon ? ":" : body.procedure.map { script.text($0.name) + "." } ?? ""
    let place = SourceRange(start: Int(range.start), end: Int(range.start))
    return finding(
      "'\(word)' is the column on both sides: the variable of that name plays no part here", at: range,
      notes: notes(local(column, locals, script), locals, script), help: "write \(prefix)\(word) for the variable",
      fix: Diagnostic.Fix("write \(prefix)\(word)", .suggested, edits: [TextEdit(replacing: place, with: prefix)]))
  }

  // MARK: Names of columns that are known

  private func ambiguousFinding(_ range: SourceRange, _ local: Int?, _ locals: Locals, _ script: Script) -> Diagnostic {
    finding(
      "'\(script.file.text(range))' is a column here and a variable: the statement fails, since either may be meant", at: range,
      notes: notes(local, locals, script), help: "give the variable a name that no column has, or write the table before the column")
  }

  private func notes(_ local: Int?, _ locals: Locals, _ script: Script) -> [Diagnostic.Note] {
    local.map { [Diagnostic.Note("the variable", at: script.range(locals.all[$0].token))] } ?? []
  }

  /// Bare columns of a statement with one FROM, where a table of that FROM is known to have them.
  private func ambiguousColumns(in statement: StatementID, _ inside: [ExpressionID], _ context: LintContext) -> [ExpressionID] {
    let script = context.script
    let selects = script.selects(in: statement)
    guard selects.count <= 1, let tables = tables(of: statement, selects.first, script) else { return [] }
    let columns = Set(tables.flatMap { context.tables.entry(named: script.objectName($0))?.columns ?? [] })
    guard !columns.isEmpty else { return [] }
    let targets = selects.first.map { script.tree[script.tree[$0].into].map { $0 } } ?? []
    return inside.filter { expression in
      guard case .column(let name) = script.tree[expression], !targets.contains(expression) else { return false }
      return columns.contains(script.name(name))
    }
  }

  private func tables(of statement: StatementID, _ select: SelectID?, _ script: Script) -> [NameID]? {
    let from = select.map { script.namedTables(in: script.tree[$0].from) } ?? []
    switch script.tree[statement] {
    case .query, .insert: return from
    case .update(let id): return select == nil ? [script.tree[id].table] + script.namedTables(in: script.tree[id].from) : nil
    case .delete(let id): return select == nil ? [script.tree[id].table] + script.namedTables(in: script.tree[id].using) : nil
    default: return nil
    }
  }

  /// ON CONFLICT (id): a column for certain.
  private func conflictTargets(of statement: StatementID, _ locals: Locals, _ script: Script) -> [Diagnostic] {
    guard case .insert(let id) = script.tree[statement], !script.tree[id].conflict.isNone else { return [] }
    return script.tree[script.tree[script.tree[id].conflict].columns].compactMap { token in
      guard let number = locals.number(of: script.tokens[Int(token.raw)].symbol, at: token.raw), locals.all[number].isVariable else {
        return nil
      }
      return ambiguousFinding(script.range(token), number, locals, script)
    }
  }
}

extension Script {
  /// `#variable_conflict use_column` at the head of a body.
  fileprivate func settlesConflicts(_ body: Body) -> Bool {
    guard let tokens = body.procedure?.bodyTokens, !tokens.isEmpty else { return false }
    return kind(at: tokens.first) == .hash
  }

  /// The last part of a name, as the author wrote it.
  fileprivate func text(_ name: NameID) -> String { text(tree[name].last) }
}
