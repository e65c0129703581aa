import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Cursors of PL/pgSQL, and statements that are texts.
///
/// A cursor's query has question marks for its variables there, which OPEN fills in
/// (docs.snowflake.com/en/sql-reference/snowflake-scripting/open). FETCH behind the last row gives NULLs and tells nothing
/// (…/snowflake-scripting/fetch): where FOUND is asked, a column of the query says that there is a row.
extension SnowflakeBody {
  // MARK: OPEN, FETCH, CLOSE

  func foreignCursor(_ node: CursorStatement, _ id: StatementID) -> [String] {
    let name = variable(script.name(node.name), at: node.name.raw)
    switch node.verb {
    case .open: return open(node, name, id)
    case .fetch: return fetch(node, name, id)
    case .close: return ["CLOSE \(name);"]
    case .move:
      printer.refuse("MOVE", at: id, help: "FETCH the row into variables")
      return []
    }
  }

  private func open(_ node: CursorStatement, _ name: String, _ id: StatementID) -> [String] {
    if !node.execute.isNone {
      return open(name, id) { [self] in KnownText.of(script.tree[node.execute], at: id, names, &printer)?.query ?? [] }
    }
    if !node.query.isNone { return open(name, id) { [self] in rows(ofCursor: node.query, id) } }
    guard let cursor = cursorQueries[script.name(node.name)] else {
      printer.refuse("opening a cursor that is not declared here", at: id)
      return []
    }
    return take(Array(script.tree[node.arguments]), for: cursor, id) + open(name, id) { [self] in rows(ofCursor: cursor.query, id) }
  }

  /// Declares the cursor, and opens it with the variables of its query.
  private func open(_ name: String, _ id: StatementID, _ query: () -> [String]) -> [String] {
    let (text, variables) = withQuestionMarks(query)
    let declaration = "\(name) CURSOR FOR \(text);"
    if declarations.contains(where: { $0.hasPrefix("\(name) CURSOR ") && $0 != declaration }) {
      printer.refuse("a cursor that is opened for several queries", at: id, help: "declare a cursor for each")
    }
    need(declaration)
    return ["OPEN \(name)\(variables.isEmpty ? "" : " USING (\(variables.joined(separator: ", ")))");"]
  }

  /// The query's rows, each with a mark where it is asked whether there was one.
  private func rows(ofCursor query: QueryID, _ id: StatementID) -> [String] {
    guard asksFound else { return printer.lines(query) }
    guard script.takesColumns(query) else {
      if script.isSorted(query) {
        printer.refuse("FOUND behind a cursor over sorted rows of several queries", at: id, help: "put them into one query's FROM")
      }
      return ["SELECT tc_query.*, TRUE AS tc_more FROM ("] + printer.lines(query).indented(4) + [") AS tc_query"]
    }
    return printer.lines(query, adding: [(value: "TRUE", name: "tc_more")])
  }

  private func fetch(_ node: CursorStatement, _ name: String, _ id: StatementID) -> [String] {
    if !isNext(node, id) { printer.refuse("a direction of FETCH", at: id, help: "cursors go forward there, row by row") }
    let targets = script.tree[node.into].compactMap { target($0)?.name }
    guard asksFound else { return ["FETCH \(name) INTO \(targets.joined(separator: ", "));"] }
    let mark = "tc_more_\(newNumber())"
    need("\(mark) BOOLEAN;")
    need("tc_found BOOLEAN DEFAULT FALSE;")
    return ["FETCH \(name) INTO \((targets + [mark]).joined(separator: ", "));", "tc_found := COALESCE(\(mark), FALSE);"]
  }

  /// FETCH c, FETCH NEXT FROM c, FETCH FORWARD FROM c
  private func isNext(_ node: CursorStatement, _ id: StatementID) -> Bool {
    if node.direction.isNone { return true }
    let first = script.tree.extent(of: id).first + 1
    return ["next", "forward"].contains(script.text(TokenID(raw: first)).lowercased()) && node.name.raw <= first + 2
  }

  // MARK: Parameters of cursors

  /// Arguments become variables of the parameters' names.
  private func take(_ arguments: [ExpressionID], for cursor: Variable, _ id: StatementID) -> [String] {
    let parameters = script.tree[cursor.parameters].map { script.tree[$0] }
    return parameters.enumerated().flatMap { place, parameter -> [String] in
      let name = script.name(parameter.name)
      if names.isDeclared(name) {
        printer.refuse("a parameter of a cursor that is called as a variable", at: parameter.name, help: "give it a name of its own")
      }
      let type = model.dialect.type(parameter.type, in: script)
      need("v_\(name) \(typeName(type));")
      let value = argument(named: name, at: place, arguments) ?? parameter.defaultValue
      return value.isNone ? [] : ["v_\(name) := \(outsideSQL { printer.written(value, as: type) });"]
    }
  }

  /// `OPEN c (2, last := 5)`
  private func argument(named name: String, at place: Int, _ arguments: [ExpressionID]) -> ExpressionID? {
    for argument in arguments {
      if case .argument(let given, let value) = script.tree[argument], script.name(given) == name { return value }
    }
    guard place < arguments.count else { return nil }
    if case .argument = script.tree[arguments[place]] { return nil }
    return arguments[place]
  }

  // MARK: Loops

  /// FOR row IN cursor: over the query itself.
  func foreignCursorRows(_ loop: Loop, _ id: StatementID) -> (before: [String], rows: LoopRows)? {
    let (name, arguments): (String, [ExpressionID])
    switch script.tree[loop.condition] {
    case .column(let symbol): (name, arguments) = (script.name(symbol), [])
    case .call(let called, let list, _): (name, arguments) = (script.name(script.tree[called].name), Array(script.tree[list]))
    default: return nil
    }
    guard let cursor = cursorQueries[name], !cursor.query.isNone else { return nil }
    return (take(arguments, for: cursor, id), LoopRows(lines: printer.lines(cursor.query), columns: columns(of: cursor.query)))
  }

  func columns(of query: QueryID) -> [(name: String, type: SQLType)] {
    (model.bindings.shape(of: query)?.columns ?? []).map { (script.name($0.name), $0.type) }
  }

  // MARK: Texts

  /// EXECUTE leaves FOUND as it is.
  func execute(_ execute: Execute, _ id: StatementID) -> [String] {
    guard let text = KnownText.of(execute, at: id, names, &printer) else { return [] }
    if text.isDefinition { refuseDefinition(id) }
    guard let query = text.query else {
      return text.statements.flatMap { $0.lines.ending(with: ";") + ($0.isCounted ? counted(tellsFound: false) : []) }
    }
    guard !execute.into.isEmpty else { return counting(query, tellsFound: false) }
    let targets = script.tree[execute.into].compactMap { target($0)?.name }
    return row(query, targets, isStrict: script.isStrict(id), tellsFound: false)
  }
}

/// What a loop goes through.
struct LoopRows {
  let lines: [String]
  let columns: [(name: String, type: SQLType)]
}

extension Script {
  /// `EXECUTE … INTO STRICT`
  func isStrict(_ execute: StatementID) -> Bool {
    let extent = tree.extent(of: execute)
    return (extent.first..<extent.last).contains { tokens[Int($0)].kind == .into && tokens[Int($0) + 1].kind == .strict }
  }

  fileprivate func isSorted(_ query: QueryID) -> Bool {
    switch tree[query] {
    case .ordered: true
    case .limited(let body, _, _), .with(_, let body, _), .locked(let body, _): isSorted(body)
    default: false
    }
  }

  /// Whether a column can be added to a query's own.
  fileprivate func takesColumns(_ query: QueryID) -> Bool {
    switch tree[query] {
    case .select: true
    case .ordered(let body, by: _), .limited(let body, _, _), .with(_, let body, _), .locked(let body, _): takesColumns(body)
    default: false
    }
  }
}
