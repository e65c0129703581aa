import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// Loops. A label stands behind the loop's end there.
extension SnowflakeBody {
  func loop(_ loop: Loop, _ id: StatementID) -> [String] {
    let label = loop.label.isNone ? "" : script.name(loop.label)
    loops.append(label)
    defer { loops.removeLast() }
    let ending = label.isEmpty ? ";" : " \(label);"
    switch loop.kind {
    case .forever: return ["LOOP"] + statements(loop.statements).indented(4) + ["END LOOP\(ending)"]
    case .while: return ["WHILE (\(scripting(loop.condition))) DO"] + statements(loop.statements).indented(4) + ["END WHILE\(ending)"]
    case .until:
      return ["REPEAT"] + statements(loop.statements).indented(4) + ["UNTIL (\(scripting(loop.condition)))", "END REPEAT\(ending)"]
    case .range: return range(loop, ending)
    case .query: return rows(loop, LoopRows(lines: printer.lines(loop.query), columns: columns(of: loop.query)), ending, id)
    case .cursor where isNative: return cursorRows(loop, ending)
    case .cursor:
      guard let cursor = foreignCursorRows(loop, id) else { return refuse(loop, id) }
      return cursor.before + rows(loop, cursor.rows, ending, id)
    case .execution:
      guard let text = KnownText.of(script.tree[loop.execute], at: id, names, &printer) else { return [] }
      guard let query = text.query else { return refuse(loop, id) }
      return rows(loop, LoopRows(lines: query, columns: text.columns), ending, id)
    case .array: return refuse(loop, id)
    }
  }

  private func refuse(_ loop: Loop, _ id: StatementID) -> [String] {
    printer.refuse(loop.kind == .array ? "a loop over an array" : "a loop over this", at: id, help: "loop over a query")
    return []
  }

  /// Bounds are computed once; the first of a loop in reverse is the larger one in PL/pgSQL and the second in Snowflake.
  private func range(_ loop: Loop, _ ending: String) -> [String] {
    let (first, second) = (scripting(loop.condition), scripting(loop.upper))
    guard !loop.step.isNone else {
      let bounds = loop.reversed && !isNative ? "\(second) TO \(first)" : "\(first) TO \(second)"
      return ["FOR \(declared(loop.variable)) IN \(loop.reversed ? "REVERSE " : "")\(bounds) DO"] + statements(loop.statements).indented(4)
        + ["END FOR\(ending)"]
    }
    let number = newNumber()
    let (next, last, step) = ("tc_next_\(number)", "tc_last_\(number)", "tc_step_\(number)")
    for name in [next, last, step, declared(loop.variable)] { need("\(name) NUMBER(18,0);") }
    let test = loop.reversed ? ">=" : "<="
    let turn = ["\(declared(loop.variable)) := \(next);", "\(next) := \(next) \(loop.reversed ? "-" : "+") \(step);"]
    return ["\(next) := \(first);", "\(last) := \(second);", "\(step) := \(scripting(loop.step));", "WHILE (\(next) \(test) \(last)) DO"]
      + (turn + statements(loop.statements)).indented(4) + ["END WHILE\(ending)"]
  }

  private func rows(_ loop: Loop, _ rows: LoopRows, _ ending: String, _ id: StatementID) -> [String] {
    let number = newNumber()
    let set = "tc_rows_\(number)"
    need("\(set) RESULTSET;")
    let variables = [loop.variable] + Array(script.tree[loop.moreVariables])
    let isRecord = variables.count == 1 && names.type(of: names.used(script.name(loop.variable), at: loop.variable.raw)) == .unknown
    let columns = variables.indices.map { "c\($0 + 1)" }
    var query = rows.lines
    if !isRecord { query = ["SELECT * FROM ("] + query.indented(4) + [") AS tc_query (\(columns.joined(separator: ", ")))"] }
    let row = isRecord ? variable(script.name(loop.variable), at: loop.variable.raw) : "tc_row_\(number)"
    let taken =
      isRecord ? fields(loop, rows, row, id) : zip(variables, columns).map { "\(variable(script.name($0), at: $0.raw)) := \(row).\($1);" }
    let (before, during, after) = foundLines(number)
    return before + ["\(set) := ("] + query.indented(4) + [");", "FOR \(row) IN \(set) DO"]
      + (during + taken + statements(loop.statements)).indented(4)
      + ["END FOR\(ending)"] + after
  }

  /// The fields of a row that are asked for, as variables: a statement binds no field.
  private func fields(_ loop: Loop, _ rows: LoopRows, _ row: String, _ id: StatementID) -> [String] {
    guard !isNative else { return [] }
    let record = script.name(loop.variable)
    let extent = script.tree.extent(of: id)
    var fields: [String] = []
    for token in extent.first..<max(extent.first, extent.last - 1) where script.tokens[Int(token) + 1].kind == .dot {
      let field = script.name(TokenID(raw: token + 2))
      if script.name(TokenID(raw: token)) == record && !fields.contains(field) { fields.append(field) }
    }
    return fields.map { field in
      let type = rows.columns.first { $0.name == field }?.type ?? .unknown
      need("\(row)__\(field) \(typeName(type));")
      return "\(row)__\(field) := \(row).\(field);"
    }
  }

  /// FOR row IN a cursor or a result set.
  private func cursorRows(_ loop: Loop, _ ending: String) -> [String] {
    ["FOR \(declared(loop.variable)) IN \(scripting(loop.condition)) DO"] + statements(loop.statements).indented(4) + ["END FOR\(ending)"]
  }

  /// FOUND tells behind the loop whether there was a row.
  private func foundLines(_ number: Int) -> (before: [String], during: [String], after: [String]) {
    guard asksFound, !isNative else { return ([], [], []) }
    need("tc_found BOOLEAN DEFAULT FALSE;")
    need("tc_any_\(number) BOOLEAN;")
    return (["tc_any_\(number) := FALSE;"], ["tc_any_\(number) := TRUE;"], ["tc_found := tc_any_\(number);"])
  }

  func leave(_ kind: Leave, _ label: Symbol, _ condition: ExpressionID) -> [String] {
    let text = "\(kind == .loop ? "BREAK" : "CONTINUE")\(label.isNone ? "" : " \(script.name(label))");"
    return condition.isNone ? [text] : ["IF (\(scripting(condition))) THEN", "    " + text, "END IF;"]
  }
}
