import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A column is written when a row is new and left as it is when the row changes.
///
///     UPDATE SET title = s.title … INSERT (id, title, language) VALUES (…)   →   a language that changes stays what it was
struct PartialUpdateList: StatementRule {
  let code = "MRG004"
  let name = "partial-update-list"
  let summary = "a column is inserted and never updated"
  let defaultSeverity = Severity.warning

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let upsert = script.upsert(script.tree[statement]), upsert.inserted.count > 2, !upsert.key.isEmpty else { return [] }
    let updated = updatedColumns(upsert, script)
    let keys = Set(upsert.key.keys).union(matchedSources(upsert, script))
    let data = upsert.inserted.filter { !keys.contains(script.tokens[Int($0.column.raw)].symbol) && isChangeable($0, upsert, script) }
    let missing = data.filter { !updated.contains(script.tokens[Int($0.column.raw)].symbol) }
    guard let first = missing.first, isForgotten(missing.count, of: data.count) else { return [] }
    return [finding(missing, at: first.column, upsert, script)]
  }

  private typealias Inserted = (column: TokenID, value: ExpressionID)

  /// Most of the columns are updated: who updates two of twenty means these two.
  private func isForgotten(_ missing: Int, of all: Int) -> Bool { all >= 4 && missing * 4 <= all }

  private func finding(_ missing: [Inserted], at first: TokenID, _ upsert: Upsert, _ script: Script) -> Diagnostic {
    let names = missing.map { "'\(script.name($0.column))'" }
    let (verb, it) = missing.count == 1 ? ("is", "it is") : ("are", "they are")
    return finding(
      "\(names.listed) \(verb) written when a row is new and never again: when the source changes, \(it) left as before",
      at: script.range(first), help: "update \(missing.count == 1 ? "it" : "them") too, or leave a remark why not",
      fix: fix(missing, upsert, script))
  }

  // MARK: Columns

  private func updatedColumns(_ upsert: Upsert, _ script: Script) -> Set<Symbol> {
    var columns: Set<Symbol> = []
    for assignment in upsert.updates.flatMap({ Array(script.tree[$0.assignments]) }).map({ script.tree[$0] }) {
      for token in [assignment.column] + script.tree[assignment.columns] { columns.insert(script.tokens[Int(token.raw)].symbol) }
    }
    return columns
  }

  /// The source's names of the key, which the target may call otherwise.
  private func matchedSources(_ upsert: Upsert, _ script: Script) -> Set<Symbol> {
    Set(upsert.key.values.filter { !$0.isNone }.compactMap { script.column(script.withoutCasts($0)) })
  }

  private static let fixedWords: Set<String> = [
    "id", "uuid", "guid", "key", "sk", "pk", "created", "creation", "create", "inserted", "insert", "first", "initial", "original", "added",
    "birth", "registered", "registration", "valid", "effective", "start", "started", "source", "batch", "load", "loaded", "etl", "dw",
    "version",
    "current", "code", "type", "number", "no", "num", "sku", "hash", "opened", "signup", "joined",
  ]

  /// It comes from the source, and its name says nothing of a birth or an identity.
  private func isChangeable(_ pair: Inserted, _ upsert: Upsert, _ script: Script) -> Bool {
    guard upsert.isConflict || comesFromSource(pair.value, script) else { return false }
    return !script.name(pair.column).split(separator: "_").contains { Self.fixedWords.contains(String($0)) }
      && !(upsert.isConflict && isClock(pair.value, script))
  }

  private func comesFromSource(_ value: ExpressionID, _ script: Script) -> Bool {
    script.expressions(in: value).contains { script.column($0) != nil }
  }

  /// CURRENT_TIMESTAMP, now(), DEFAULT and what is written out.
  private func isClock(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[script.withoutCasts(value)] {
    case .word, .number, .boolean, .null, .string, .typed: true
    case .call(_, let arguments, distinct: _): arguments.isEmpty
    default: false
    }
  }

  // MARK: Fix

  /// Adds the columns to the only list of assignments.
  private func fix(_ missing: [Inserted], _ upsert: Upsert, _ script: Script) -> Diagnostic.Fix? {
    guard upsert.updates.count == 1, let last = upsert.updates.first.flatMap({ script.tree[$0.assignments].last }) else { return nil }
    let assignments = missing.map { pair -> String in
      let column = script.text(pair.column)
      return upsert.isConflict ? "\(column) = excluded.\(column)" : "\(column) = \(script.text(script.tree.extent(of: pair.value)))"
    }
    let edit = script.insertion(", " + assignments.joined(separator: ", "), behind: script.extent(of: last).last)
    return Diagnostic.Fix("update \(missing.count == 1 ? "it" : "them") too", .suggested, edits: [edit])
  }
}
