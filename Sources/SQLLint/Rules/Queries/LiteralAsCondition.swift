import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A text stands where a condition is expected: the comparison in front of it does not reach it.
///
///     WHERE state = 'new' OR 'open'   →   state IN ('new', 'open')
struct LiteralAsCondition: ExpressionRule {
  let code = "QRY017"
  let name = "literal-as-condition"
  let summary = "a text stands where a condition is expected"
  let defaultSeverity = Severity.error
  var kinds: Set<ExpressionKind> { [.operation] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    switch script.tree[expression] {
    case .binary(.or, let left, let right): return finding(left, right, "OR", script)
    case .binary(.and, let left, let right): return finding(left, right, "AND", script)
    default: return []
    }
  }

  private func finding(_ left: ExpressionID, _ right: ExpressionID, _ word: String, _ script: Script) -> [Diagnostic] {
    guard case .string(let token) = script.tree[right], !isTruth(script.string(token)) else { return [] }
    let list = word == "OR" ? "IN" : "NOT IN"
    return [
      finding(
        "\(script.quoted(script.range(right))) is no condition: the comparison in front of \(word) does not reach it",
        at: script.range(right), help: "repeat the column, or write \(list) (…)", fix: fix(left, right, word, script))
    ]
  }

  /// `'t'`, `'f'`: a truth in PostgreSQL's spelling.
  private func isTruth(_ text: String) -> Bool {
    ["t", "f", "true", "false", "yes", "no", "on", "off", "1", "0"].contains(text.lowercased())
  }

  /// `state = 'new' OR 'open'` → `state IN ('new', 'open')`, where there are just these two.
  private func fix(_ left: ExpressionID, _ right: ExpressionID, _ word: String, _ script: Script) -> Diagnostic.Fix? {
    let sign: BinaryOperator = word == "OR" ? .equal : .notEqual
    guard case .binary(sign, let column, let value) = script.tree[left], script.isColumn(column), case .string = script.tree[value] else {
      return nil
    }
    guard let token = script.token(sign == .equal ? .equal : .notEqual, between: column, and: value) else { return nil }
    guard let join = script.token(word == "OR" ? .or : .and, between: value, and: right) else { return nil }
    let behind = script.tree.extent(of: value).last
    let gap = script.removal(behind: behind, through: join).range
    return Diagnostic.Fix(
      "write \(word == "OR" ? "IN" : "NOT IN")", .suggested,
      edits: [
        script.replacement(of: token, through: token, with: word == "OR" ? "IN" : "NOT IN"),
        script.insertion("(", before: script.tree.extent(of: value).first), TextEdit(replacing: gap, with: ","),
        script.insertion(")", behind: script.tree.extent(of: right).last),
      ])
  }
}
