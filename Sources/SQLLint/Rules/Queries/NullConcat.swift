import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// `||` with a column that may be NULL: the whole text is NULL then.
///
///     first_name || ' ' || last_name   →   NULL for whoever has no first name
struct NullConcat: SelectRule {
  let code = "QRY010"
  let name = "null-concat"
  let summary = "a text is put together with a column that may be NULL"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let select = script.tree[place.select]
    let chains = script.tree[select.items].map { script.tree[$0].value }.filter { isChain($0, script) }
    guard !chains.isEmpty, !select.from.isEmpty else { return [] }
    return chains.flatMap { operands(of: $0, script) }.compactMap { finding($0, context) }
  }

  private func isChain(_ value: ExpressionID, _ script: Script) -> Bool {
    if case .binary(.concat, _, _) = script.tree[script.withoutCasts(value)] { true } else { false }
  }

  private func operands(of value: ExpressionID, _ script: Script) -> [ExpressionID] {
    var operands: [ExpressionID] = []
    var next = script.withoutCasts(value)
    while case .binary(.concat, let left, let right) = script.tree[next] {
      operands.append(right)
      next = left
    }
    return operands + [next]
  }

  private func finding(_ operand: ExpressionID, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    let column = script.withoutCasts(operand)
    guard script.isColumn(column), context.model.nullability(of: column) == .possible else { return nil }
    let written = script.quoted(script.range(column))
    let extent = script.tree.extent(of: operand)
    return finding(
      "the whole text is NULL where \(written) is", at: script.range(operand), help: "say what stands there instead: COALESCE(…, '')",
      fix: Diagnostic.Fix(
        "write COALESCE", .suggested,
        edits: [script.insertion("COALESCE(", before: extent.first), script.insertion(", '')", behind: extent.last)]))
  }
}
