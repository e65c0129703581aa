import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// VALUES with a function that makes an object or an array, where the engine takes none.
///
///     INSERT INTO t VALUES (PARSE_JSON('{}'))   →   INSERT INTO t SELECT PARSE_JSON('{}')
struct FnInValues: StatementRule {
  let code = "INS005"
  let name = "fn-in-values"
  let summary = "VALUES with a function that it does not take"
  let defaultSeverity = Severity.error

  private static let refused: Set<String> = [
    "parse_json", "try_parse_json", "object_construct", "object_construct_keep_null", "array_construct", "array_construct_compact",
    "to_variant", "to_object", "to_array", "parse_xml", "check_json", "array_append", "array_cat", "object_insert", "strip_null_value",
  ]

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.refusesObjectsInValues, case .insert(let id) = script.tree[statement] else { return [] }
    guard case .values(let rows) = script.tree[script.tree[id].source] else { return [] }
    let call = script.expressions(in: statement).first { script.calledName($0).map(Self.refused.contains) ?? false }
    guard let call, case .call(let name, _, distinct: _) = script.tree[call] else { return [] }
    let word = script.file.text(script.range(name))
    return [
      finding(
        "VALUES takes no '\(word)': the statement is refused when it runs", at: script.range(call), help: "write SELECT instead of VALUES",
        fix: fix(Array(script.tree[rows]), script))
    ]
  }

  /// `VALUES (a), (b)` → `SELECT a UNION ALL SELECT b`
  private func fix(_ rows: [ExpressionID], _ script: Script) -> Diagnostic.Fix? {
    guard let first = rows.first, rows.allSatisfy({ isRow($0, script) }) else { return nil }
    let start = script.tree.extent(of: first).first
    guard start > 0, script.kind(start - 1) == .values else { return nil }
    var edits = [script.removal(from: start - 1, before: start)]
    for (index, row) in rows.enumerated() {
      let extent = script.tree.extent(of: row)
      edits.append(script.replacement(of: extent.first, through: extent.first, with: "SELECT "))
      edits.append(script.replacement(of: extent.last, through: extent.last, with: ""))
      if index + 1 < rows.count { edits.append(union(extent.last + 1, script)) }
    }
    return Diagnostic.Fix("write SELECT", edits: edits)
  }

  /// Instead of the comma between two rows.
  private func union(_ comma: UInt32, _ script: Script) -> TextEdit {
    let touches = script.range(ofToken: comma).end == script.range(ofToken: comma + 1).start
    return script.replacement(of: comma, through: comma, with: touches ? " UNION ALL " : " UNION ALL")
  }

  private func isRow(_ row: ExpressionID, _ script: Script) -> Bool {
    let extent = script.tree.extent(of: row)
    let holdsDefault = script.expressions(in: row).contains { if case .word(.default) = script.tree[$0] { true } else { false } }
    return script.kind(extent.first) == .openParen && script.kind(extent.last) == .closeParen && !holdsDefault
  }
}
