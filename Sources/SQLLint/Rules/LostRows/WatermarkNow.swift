import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// The mark from which the next run reads is the clock's time after the load, and not the newest row that was loaded.
///
///     INSERT INTO t SELECT … FROM s WHERE s.updated_at > :mark;
///     UPDATE etl.marks SET loaded_until = CURRENT_TIMESTAMP();
///
/// A row that is written or committed while the load runs is older than the mark: the next run does not ask for it.
struct WatermarkNow: BodyRule {
  let code = "ROW002"
  let name = "watermark-now"
  let summary = "a watermark that is taken from the clock after the load"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let marks = marks(in: body, script)
    guard !marks.isEmpty else { return [] }
    let readers = body.statements.map(\.id).filter { mayRead($0, script) }
    return marks.compactMap { mark in
      guard let source = source(of: mark, among: readers, script), let load = load(by: source, before: mark, in: body, script) else {
        return nil
      }
      guard let clock = clock(mark.value, behind: load.place, in: body, script) else { return nil }
      let name = script.name(mark.column)
      return finding(
        "'\(name)' becomes the time after the load: a row that is committed while the load runs is older, and no run asks for it again",
        at: script.range(clock), notes: [Diagnostic.Note("the load asks from the mark here", at: script.range(load.condition))],
        help: "keep the newest time among the rows that were loaded, or take the clock before the load and ask for what is older than that")
    }
  }

  // MARK: The mark

  /// A column of a table that is given a value.
  private struct Mark {
    let table: ObjectName
    let column: TokenID
    let value: ExpressionID
    let place: UInt32
  }

  /// A script has no variables: only a clock counts there.
  private func marks(in body: Body, _ script: Script) -> [Mark] {
    let marks = allMarks(in: body, script)
    return body.isScript ? marks.filter { script.isClock($0.value) } : marks
  }

  private func allMarks(in body: Body, _ script: Script) -> [Mark] {
    body.statements.flatMap { member -> [Mark] in
      guard member.handler == nil else { return [] }
      let place = script.tree.extent(of: member.id).first
      switch script.tree[member.id] {
      case .update(let id): return marks(script.tree[id].table, script.tree[id].assignments, place, script)
      case .merge(let id):
        return script.tree[script.tree[id].branches].flatMap { marks(script.tree[id].target, script.tree[$0].assignments, place, script) }
      default: return []
      }
    }
  }

  /// Those that a clock or a variable is given to.
  private func marks(_ table: NameID, _ assignments: List<AssignmentID>, _ place: UInt32, _ script: Script) -> [Mark] {
    script.tree[assignments].compactMap { id in
      let assignment = script.tree[id]
      guard assignment.columns.isEmpty, script.isClock(assignment.value) || Variables.name(assignment.value, script) != nil else {
        return nil
      }
      return Mark(table: script.objectName(table), column: assignment.column, value: assignment.value, place: place)
    }
  }

  // MARK: Where it is read

  /// How the body knows the mark: in variables, or by asking where it is needed.
  private struct Source {
    var variables: Set<String> = []
    var queries: Set<QueryID> = []
  }

  /// A statement that may ask for a mark: it has a query in an expression, or gives a variable a value.
  private func mayRead(_ statement: StatementID, _ script: Script) -> Bool {
    if case .query(let query) = script.tree[statement] { return plain(query, script).map { !$0.into.isEmpty } ?? false }
    if assigned(statement, script) != nil { return true }
    return script.expressions(in: statement).contains {
      if case .subquery = script.tree[$0] { true } else { false }
    }
  }

  private func source(of mark: Mark, among readers: [StatementID], _ script: Script) -> Source? {
    var source = Source()
    let column = script.symbol(script.name(mark.column))
    for reader in readers where script.tree.extent(of: reader).first < mark.place {
      note(reader, reading: column, of: mark.table, in: &source, script)
    }
    return source.variables.isEmpty && source.queries.isEmpty ? nil : source
  }

  private func note(_ statement: StatementID, reading column: Symbol, of table: ObjectName, in source: inout Source, _ script: Script) {
    if case .query(let query) = script.tree[statement], let select = plain(query, script), reads(column, of: table, select, script) {
      source.variables.formUnion(script.tree[select.into].compactMap { Variables.name($0, script) })
    }
    for expression in script.expressions(in: statement) {
      guard case .subquery(let query) = script.tree[expression], let select = plain(query, script) else { continue }
      if reads(column, of: table, select, script) { source.queries.insert(query) }
    }
    guard let (name, value) = assigned(statement, script) else { return }
    if script.expressions(in: value).contains(where: { isQuery($0, among: source.queries, script) }) { source.variables.insert(name) }
  }

  private func assigned(_ statement: StatementID, _ script: Script) -> (String, ExpressionID)? {
    switch script.tree[statement] {
    case .assign(let id): Variables.name(script.tree[id].target, script).map { ($0, script.tree[id].value) }
    case .declare(let id) where !script.tree[id].value.isNone: (script.name(script.tree[id].name), script.tree[id].value)
    default: nil
    }
  }

  private func isQuery(_ expression: ExpressionID, among queries: Set<QueryID>, _ script: Script) -> Bool {
    if case .subquery(let query) = script.tree[expression] { queries.contains(query) } else { false }
  }

  private func plain(_ query: QueryID, _ script: Script) -> Select? {
    var query = query
    while true {
      switch script.tree[query] {
      case .select(let select): return script.tree[select]
      case .ordered(let inner, by: _), .limited(let inner, limit: _, offset: _): query = inner
      default: return nil
      }
    }
  }

  private func reads(_ column: Symbol, of table: ObjectName, _ select: Select, _ script: Script) -> Bool {
    guard script.namedTables(in: select.from).contains(where: { script.objectName($0) == table }) else { return false }
    return script.tree[select.items].contains { script.mentions(column, in: script.tree[$0].value) }
  }

  // MARK: The load

  private struct Load {
    let condition: ExpressionID
    let place: UInt32
  }

  /// The write that takes what is newer than the mark.
  private func load(by source: Source, before mark: Mark, in body: Body, _ script: Script) -> Load? {
    for member in body.statements {
      let place = script.tree.extent(of: member.id).first
      guard place < mark.place, script.isBulkWrite(member.id) || createsTable(member.id, script) else { continue }
      let condition = script.expressions(in: member.id).first { asks(from: source, $0, script) }
      if let condition { return Load(condition: condition, place: place) }
    }
    return nil
  }

  private func createsTable(_ statement: StatementID, _ script: Script) -> Bool {
    guard case .createTable(let id) = script.tree[statement] else { return false }
    return !script.tree[id].query.isNone
  }

  /// `updated_at > :mark`, `updated_at >= (SELECT loaded_until FROM etl.marks)`
  private func asks(from source: Source, _ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .binary(.greater, let column, let mark), .binary(.greaterOrEqual, let column, let mark),
      .binary(.less, let mark, let column), .binary(.lessOrEqual, let mark, let column):
      script.column(column) != nil && holds(mark, source, script)
    default: false
    }
  }

  private func holds(_ mark: ExpressionID, _ source: Source, _ script: Script) -> Bool {
    if let name = Variables.name(mark, script), source.variables.contains(name) { return true }
    guard script.isShort(mark) else { return false }
    return script.expressions(in: mark).contains { inner in
      if isQuery(inner, among: source.queries, script) { return true }
      if case .bind(let name) = script.tree[inner] { return source.variables.contains(script.name(name)) }
      return false
    }
  }

  // MARK: The clock

  /// The clock that the value is; of a variable, the one that it was given behind the load.
  private func clock(_ value: ExpressionID, behind load: UInt32, in body: Body, _ script: Script) -> ExpressionID? {
    if script.isClock(value) { return value }
    guard let variable = Variables.name(value, script) else { return nil }
    let given = body.statements.filter { assigned($0.id, script)?.0 == variable }
    guard given.count == 1, let only = given.first, script.tree.extent(of: only.id).first > load else { return nil }
    return assigned(only.id, script).flatMap { script.isClock($0.1) ? $0.1 : nil }
  }
}
