import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure's body as PL/pgSQL: blocks stay blocks, each variable has a name of its own.
final class PostgreSQLBody {
  var printer: SQLPrinter
  let script: Script
  let model: SemanticModel
  let names: VariableNames
  /// The source is PL/pgSQL: what it says is what it means.
  let isNative: Bool
  /// How the procedure's statements are joined to transactions.
  let transactions: Transactions
  /// What RETURN does with its value.
  var returned = ReturnedValue.none
  /// Of a function that returns rows: the types that its numbers are cast to.
  var returnedTypes: [String?] = []
  /// It calls procedures that may end transactions.
  var callsOthers = false
  /// A load, a logged statement, a block with policies: what a transform does in its own way. nil where it is left to the body.
  var special: (StatementID) -> [String]? = { _ in nil }
  /// What a transform does before a statement.
  var before: (StatementID) -> [String] = { _ in [] }
  /// What every handler of the author's does first.
  var handlerStart: [String] = []
  /// The variable with the rows of the last change.
  let rowCount: String
  /// What the body needs that nobody declared.
  private(set) var needed: [String] = []
  /// Of each open block.
  private var declarations: [[String]] = []
  var loops: [OpenLoop] = []
  var exceptions: [String: DeclaredException] = [:]
  var resultSets: Set<String> = []
  /// The cursors that are declared, and those that get their query when they are opened.
  var cursorQueries: [String: Variable] = [:]
  var unboundCursors: Set<String> = []
  /// The result sets that cursors go through.
  var cursorSets: [String: String] = [:]
  /// What the procedure is called in the details of its errors.
  let procedureName: String
  /// How many blocks with handlers are open.
  var protections = 0
  /// How many of them tell statements from expressions.
  var originProtections = 0
  private var numbers = 0

  /// What a procedure does about the transaction it runs in.
  enum Transactions {
    /// As the source says.
    case stated
    /// All is one transaction.
    case one
    /// Each statement is one, where nothing forbids it.
    case each
  }

  enum ReturnedValue {
    /// A function's.
    case value(SQLType)
    /// `tc_result`, of a type.
    case output(SQLType)
    case none
  }

  struct OpenLoop {
    let label: String
    /// The block whose end is the next turn, where the loop has something to do there.
    let turn: String
    var usesTurn = false
  }

  init(
    _ model: SemanticModel, _ names: VariableNames, opsSchema: String, name: String, transactions: Transactions,
    rowCount: String = "tc_row_count", now: String = "now()"
  ) {
    self.model = model
    self.rowCount = rowCount
    self.names = names
    self.transactions = transactions
    script = model.script
    procedureName = name
    let spelling = PostgreSQLSpelling(supportSchema: opsSchema)
    isNative = spelling.translations(from: model.dialect.name) == nil
    var context = NameContext(
      variable: { name, token in Self.record(name, token, names, spelling) },
      field: { record, token, field in "\(Self.record(record, token, names, spelling)).\(spelling.quoted(field))" },
      rowCount: rowCount, now: now)
    let isNative = isNative
    context.special = { name in isNative ? Self.nativeWord(name) : Self.word(name, rowCount) }
    printer = SQLPrinter(model: model, spelling: spelling, context: context)
  }

  var spelling: any Spelling { printer.spelling }

  /// Of a trigger's rows the names stay.
  private static func record(_ name: String, _ token: UInt32, _ names: VariableNames, _ spelling: PostgreSQLSpelling) -> String {
    (name == "new" || name == "old") && !names.isDeclared(name) ? name : spelling.quoted("v_" + names.used(name, at: token))
  }

  private static func nativeWord(_ name: String) -> String? {
    ["found", "sqlstate", "sqlerrm"].contains(name) ? name.uppercased() : nil
  }

  private static func word(_ name: String, _ rowCount: String) -> String? {
    switch name {
    case "sqlrowcount": rowCount
    case "sqlfound": "(\(rowCount) > 0)"
    case "sqlnotfound": "(\(rowCount) = 0)"
    case "sqlstate", "sqlerrm", "sqlcode": "NULL"
    default: nil
    }
  }

  // MARK: Names

  func variable(_ name: String, at token: UInt32) -> String { spelling.quoted("v_" + names.used(name, at: token)) }

  func declared(_ token: TokenID) -> String { spelling.quoted("v_" + names.declared(at: token, named: script.name(token))) }

  /// A number for a name of the body's own.
  func newNumber() -> Int {
    numbers += 1
    return numbers
  }

  func need(_ declaration: String) {
    if !needed.contains(declaration) { needed.append(declaration) }
  }

  func declareInBlock(_ line: String) {
    if declarations.isEmpty { need(line) } else { declarations[declarations.count - 1].append(line) }
  }

  // MARK: Blocks

  /// A block as a statement, what the procedure declares itself before its own variables.
  func block(_ block: Block) -> [String] {
    let outer = (exceptions, resultSets, cursorQueries, unboundCursors, cursorSets)
    defer { (exceptions, resultSets, cursorQueries, unboundCursors, cursorSets) = outer }
    declarations.append([])
    var opening: [String] = []
    for id in script.tree[block.declarations] { opening += declare(script.tree[id], isFirst: true) }
    let inner = body(block, opening)
    let declared = declarations.removeLast()
    return (declared.isEmpty ? [] : ["DECLARE"] + declared.indented(4)) + inner
  }

  /// The outermost block of a transform, whose variables are the procedure's.
  func flat(_ block: Block) -> [String] {
    guard block.handlers.isEmpty else { return self.block(block) }
    var lines: [String] = []
    for id in script.tree[block.declarations] {
      let variable = script.tree[id]
      let opening = declare(variable, isFirst: false)
      if !variable.value.isNone || variable.kind == .resultset { lines += opening }
    }
    return lines + statements(block.statements)
  }

  /// `<<label>>` in front of a block's lines.
  func labelled(_ block: Block) -> [String] {
    (block.label.isNone ? [] : ["<<\(spelling.quoted(script.name(block.label)))>>"]) + self.block(block)
  }

  private func body(_ block: Block, _ opening: [String]) -> [String] {
    guard !block.handlers.isEmpty else { return ["BEGIN"] + (opening + statements(block.statements)).indented(4) + ["END;"] }
    let handlers = Handlers(block, self)
    let calledBefore = callsOthers
    callsOthers = false
    let work = protected(handlers) { statements(block.statements) }
    let holds = callsOthers && transactions == .each && protections == 0
    callsOthers = callsOthers || calledBefore
    warn(of: block)
    return ["BEGIN"] + ((holds ? [commits(false)] : []) + opening + work).indented(4) + ["EXCEPTION"] + handlers.lines().indented(4) + [
      "END;"
    ]
      + (holds && declarations.count > 1 ? [commits(true)] : [])
  }

  /// Whether the procedures that are called from here end transactions.
  private func commits(_ allowed: Bool) -> String {
    "PERFORM \(printer.spelling.supportPrefix)set_commits(\(allowed ? "tc_top" : "false"));"
  }

  private func protected(_ handlers: Handlers, _ work: () -> [String]) -> [String] {
    let asks = handlers.asksForOrigin
    protections += 1
    if asks { originProtections += 1 }
    defer {
      protections -= 1
      if asks { originProtections -= 1 }
    }
    if asks { need("tc_origin text;") }
    return work()
  }

  /// In Snowflake nothing is undone when a handler runs; here the whole block is.
  private func warn(of block: Block) {
    guard !isNative, transactions != .one, let write = WrittenBeforeFailure.first(in: block, script) else { return }
    printer.warn(
      "what this block wrote before an error is undone on \(spelling.target) when its handler runs, and stays in the source's engine",
      at: write,
      help: "put the statement in front of the block, or make the procedure a transform: its blocks are atomic everywhere")
  }

  func statements(_ list: List<StatementID>) -> [String] { script.tree[list].flatMap { statement($0) } }

  // MARK: Declarations

  /// What stands in DECLARE; gives back the statements that are left to do where the declaration stands.
  func declare(_ variable: Variable, isFirst: Bool) -> [String] {
    switch variable.kind {
    case .variable, .constant: return plain(variable, isFirst)
    case .cursor: return cursor(variable)
    case .exception:
      exceptions[script.name(variable.name)] = DeclaredException(variable, script)
      return []
    case .resultset:
      resultSets.insert(script.name(variable.name))
      return resultSet(script.name(variable.name), at: variable.name, variable.query, variable.value)
    case .alias: return alias(variable)
    case .routine:
      printer.refuse("a procedure inside a procedure", at: variable.name, help: "define it on its own")
      return []
    }
  }

  private func plain(_ variable: Variable, _ isFirst: Bool) -> [String] {
    let name = declared(variable.name)
    let type = names.type(of: names.declared(at: variable.name, named: script.name(variable.name)))
    let typeName = self.typeName(variable.type, type)
    let value = variable.value.isNone ? nil : assigned(variable.value, as: type)
    let isConstant = variable.kind == .constant && isFirst
    guard isFirst, let value, originProtections == 0 else {
      declareInBlock("\(name) \(typeName);")
      return isFirst && value == nil ? [] : ["\(name) := \(value ?? "NULL");"]
    }
    declareInBlock("\(name) \(isConstant ? "CONSTANT " : "")\(typeName) := \(value);")
    return []
  }

  private func alias(_ variable: Variable) -> [String] {
    declareInBlock("\(declared(variable.name)) ALIAS FOR \(printer.text(variable.value));")
    return []
  }

  /// A type as the source has it where that is PostgreSQL, else by what it means.
  func typeName(_ id: TypeID, _ type: SQLType) -> String {
    if isNative, !id.isNone { return script.sourceText(ofType: id) }
    return type == .unknown && !id.isNone && script.name(script.tree[id].name) == "record" ? "record" : spelling.typeName(type)
  }

  /// A value for a variable of a type.
  func assigned(_ value: ExpressionID, as type: SQLType) -> String { printer.written(value, as: type) }
}
