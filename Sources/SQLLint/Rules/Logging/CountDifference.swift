import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// The rows of a table are counted before and after a write, and the difference is taken for what was written.
///
///     SELECT COUNT(*) INTO before FROM t;  INSERT INTO t …;  SELECT COUNT(*) INTO after FROM t;  loaded := after - before;
struct CountDifference: BodyRule {
  let code = "LOG005"
  let name = "count-difference"
  let summary = "the difference of two counts as the number of rows written"
  let defaultSeverity = Severity.warning

  private struct Count {
    let table: ObjectName
    let filter: String
    let place: UInt32
  }

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript else { return [] }
    let counts = counts(in: body, script)
    guard counts.count > 1 else { return [] }
    return script.expressions(in: script.tree.extent(of: body.owner)).compactMap { expression in
      guard case .binary(.subtract, let left, let right) = script.tree[expression], let (first, second) = pair(left, right, counts, script)
      else {
        return nil
      }
      guard let write = write(between: first, second, in: body, script) else { return nil }
      return finding(of: expression, write, script)
    }
  }

  private func finding(of expression: ExpressionID, _ write: NameID, _ script: Script) -> Diagnostic {
    let name = script.written(write)
    return finding(
      "\(script.quoted(script.range(expression))) counts what others wrote to '\(name)' in between too, and no row that was only changed",
      at: script.range(expression), notes: [Diagnostic.Note("the engine counts the rows of this itself", at: script.range(write))],
      help: script.grammar.countsEveryQuery
        ? "GET DIAGNOSTICS n = ROW_COUNT behind the statement" : "keep SQLROWCOUNT behind the statement")
  }

  /// Two variables that hold counts of the same rows.
  private func pair(_ left: ExpressionID, _ right: ExpressionID, _ counts: [String: Count], _ script: Script) -> (Count, Count)? {
    guard let one = Variables.name(left, script), let other = Variables.name(right, script), one != other else { return nil }
    guard let first = counts[one], let second = counts[other], first.table == second.table, first.filter == second.filter else {
      return nil
    }
    return first.place < second.place ? (first, second) : (second, first)
  }

  private func write(between first: Count, _ second: Count, in body: Body, _ script: Script) -> NameID? {
    for member in body.statements {
      let place = script.tree.extent(of: member.id).first
      guard first.place < place, place < second.place, let table = script.writtenTable(member.id) else { continue }
      if script.objectName(table) == first.table && script.isBulkWrite(member.id) { return table }
    }
    return nil
  }

  // MARK: Counts in variables

  private func counts(in body: Body, _ script: Script) -> [String: Count] {
    var counts: [String: Count] = [:]
    for member in body.statements {
      guard let (name, query) = assigned(member.id, script), let count = count(query, at: member.id, script) else { continue }
      counts[name] = count
    }
    return counts
  }

  /// SELECT … INTO name FROM …, name := (SELECT …)
  private func assigned(_ statement: StatementID, _ script: Script) -> (String, Select)? {
    switch script.tree[statement] {
    case .query(let query):
      guard case .select(let select) = script.tree[query], let into = script.tree[script.tree[select].into].first else { return nil }
      return Variables.name(into, script).map { ($0, script.tree[select]) }
    case .assign(let id):
      let name = Variables.name(script.tree[id].target, script)
      return name.flatMap { name in select(in: script.tree[id].value, script).map { (name, $0) } }
    case .declare(let id):
      return select(in: script.tree[id].value, script).map { (script.name(script.tree[id].name), $0) }
    default: return nil
    }
  }

  private func select(in value: ExpressionID, _ script: Script) -> Select? {
    guard !value.isNone, case .subquery(let query) = script.tree[value], case .select(let select) = script.tree[query] else { return nil }
    return script.tree[select]
  }

  /// SELECT COUNT(*) FROM one table
  private func count(_ select: Select, at statement: StatementID, _ script: Script) -> Count? {
    guard select.items.count == 1, select.groupBy.isEmpty, let item = script.tree[select.items].first,
      script.calledName(script.tree[item].value) == "count"
    else { return nil }
    let tables = script.namedTables(in: select.from)
    guard tables.count == 1, let table = tables.first else { return nil }
    let filter = select.filter.isNone ? "" : script.file.text(script.range(select.filter))
    return Count(table: script.objectName(table), filter: filter, place: script.tree.extent(of: statement).first)
  }
}
