import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure's body as Snowflake Scripting: all variables are declared for the whole procedure, each with a name of its own.
///
/// Written after docs.snowflake.com/en/developer-guide/snowflake-scripting, never run.
final class SnowflakeBody {
  var printer: SQLPrinter
  let script: Script
  let model: SemanticModel
  let names: VariableNames
  let isNative: Bool
  /// A transform's statements are one transaction, which the transform itself begins.
  let isTransform: Bool
  /// What a transform does in its own way; nil where it is left to the body.
  var special: (StatementID) -> [String]? = { _ in nil }
  /// What a transform does before a statement.
  var before: (StatementID) -> [String] = { _ in [] }
  private(set) var declarations: [String] = []
  /// The variables whose values come out of the procedure, and their types.
  var outputs: [(name: String, type: SQLType)] = []
  var loops: [String] = []
  /// What the cursors of PL/pgSQL go through, where their declarations say so.
  var cursorQueries: [String: Variable] = [:]
  /// No transaction is open that a definition would commit.
  var isPreparing = false
  private var depth = 0
  private var numbers = 0
  /// FOUND is asked somewhere.
  let asksFound: Bool

  init(
    _ model: SemanticModel, _ names: VariableNames, isTransform: Bool, rowCount: String = "tc_row_count",
    now: String = "CURRENT_TIMESTAMP()"
  ) {
    self.model = model
    self.names = names
    self.isTransform = isTransform
    script = model.script
    let spelling = SnowflakeSpelling()
    isNative = spelling.translations(from: model.dialect.name) == nil
    asksFound = script.mentions("found", in: names.extent)
    (self.rowCount, self.now) = (rowCount, now)
    printer = SQLPrinter(model: model, spelling: spelling, context: Self.context(names, ":", rowCount, now, isNative: isNative))
  }

  private let rowCount: String
  private let now: String

  /// In SQL statements variables stand with a colon.
  private static func context(_ names: VariableNames, _ colon: String, _ rowCount: String, _ now: String, isNative: Bool) -> NameContext {
    var context = NameContext(
      variable: { name, token in "\(colon)v_\(names.used(name, at: token))" },
      field: { record, token, field in "\(colon)v_\(names.used(record, at: token))\(isNative ? "." : "__")\(field)" },
      rowCount: colon + rowCount,
      now: now.hasPrefix("tc_") ? colon + now : now)
    context.parameter = { _ in "?" }
    context.special = { name in
      switch name {
      case "sqlstate", "sqlerrm", "sqlcode", "sqlfound", "sqlnotfound": if isNative { return colon + name.uppercased() }
      default: break
      }
      return switch name {
      case "found", "sqlfound": "\(colon)tc_found"
      case "sqlnotfound": "NOT \(colon)tc_found"
      case "sqlrowcount": colon + rowCount
      case "sqlstate": "\(colon)tc_state"
      case "sqlerrm": "\(colon)tc_error"
      case "sqlcode": "SQLCODE"
      default: nil
      }
    }
    return context
  }

  /// An expression outside of SQL statements.
  func scripting(_ expression: ExpressionID) -> String {
    outsideSQL { printer.text(expression) }
  }

  func outsideSQL(_ text: () -> String) -> String {
    let inSQL = printer.context
    printer.context = Self.context(names, "", rowCount, now, isNative: isNative)
    defer { printer.context = inSQL }
    return text()
  }

  /// What is printed with a question mark for each variable, and the variables in their order.
  func withQuestionMarks(_ lines: () -> [String]) -> (text: String, variables: [String]) {
    let (inSQL, mark) = (printer.context, "\u{1}")
    printer.context = Self.context(names, mark, rowCount, now, isNative: isNative)
    defer { printer.context = inSQL }
    var (text, variables) = ("", [String]())
    for (place, part) in lines().joined(separator: "\n    ").split(separator: mark, omittingEmptySubsequences: false).enumerated() {
      let name = place == 0 ? "" : part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if place > 0 { variables.append(String(name)) }
      text += (place == 0 ? "" : "?") + part.dropFirst(name.count)
    }
    return (text, variables)
  }

  // MARK: Names

  func variable(_ name: String, at token: UInt32) -> String { "v_" + names.used(name, at: token) }

  func declared(_ token: TokenID) -> String { "v_" + names.declared(at: token, named: script.name(token)) }

  /// What DECLARE holds, a value with each variable: sqlfluff, which reads these texts in the tests, does not know one without.
  var declarationLines: [String] {
    declarations.map { line in
      let isVariable = ["DEFAULT ", " CURSOR ", " EXCEPTION ", " RESULTSET"].allSatisfy { !line.contains($0) }
      return isVariable ? line.dropLast() + " DEFAULT NULL;" : line
    }
  }

  func need(_ declaration: String) {
    if !declarations.contains(declaration) { declarations.append(declaration) }
  }

  func newNumber() -> Int {
    numbers += 1
    return numbers
  }

  func typeName(_ type: SQLType) -> String { printer.spelling.typeName(type) }

  // MARK: Blocks

  /// A block's statements; with handlers it stays a block.
  func block(_ block: Block) -> [String] {
    if !block.label.isNone && leavesBlock(script.name(block.label)) {
      printer.refuse("EXIT from a block", at: block.begin, help: "make it a loop that ends with EXIT")
    }
    depth += 1
    defer { depth -= 1 }
    var lines: [String] = []
    for id in script.tree[block.declarations] { lines += declare(script.tree[id]) }
    lines += statements(block.statements)
    return block.handlers.isEmpty ? lines : handled(block, lines)
  }

  private func leavesBlock(_ label: String) -> Bool {
    script.tree.statements.indices.contains { index in
      if case .leave(_, let name, _) = script.tree.statements[index], !name.isNone { script.name(name) == label } else { false }
    }
  }

  /// The declarations of the outermost block.
  func opening(_ block: Block) -> [String] {
    depth += 1
    return script.tree[block.declarations].flatMap { declare(script.tree[$0]) }
  }

  func statements(_ list: List<StatementID>) -> [String] { script.tree[list].flatMap { statement($0) } }

  // MARK: Handlers

  /// A handler undoes nothing in Snowflake: only the outermost block can be taken back, with the transaction.
  private func handled(_ block: Block, _ work: [String]) -> [String] {
    if depth > 1, writes(block.statements) {
      printer.refuse(
        "a block that writes and has handlers, inside another one,", at: block.begin,
        help: "nothing is undone there when a handler runs: make the block a procedure of its own")
    }
    if isNative { return own(block, work) }
    let isOutermost = depth == 1
    let noted = ["tc_state := \(Self.state);", "tc_error := \(Self.errorText);"]
    let undone = isOutermost ? ["IF (tc_begins) THEN", "    ROLLBACK;", "    BEGIN TRANSACTION;", "END IF;"] : []
    for line in ["tc_state VARCHAR;", "tc_error VARCHAR;"] { need(line) }
    return ["BEGIN"] + work.indented(4) + ["EXCEPTION", "    WHEN OTHER THEN"] + (noted + undone + choice(block)).indented(8) + ["END;"]
  }

  /// Its own handlers ask for its own names. The outermost block of a transform is taken back with the transaction.
  private func own(_ block: Block, _ work: [String]) -> [String] {
    let undone = depth == 1 ? ["ROLLBACK;", "BEGIN TRANSACTION;"] : []
    let handlers = script.tree[block.handlers].flatMap { id -> [String] in
      let names = script.tree[script.tree[id].conditions].map { script.name($0) }
      return ["WHEN \(names.joined(separator: " OR ")) THEN"] + (undone + statements(script.tree[id].statements)).indented(4)
    }
    return ["BEGIN"] + work.indented(4) + ["EXCEPTION"] + handlers.indented(4) + ["END;"]
  }

  /// The states that PostgreSQL has for Snowflake's numbers; what the procedure itself raised says so.
  static let state = """
    CASE WHEN SQLCODE BETWEEN -20999 AND -20900 THEN tc_state WHEN SQLCODE = 100051 THEN '22012' WHEN SQLCODE IN (100038, 100039, 100040) \
    THEN '22P02' WHEN SQLCODE = 100072 THEN '23502' WHEN SQLCODE = 2003 THEN '42P01' WHEN SQLCODE = 904 THEN '42703' ELSE SQLSTATE END
    """
  static let errorText = "CASE WHEN SQLCODE BETWEEN -20999 AND -20900 THEN tc_error ELSE SQLERRM END"

  private func choice(_ block: Block) -> [String] {
    var lines: [String] = []
    for (place, id) in script.tree[block.handlers].enumerated() {
      let handler = script.tree[id]
      guard let conditions = HandlerConditions.of(handler, exceptions: [], script) else {
        printer.refuse("a condition that no error has", at: handler.first)
        continue
      }
      lines.append("\(place == 0 ? "IF" : "ELSEIF") (\(conditions.map(test).joined(separator: " OR "))) THEN")
      lines += statements(handler.statements).indented(4)
    }
    return lines + ["ELSE", "    RAISE;", "END IF;"]
  }

  private func test(_ condition: String) -> String {
    switch condition {
    case "any": "TRUE"
    case "others": "tc_state NOT IN ('57014', 'P0004')"
    default: condition.hasSuffix("*") ? "LEFT(tc_state, 2) = '\(condition.dropLast())'" : "tc_state = '\(condition)'"
    }
  }

  private func writes(_ list: List<StatementID>) -> Bool { script.tree[list].contains { writes($0) } }

  func writes(_ id: StatementID) -> Bool {
    switch script.tree[id] {
    case .insert, .update, .delete, .merge, .with, .truncate, .createTable, .drop, .call, .execute: true
    case .block(let block): writes(script.tree[block].statements)
    case .loop(let loop): writes(script.tree[loop].statements)
    case .condition(let node):
      writes(script.tree[node].otherwise) || script.tree[script.tree[node].branches].contains { writes(script.tree[$0].statements) }
    default: false
    }
  }

  // MARK: Declarations

  func declare(_ variable: Variable) -> [String] {
    if isNative, variable.kind != .variable && variable.kind != .constant { return own(variable) }
    if variable.kind == .cursor && !variable.query.isNone {
      cursorQueries[script.name(variable.name)] = variable
      return []
    }
    guard variable.kind == .variable || variable.kind == .constant else {
      printer.refuse(
        "a cursor, an exception, a result set or an alias as a variable", at: variable.name, help: "loop over the query with FOR")
      return []
    }
    // What it goes through is said by OPEN, which declares it.
    if !variable.type.isNone, script.name(script.tree[variable.type].name) == "refcursor" { return [] }
    let unique = names.declared(at: variable.name, named: script.name(variable.name))
    let type = names.type(of: unique)
    if !variable.type.isNone, SQLiteBody.isRecord(variable.type, script) {
      if isLoopRecord(unique) { return [] }
      printer.refuse("a record that is no loop's", at: variable.name, help: "take the columns into variables")
      return []
    }
    let value = variable.value.isNone ? "NULL" : outsideSQL { printer.written(variable.value, as: type) }
    guard depth > 1 else {
      declarations.append("v_\(unique) \(typeName(type)) DEFAULT \(value);")
      return []
    }
    declarations.append("v_\(unique) \(typeName(type));")
    return ["v_\(unique) := \(value);"]
  }

  /// Cursors, exceptions and result sets are what they are.
  private func own(_ variable: Variable) -> [String] {
    let name = declared(variable.name)
    switch variable.kind {
    case .cursor where !variable.query.isNone:
      declarations.append("\(name) CURSOR FOR \(printer.lines(variable.query).joined(separator: "\n    "));")
    case .exception:
      let exception = DeclaredException(variable, script)
      declarations.append("\(exception.name) EXCEPTION (\(exception.code), \(printer.spelling.literal(exception.message)));")
    case .resultset:
      declarations.append("\(name) RESULTSET;")
      guard !variable.value.isNone, case .subquery(let query) = script.tree[variable.value] else { break }
      return ["\(name) := ("] + printer.lines(query).indented(4) + [");"]
    default:
      printer.refuse("this declaration", at: variable.name, help: "declare a variable, a cursor over a query, an exception or a result set")
    }
    return []
  }

  /// A loop's row has its fields by itself.
  private func isLoopRecord(_ unique: String) -> Bool {
    script.tree.statements.indices.contains { index in
      guard case .loop(let id) = script.tree.statements[index], !script.tree[id].variable.isNone else { return false }
      return names.used(script.name(script.tree[id].variable), at: script.tree[id].variable.raw) == unique
    }
  }
}
