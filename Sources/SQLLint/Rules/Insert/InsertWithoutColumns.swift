import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// INSERT without a list of columns: which value goes where depends on the order in which the table was created.
///
/// Where the same body or script makes the table, the order stands in front of the reader's eyes. What a `*` loads is another rule's
/// matter, which says the same and more.
struct InsertWithoutColumns: BodyRule {
  let code = "INS001"
  let name = "insert-without-columns"
  let summary = "an INSERT that does not name its columns"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let found = body.statements.map { ($0.id, findings(script.tree[script.withoutWith($0.id)], context)) }.filter { !$1.isEmpty }
    guard !found.isEmpty else { return [] }
    let made = MadeTables(in: body, script)
    let loadsOfStars = SelectStarLoad().statements(in: body, context)
    return found.flatMap { statement, findings in
      let isSeen = script.writtenTable(statement).map { made.hold($0, before: statement) } ?? false
      return isSeen || loadsOfStars.contains(statement) ? [] : findings
    }
  }

  private func findings(_ statement: Statement, _ context: LintContext) -> [Diagnostic] {
    switch statement {
    case .insert(let id) where isByPosition(context.script.tree[id], context.script): [finding(context.script.tree[id], context)]
    case .merge(let id): mergeFindings(context.script.tree[id], context)
    default: []
    }
  }

  /// `DEFAULT VALUES` and rows of nothing but DEFAULT put the same everywhere; `VALUES (NEW.*)` is a row as a whole.
  private func isByPosition(_ insert: Insert, _ script: Script) -> Bool {
    guard insert.columns.isEmpty else { return false }
    switch script.tree[insert.source] {
    case .missing: return false
    case .values(let rows): return !script.tree[rows].allSatisfy { isDefault($0, script) || isWholeRow($0, script) }
    default: return true
    }
  }

  private func isWholeRow(_ row: ExpressionID, _ script: Script) -> Bool {
    guard case .tuple(let values) = script.tree[row] else { return isStarOf(row, script) }
    return values.count == 1 && script.tree[values].allSatisfy { isStarOf($0, script) }
  }

  private func isStarOf(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .starOf, .starOfPath, .fields: true
    default: false
    }
  }

  /// A row, or a value of it.
  private func isDefault(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .word(.default): true
    case .tuple(let values): script.tree[values].allSatisfy { isDefault($0, script) }
    default: false
    }
  }

  private func finding(_ insert: Insert, _ context: LintContext) -> Diagnostic {
    let count = insert.alias.isNone ? valueCount(insert.source, context.script) : nil
    let fix = fix(insert.table, count, context, behind: context.script.range(insert.table))
    return finding(table: insert.table, at: context.script.range(insert.table), fix: fix, context)
  }

  private func mergeFindings(_ merge: Merge, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let branches = script.tree[merge.branches].map { script.tree[$0] }.filter { $0.action == .insert && $0.columns.isEmpty }
    return branches.compactMap { branch -> Diagnostic? in
      guard let word = insertWord(of: branch, script) else { return nil }
      let fix = fix(merge.target, Int(branch.values.count), context, behind: script.range(word))
      return finding(table: merge.target, at: script.range(word), fix: fix, context)
    }
  }

  private func insertWord(of branch: MergeBranch, _ script: Script) -> TokenID? {
    let ahead = branch.first.raw..<UInt32(script.scriptTokenCount)
    return ahead.map(TokenID.init(raw:)).first { script.tokens[Int($0.raw)].kind == .insert }
  }

  private func finding(table: NameID, at range: SourceRange, fix: Diagnostic.Fix?, _ context: LintContext) -> Diagnostic {
    let table = context.script.written(table)
    return finding(
      "this depends on the order of the columns of '\(table)': a column that is added or moved puts values in the wrong place",
      at: range, help: "name the columns behind '\(table)'", fix: fix)
  }

  // MARK: Fix

  /// Only where the columns are known and there is a value for each.
  private func fix(_ table: NameID, _ count: Int?, _ context: LintContext, behind place: SourceRange) -> Diagnostic.Fix? {
    guard let columns = context.tables.entry(named: context.script.objectName(table))?.columns, columns.count == count else { return nil }
    guard columns.allSatisfy(isPlain) else { return nil }
    let end = Int(place.end)
    let edit = TextEdit(replacing: SourceRange(start: end, end: end), with: " (\(columns.joined(separator: ", ")))")
    return Diagnostic.Fix("name the \(columns.count) columns of the table", edits: [edit])
  }

  /// A name that needs no quotes.
  private func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  /// Nil where `*` stands for an unknown number, or where the query is none of the plain ones.
  private func valueCount(_ query: QueryID, _ script: Script) -> Int? {
    switch script.tree[query] {
    case .values(let rows): return script.tree[rows].first.flatMap { rowCount($0, script) }
    case .ordered(let query, by: _), .limited(let query, limit: _, offset: _): return valueCount(query, script)
    case .select(let id):
      let items = script.tree[script.tree[id].items]
      return items.contains { isStar(script.tree[$0].value, script) } ? nil : items.count
    case .locked(let query, _), .with(_, let query, recursive: _): return valueCount(query, script)
    case .missing, .combined, .table, .change: return nil
    }
  }

  private func rowCount(_ row: ExpressionID, _ script: Script) -> Int? {
    guard case .tuple(let values) = script.tree[row] else { return nil }
    return Int(values.count)
  }

  private func isStar(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .star, .starOf: true
    default: false
    }
  }
}
