import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// NOT IN over a query that may return NULL: with one NULL in it, it is true for no row.
///
///     WHERE id NOT IN (SELECT call_id FROM stg.notes)   →   nothing, as soon as one note has no call
struct NotInSubquery: ExpressionRule {
  let code = "QRY002"
  let name = "not-in-subquery"
  let summary = "NOT IN over a query that may return NULL"
  let defaultSeverity = Severity.warning
  var asksNeighbours: Bool { true }
  var kinds: Set<ExpressionKind> { [.predicate, .prefix] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    switch script.tree[expression] {
    case .inQuery(let value, let query, negated: true): return finding(value, query, context).map { [$0] } ?? []
    case .unary(.not, let inner):
      guard case .inQuery(let value, let query, negated: false) = script.tree[inner] else { return [] }
      return finding(value, query, context).map { [$0] } ?? []
    default: return []
    }
  }

  private func finding(_ value: ExpressionID, _ query: QueryID, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    guard let select = plainSelect(query, script), let item = onlyItem(of: select, script), mayBeNull(item, select, context) else {
      return nil
    }
    guard let marked = words(behind: value, script) else { return nil }
    let column = script.quoted(script.range(item))
    return finding(
      "this is true for no row as soon as one \(column) is NULL: NOT IN compares with every value", at: marked,
      help: "leave NULL out of the query, or ask NOT EXISTS", fix: fix(item, select, script))
  }

  /// `NOT IN`, or the `IN` of NOT x IN.
  private func words(behind value: ExpressionID, _ script: Script) -> SourceRange? {
    let behind = script.tree.extent(of: value).last + 1
    guard let word = script.firstToken(.in, from: behind, upTo: UInt32(script.scriptTokenCount)) else { return nil }
    return script.kind(word - 1) == .not ? script.range(from: word - 1, through: word) : script.range(ofToken: word)
  }

  private func plainSelect(_ query: QueryID, _ script: Script) -> Select? {
    switch script.tree[query] {
    case .select(let select): script.tree[select]
    case .ordered(let query, by: _): plainSelect(query, script)
    default: nil
    }
  }

  private func onlyItem(of select: Select, _ script: Script) -> ExpressionID? {
    guard select.items.count == 1, let item = script.tree[select.items].first else { return nil }
    return script.tree[item].value
  }

  // MARK: NULL

  /// Columns and what is made of them; a value that is written out or replaced where it is NULL is not.
  private func mayBeNull(_ item: ExpressionID, _ select: Select, _ context: LintContext) -> Bool {
    let script = context.script
    guard !select.from.isEmpty, let column = column(of: item, script), !readsCatalog(select, script) else { return false }
    if context.model.nullability(of: item) == .never || isPresent(column, in: select, context) { return false }
    return !isAnswered(column, in: select, script)
  }

  /// Another file of the run says that the column is never NULL; or its name does: `id` and `node_id` are keys of `node` and `node_data`.
  private func isPresent(_ column: ExpressionID, in select: Select, _ context: LintContext) -> Bool {
    let script = context.script
    let relations = script.relations(in: select.from)
    guard let owner = owner(of: column, among: relations, script), !owner.isOptional, let name = script.column(column),
      case .named(let table, alias: _) = script.tree[owner.table], context.commonTable(table) == nil
    else { return false }
    return isKey(script.name(name), of: script.name(script.tree[table].name))
      || context.neighbours.isPresent(script.name(name), in: script.objectName(table))
  }

  private func isKey(_ column: String, of table: String) -> Bool {
    let noun = table.hasSuffix("_data") ? String(table.dropLast("_data".count)) : table
    return column == "id" || column == noun + "_id"
  }

  private func owner(of column: ExpressionID, among relations: [Relation], _ script: Script) -> Relation? {
    if case .qualified(let table, _) = script.tree[column] { return relations.first { $0.name == table } }
    return relations.count == 1 ? relations.first : nil
  }

  /// The engine's own tables hold NULL where they say so.
  private func readsCatalog(_ select: Select, _ script: Script) -> Bool {
    let tables = script.namedTables(in: select.from)
    return !tables.isEmpty && tables.allSatisfy(script.isCatalog)
  }

  /// The column that the item is, or that a strict function or a cast takes.
  private func column(of item: ExpressionID, _ script: Script) -> ExpressionID? {
    let value = script.withoutCasts(item)
    if script.isColumn(value) { return value }
    guard let name = script.calledName(value), script.catalogue.isStrict(name) else { return nil }
    return script.tree[script.arguments(of: value)].map { script.withoutCasts($0) }.first { script.isColumn($0) }
  }

  /// A condition of WHERE, of HAVING or of a join that is not true where the column is NULL.
  private func isAnswered(_ column: ExpressionID, in select: Select, _ script: Script) -> Bool {
    guard let name = script.column(column) else { return true }
    let joins = script.relations(in: select.from).filter { !$0.isOptional && !$0.join.isNone }.map { script.tree[$0.join] }
      .filter { $0.kind == .inner }.map(\.condition)
    let conditions = ([select.filter, select.having, select.qualify] + joins).flatMap { script.conjuncts(of: $0) }
    return conditions.contains { requires(name, $0, script) }
  }

  private func requires(_ column: Symbol, _ condition: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[condition] {
    case .isNull(let value, negated: true): script.mentions(column, in: value)
    case .binary(let sign, let left, let right) where sign.isComparison:
      script.column(script.withoutCasts(left)) == column || script.column(script.withoutCasts(right)) == column
    case .inList(let value, _, negated: _), .inQuery(let value, _, negated: false), .between(let value, _, _, negated: _):
      script.column(script.withoutCasts(value)) == column
    default: false
    }
  }

  // MARK: Fix

  /// Adds `column IS NOT NULL` to the query.
  private func fix(_ item: ExpressionID, _ select: Select, _ script: Script) -> Diagnostic.Fix? {
    let test = script.text(script.tree.extent(of: item)) + " IS NOT NULL"
    let title = "leave NULL out of the query"
    guard !select.filter.isNone else {
      guard let last = lastToken(ofFrom: item, script) else { return nil }
      return Diagnostic.Fix(title, edits: [script.insertion(" WHERE " + test, behind: last)])
    }
    let filter = script.withBrackets(script.tree.extent(of: select.filter))
    if case .binary(.or, _, _) = script.tree[select.filter], filter.first == script.tree.extent(of: select.filter).first {
      return Diagnostic.Fix(
        title, edits: [script.insertion("(", before: filter.first), script.insertion(") AND " + test, behind: filter.last)])
    }
    return Diagnostic.Fix(title, edits: [script.insertion(" AND " + test, behind: filter.last)])
  }

  /// The last token before the clause behind FROM, or before the bracket that closes the query.
  private func lastToken(ofFrom item: ExpressionID, _ script: Script) -> UInt32? {
    var depth = 0
    for token in (script.tree.extent(of: item).last + 1)..<UInt32(script.scriptTokenCount) {
      switch script.kind(token) {
      case .openParen: depth += 1
      case .closeParen where depth == 0: return token - 1
      case .closeParen: depth -= 1
      case .group, .having, .qualify, .order, .limit, .window, .offset, .fetch:
        if depth == 0 { return token - 1 }
      case .semicolon: return nil
      default: break
      }
    }
    return nil
  }
}
