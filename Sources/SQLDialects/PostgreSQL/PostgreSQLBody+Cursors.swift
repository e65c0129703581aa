import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Cursors, and result sets, which are temporary tables here.
extension PostgreSQLBody {
  // MARK: Cursors

  /// `name [NO] SCROLL CURSOR (parameters) FOR query`
  func cursor(_ variable: Variable) -> [String] {
    let name = script.name(variable.name)
    if !variable.value.isNone { return cursor(variable, over: variable.value) }
    cursorQueries[name] = variable
    if !isNative, PositionalParameters(of: variable, script).count > 0 {
      unboundCursors.insert(name)
      declareInBlock("\(declared(variable.name)) refcursor;")
      return []
    }
    let parameters = script.tree[variable.parameters].map { id in
      let parameter = script.tree[id]
      return
        "\(self.variable(script.name(parameter.name), at: parameter.name.raw)) \(typeName(parameter.type, model.dialect.type(parameter.type, in: script)))"
    }
    let list = parameters.isEmpty ? "" : " (\(parameters.joined(separator: ", ")))"
    let query = printer.lines(variable.query)
    declareInBlock("\(declared(variable.name)) \(scrolling(variable))CURSOR\(list) FOR \(query.joined(separator: "\n    "));")
    return []
  }

  /// `c CURSOR FOR rs`: what it goes through is there when it is opened.
  private func cursor(_ variable: Variable, over value: ExpressionID) -> [String] {
    guard let set = resultSet(named: value) else {
      printer.refuse("a cursor over this", at: variable.name, help: "declare it for a query or a result set")
      return []
    }
    cursorSets[script.name(variable.name)] = set
    declareInBlock("\(declared(variable.name)) refcursor;")
    return []
  }

  /// The result set that an expression names.
  private func resultSet(named expression: ExpressionID) -> String? {
    switch script.tree[expression] {
    case .column(let name), .bind(let name): resultSets.contains(script.name(name)) ? script.name(name) : nil
    default: nil
    }
  }

  private func scrolling(_ variable: Variable) -> String {
    switch script.text(TokenID(raw: variable.name.raw + 1)).lowercased() {
    case "scroll": "SCROLL "
    case "no": "NO SCROLL "
    default: ""
    }
  }

  func cursor(_ node: CursorStatement, _ id: StatementID) -> [String] {
    let cursor = variable(script.name(node.name), at: node.name.raw)
    switch node.verb {
    case .open: return open(node, cursor, id)
    case .fetch: return ["FETCH \(direction(node, id))\(cursor) INTO \(targets(node.into));"]
    case .move: return ["MOVE \(direction(node, id))\(cursor);"]
    case .close: return ["CLOSE \(cursor);"]
    }
  }

  private func open(_ node: CursorStatement, _ cursor: String, _ id: StatementID) -> [String] {
    let name = script.name(node.name)
    let words = script.text(TokenID(raw: node.name.raw + 1)).lowercased()
    let scroll = words == "scroll" ? " SCROLL" : words == "no" ? " NO SCROLL" : ""
    if !node.query.isNone { return ["OPEN \(cursor)\(scroll) FOR"] + printer.lines(node.query).indented(4).ending(with: ";") }
    if !node.execute.isNone { return ["OPEN \(cursor)\(scroll) FOR EXECUTE \(dynamic(script.tree[node.execute]));"] }
    if let set = cursorSets[name] { return ["OPEN \(cursor) FOR EXECUTE \(rows(ofSet: set));"] }
    let arguments = script.tree[node.arguments].map { cursorArgument($0) }
    if let variable = cursorQueries[name], unboundCursors.contains(name) {
      return ["OPEN \(cursor) FOR"] + lines(variable, Array(script.tree[node.arguments])).indented(4).ending(with: ";")
    }
    return ["OPEN \(cursor)\(arguments.isEmpty ? "" : " (\(arguments.joined(separator: ", ")))");"]
  }

  /// A cursor's query with values in the places of its question marks.
  private func lines(_ variable: Variable, _ arguments: [ExpressionID]) -> [String] {
    let values = arguments.map { "(\(printer.text($0)))" }
    let context = printer.context
    defer { printer.context = context }
    printer.context.parameter = PositionalParameters(of: variable, script).values(values)
    return printer.lines(variable.query)
  }

  /// `name := value` or a value alone.
  func cursorArgument(_ expression: ExpressionID) -> String {
    guard case .argument(let name, let value) = script.tree[expression] else { return printer.text(expression) }
    return "\(variable(script.name(name), at: script.tree.extent(of: expression).first)) := \(printer.text(value))"
  }

  /// The words between FETCH and the cursor.
  private func direction(_ node: CursorStatement, _ id: StatementID) -> String {
    let first = script.tree.extent(of: id).first + 1
    guard first < node.name.raw else { return "" }
    return script.file.text(script.range(Extent(first: first, last: node.name.raw - 1))) + " "
  }

  // MARK: Result sets

  /// The rows of a result set, computed where it gets its value.
  func resultSet(_ name: String, at token: TokenID, _ query: QueryID, _ value: ExpressionID) -> [String] {
    if !query.isNone { return table(Self.table(ofSet: name), printer.lines(query)) }
    guard !value.isNone else { return [] }
    switch script.tree[value] {
    case .subquery(let query): return table(Self.table(ofSet: name), printer.lines(query))
    case .result(let statement):
      if case .execute(let id) = script.tree[statement] {
        guard let text = KnownText.of(script.tree[id], at: statement, names, &printer) else { return [] }
        if let query = text.query { return table(Self.table(ofSet: name), query) }
      }
      printer.refuse("this result set", at: token, help: "give it a query")
    default: printer.refuse("a result set of this", at: token, help: "give it a query in brackets")
    }
    return []
  }

  static func table(ofSet name: String) -> String { "tc_set_\(name)" }

  /// A temporary table of a query's rows.
  func table(_ name: String, _ lines: [String]) -> [String] {
    let name = spelling.quoted(name)
    return emptied(name) + ["CREATE TEMP TABLE \(name) AS"] + lines.ending(with: ";")
  }

  private func emptied(_ name: String) -> [String] {
    ["IF to_regclass('pg_temp.\(name)') IS NOT NULL THEN DROP TABLE pg_temp.\(name); END IF;"]
  }

  /// A query over a result set as a text: its columns are known when it runs.
  func rows(ofSet name: String) -> String {
    spelling.literal("SELECT * FROM pg_temp.\(spelling.quoted(Self.table(ofSet: name))) ORDER BY ctid")
  }

  // MARK: RETURN

  /// Where a procedure's rows are found when it is done: `SELECT * FROM pg_temp.tc_rows`.
  static let rowsTable = "tc_rows"

  func giveBackRows(_ rows: RowReturn, _ id: StatementID) -> [String] {
    switch rows.kind {
    case .next: ["RETURN NEXT\(rows.value.isNone ? "" : " \(printer.text(rows.value))");"]
    case .query: rows.execute.isNone ? returnQuery(rows.query) : ["RETURN QUERY EXECUTE \(dynamic(script.tree[rows.execute]));"]
    case .table: returnTable(rows, id)
    }
  }

  /// Numbers have the declared types: the engine compares them to the digit.
  private func returnQuery(_ query: QueryID) -> [String] {
    let lines = printer.lines(query)
    guard returnedTypes.contains(where: { $0 != nil }) else { return ["RETURN QUERY"] + lines.indented(4).ending(with: ";") }
    let names = returnedTypes.indices.map { "c\($0 + 1)" }
    let values = zip(names, returnedTypes).map { name, type in type.map { "\(name)::\($0)" } ?? name }
    return ["RETURN QUERY SELECT \(values.joined(separator: ", ")) FROM ("] + lines.indented(4) + [
      ") AS tc_query (\(names.joined(separator: ", ")));"
    ]
  }

  private func returnTable(_ rows: RowReturn, _ id: StatementID) -> [String] {
    let created: [String]
    if !rows.query.isNone {
      created = table(Self.rowsTable, printer.lines(rows.query))
    } else if !rows.value.isNone, let set = resultSet(named: rows.value) {
      created = rowsOfSet(set)
    } else {
      printer.refuse("RETURN TABLE of this", at: id, help: "return a query or a result set")
      created = []
    }
    return created + ["RETURN;"]
  }

  func rowsOfSet(_ name: String) -> [String] {
    emptied(Self.rowsTable) + ["EXECUTE 'CREATE TEMP TABLE \(Self.rowsTable) AS ' || \(rows(ofSet: name));"]
  }

  func giveBack(_ value: ExpressionID, _ id: StatementID) -> [String] {
    guard !value.isNone else { return ["RETURN;"] }
    if case .column(let name) = script.tree[value], resultSets.contains(script.name(name)) {
      return rowsOfSet(script.name(name)) + ["RETURN;"]
    }
    switch returned {
    case .value(let type): return ["RETURN \(isNative ? printer.text(value) : printer.written(value, as: type));"]
    case .output(let type): return ["tc_result := \(printer.written(value, as: type));", "RETURN;"]
    case .none: return ["RETURN;"]
    }
  }
}
