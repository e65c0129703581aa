import Diagnostics
import SQLSyntax
import SourceText

/// A CASE asks the same twice: the second answer is never given.
///
///     CASE WHEN score > 8 THEN 'good' WHEN score > 8 THEN 'very good' END
struct DuplicateCaseBranch: ExpressionRule {
  let code = "QRY013"
  let name = "duplicate-case-branch"
  let summary = "a CASE asks the same twice"
  let defaultSeverity = Severity.error
  var kinds: Set<ExpressionKind> { [.conditional] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .conditional(let id) = script.tree[expression] else { return [] }
    let branches = script.tree[script.tree[id].branches]
    guard branches.count > 3 else { return [] }
    var seen: [Key: [ExpressionID]] = [:]
    return stride(from: 0, to: branches.count, by: 2).compactMap { index in
      let condition = branches[index]
      let key = Key(condition, script)
      defer { seen[key, default: []].append(condition) }
      guard let first = seen[key]?.first(where: { script.isSame($0, condition) }) else { return nil }
      return finding(condition, first, script)
    }
  }

  /// What is cheap to compare: the number of words and the last of them.
  private struct Key: Hashable {
    let length: UInt32
    let last: Symbol

    init(_ condition: ExpressionID, _ script: Script) {
      let extent = script.tree.extent(of: condition)
      length = extent.last &- extent.first
      last = script.tokens[Int(extent.last)].symbol
    }
  }

  private func finding(_ condition: ExpressionID, _ first: ExpressionID, _ script: Script) -> Diagnostic {
    finding(
      "this branch is never taken: the same is asked above", at: script.range(condition),
      notes: [Diagnostic.Note("it is asked here already", at: script.range(first))], help: "ask what was meant, or take the branch out")
  }
}
