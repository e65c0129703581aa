import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A MERGE whose source may hold one key twice: it then fails as a whole, or one of the rows wins by chance.
struct MergeSourceNotUnique: StatementRule {
  let code = "MRG001"
  let name = "merge-source-not-unique"
  let summary = "a MERGE whose source may hold one key twice"
  let defaultSeverity = Severity.error
  var asksNeighbours: Bool { true }

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .merge(let id) = script.tree[statement] else { return [] }
    let merge = script.tree[id]
    guard script.tree[merge.branches].contains(where: { script.tree[$0].action != .nothing }) else { return [] }
    guard let alias = alias(of: merge.source, script), !isItsOwnSource(merge, script) else { return [] }
    let key = key(of: merge, alias, script)
    guard let first = key.first, !isUnique(merge, Set(key.map(\.name)), statement, context) else { return [] }
    return [finding(merge, key.map(\.name), alias, at: first.expression, script)]
  }

  private func finding(_ merge: Merge, _ key: [String], _ alias: Symbol, at place: ExpressionID, _ script: Script) -> Diagnostic {
    let updates = script.tree[merge.branches].contains { script.tree[$0].isMatched }
    let columns = key.joined(separator: ", ")
    return finding(
      "'\(script.name(alias))' may hold the same (\(key.columnList)) twice: \(consequence(updates, script.grammar))",
      at: script.range(place),
      help: "keep one row per key in the source, by ROW_NUMBER() OVER (PARTITION BY \(columns) ORDER BY …) = 1, "
        + "or write `--@ unique (\(columns)) keep latest by (…) else reject` above the load")
  }

  /// A table that is merged into itself holds a key twice on both sides, or on none.
  private func isItsOwnSource(_ merge: Merge, _ script: Script) -> Bool {
    guard case .named(let name, alias: _) = script.tree[merge.source] else { return false }
    return script.objectName(name) == script.objectName(merge.target)
  }

  private func consequence(_ updates: Bool, _ grammar: Grammar) -> String {
    guard updates else { return "the MERGE then inserts both rows" }
    return grammar.mergesByChance ? "the MERGE then fails, or takes one of the rows by chance" : "the MERGE then fails"
  }

  /// Sources that are joins have no name of their own: nothing is said about them.
  private func alias(of source: TableID, _ script: Script) -> Symbol? {
    switch script.tree[source] {
    case .named(let name, let alias): alias.isNone ? script.tree[name].name : alias
    case .derived(_, let alias, lateral: _), .function(_, let alias, columns: _): alias.isNone ? nil : alias
    case .missing, .join, .clauses: nil
    }
  }

  private typealias KeyColumn = (name: String, expression: ExpressionID)

  /// The source's columns that ON compares for equality; none where it names columns without their table, which may be the
  /// source's too.
  private func key(of merge: Merge, _ alias: Symbol, _ script: Script) -> [KeyColumn] {
    let equalities = script.expressions(in: merge.condition).filter { isEquality($0, script) }
    var key: [KeyColumn] = []
    for expression in equalities.flatMap({ script.expressions(in: $0) }) {
      switch script.tree[expression] {
      case .column: return []
      case .qualified(alias, let column):
        let name = script.name(column)
        if !key.contains(where: { $0.name == name }) { key.append((name, expression)) }
      default: break
      }
    }
    return key
  }

  private func isEquality(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .binary(.equal, _, _), .isDistinct(_, _, negated: true): true
    default: false
    }
  }

  private func isUnique(_ merge: Merge, _ key: Set<String>, _ statement: StatementID, _ context: LintContext) -> Bool {
    if let declared = context.script.uniqueColumns(of: statement), declared.isSubset(of: key) { return true }
    return Uniqueness(context).holds(for: merge.source, key)
  }
}

extension Script {
  /// The columns of the load's `--@ unique`.
  fileprivate func uniqueColumns(of statement: StatementID) -> Set<String>? {
    for index in clauses.indices {
      guard case .unique(let clause) = clauses[index].content, clauses[index].carrier >= 0 else { continue }
      if carriers[clauses[index].carrier].statement == statement { return Set(names(tree[clause].columns)) }
    }
    return nil
  }
}
