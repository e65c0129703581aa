import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A construct of the other procedural language: the file's own dialect does not know it, and the procedure will not even
/// be created.
struct ForeignDialectStatement: BodyRule {
  let code = "POR001"
  let name = "foreign-dialect-statement"
  let summary = "a statement of another dialect's procedures"
  let defaultSeverity = Severity.error
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    constructs(of: body, context.script).map { construct in
      finding(
        "\(construct.name) does not exist in '\(context.script.grammar.name)': \(construct.wayOut)", at: construct.range,
        help: "a file that is in another dialect as a whole begins with `--@ dialect NAME`", fix: construct.fix)
    }
  }

  private func constructs(of body: Body, _ script: Script) -> [ForeignConstruct] {
    if body.isScript { return body.statements.flatMap { mergeFilters($0.id, script) } }
    let statements = body.statements.flatMap { constructs(of: $0.id, script) }
    let handlers = body.handlers.compactMap { catchAll(script.tree[$0.id], script) }
    return statements + handlers + (script.grammar.bindsWithColon ? [] : variables(of: body, script))
  }

  private func constructs(of statement: StatementID, _ script: Script) -> [ForeignConstruct] {
    let found = script.grammar.hasDiagnosticsStatement ? colonStyle(statement, script) : diagnosticsStyle(statement, script)
    return [found, assignment(statement, script), condition(statement, script)].compactMap { $0 } + mergeFilters(statement, script)
  }

  // MARK: Constructs of either side

  /// `WHEN OTHERS` where it is OTHER, and the other way round.
  private func catchAll(_ handler: Handler, _ script: Script) -> ForeignConstruct? {
    let (right, wrong) = (script.grammar.catchAllWord, script.grammar.catchAllWord == "OTHER" ? "others" : "other")
    guard let condition = script.tree[handler.conditions].first(where: { script.name($0) == wrong }) else { return nil }
    let range = script.range(condition)
    let fix = Diagnostic.Fix("write \(right)", edits: [TextEdit(replacing: range, with: right)])
    return ForeignConstruct(
      name: "'\(script.text(condition))'", range: range, wayOut: "the handler for every error is WHEN \(right)", fix: fix)
  }

  /// `x = 1;` where the grammar assigns with `:=` only.
  private func assignment(_ statement: StatementID, _ script: Script) -> ForeignConstruct? {
    guard !script.grammar.assignsWithEquals, mayAssign(script.tree[statement]) else { return nil }
    let first = script.tree.extent(of: statement).first
    let name = script.tokens[Int(first)].kind == .set ? first + 1 : first
    guard script.tokens[Int(name)].kind.isName, script.tokens[Int(name) + 1].kind == .equal else { return nil }
    let sign = script.range(TokenID(raw: name + 1))
    let edits = [TextEdit(replacing: script.range(TokenID(raw: first)).joined(with: sign), with: "\(script.text(TokenID(raw: name))) :=")]
    return ForeignConstruct(
      name: "an assignment with '='", range: sign, wayOut: "assign with :=", fix: Diagnostic.Fix("assign with :=", edits: edits))
  }

  /// `x = 1` is not read at all, `SET x = 1` sets a variable of the session.
  private func mayAssign(_ statement: Statement) -> Bool {
    switch statement {
    case .opaque, .command: true
    default: false
    }
  }

  /// `WHEN MATCHED THEN UPDATE SET … WHERE condition`, of a third family: here the condition stands in front.
  private func mergeFilters(_ statement: StatementID, _ script: Script) -> [ForeignConstruct] {
    guard case .merge(let id) = script.tree[statement] else { return [] }
    return script.tree[script.tree[id].branches].map { script.tree[$0] }.filter { !$0.filter.isNone }.map { mergeFilter($0, script) }
  }

  private func mergeFilter(_ branch: MergeBranch, _ script: Script) -> ForeignConstruct {
    let filter = script.range(branch.filter)
    let word = TokenID(raw: script.tree.extent(of: branch.filter).first - 1)
    let range = script.tokens[Int(word.raw)].kind == .where ? script.range(word) : filter
    return ForeignConstruct(
      name: "WHERE behind the action of a MERGE", range: range, wayOut: "write the condition in front: WHEN MATCHED AND … THEN",
      fix: mergeFix(branch, range, script))
  }

  /// Where the branch has no condition yet and ends with this one.
  private func mergeFix(_ branch: MergeBranch, _ word: SourceRange, _ script: Script) -> Diagnostic.Fix? {
    guard branch.condition.isNone, branch.action == .update, script.tokens[Int(branch.first.raw) + 1].kind == .matched else { return nil }
    let extent = script.tree.extent(of: branch.filter)
    guard script.tokens[Int(extent.last) + 1].kind != .delete, script.tokens[Int(extent.last) + 1].kind != .closeParen else { return nil }
    let matched = script.range(TokenID(raw: branch.first.raw + 1))
    let before = script.range(TokenID(raw: extent.first - 2))
    let condition = script.file.text(script.range(branch.filter))
    let holdsOr = script.expressions(in: branch.filter).contains { if case .binary(.or, _, _) = script.tree[$0] { true } else { false } }
    let edits = [
      TextEdit(
        replacing: SourceRange(start: Int(matched.end), end: Int(matched.end)), with: " AND " + (holdsOr ? "(\(condition))" : condition)),
      TextEdit(replacing: SourceRange(start: Int(before.end), end: Int(script.range(branch.filter).end)), with: ""),
    ]
    return Diagnostic.Fix("write the condition in front", edits: edits)
  }

  /// IF or WHILE without parentheses where the grammar needs them.
  private func condition(_ statement: StatementID, _ script: Script) -> ForeignConstruct? {
    guard script.grammar.parenthesizesConditions else { return nil }
    for condition in conditions(of: script.tree[statement], script) where !isParenthesized(condition, script) {
      let range = script.range(condition)
      let brackets = [(Int(range.start), "("), (Int(range.end), ")")]
      let edits = brackets.map { TextEdit(replacing: SourceRange(start: $0, end: $0), with: $1) }
      return ForeignConstruct(
        name: "a condition without parentheses", range: range, wayOut: "write it in parentheses",
        fix: Diagnostic.Fix("add parentheses", edits: edits))
    }
    return nil
  }

  private func conditions(of statement: Statement, _ script: Script) -> [ExpressionID] {
    switch statement {
    case .condition(let id) where !script.tree[id].isCase: script.tree[script.tree[id].branches].map { script.tree[$0].condition }
    case .loop(let id) where script.tree[id].kind == .while || script.tree[id].kind == .until: [script.tree[id].condition]
    default: []
    }
  }

  /// The brackets around the whole are no part of an expression's extent; those around its beginning are.
  private func isParenthesized(_ condition: ExpressionID, _ script: Script) -> Bool {
    let extent = script.tree.extent(of: condition)
    let kinds = [Int(extent.first) - 1, Int(extent.first)].map { script.tokens[max($0, 0)].kind }
    return kinds.contains(.openParen)
  }
}
