import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure's body as steps. Jumps go to labels while steps are added, and to numbers in the end.
final class SQLiteBody {
  var printer: SQLPrinter
  private(set) var steps: [ProgramStep] = []
  let script: Script
  let model: SemanticModel
  let names: VariableNames
  var exceptions: [String: DeclaredException] = [:]
  /// What a cursor's query is, where its declaration says so.
  var cursors: [String: Variable] = [:]
  /// Whether what a block did is undone before its handler runs.
  let undoes: Bool
  let isFunction: Bool
  var loops: [OpenLoop] = []
  var recordNames: Set<String> = []
  /// The variables whose values come out of the procedure.
  var outputNames: [String] = []
  private var places: [Int: Int] = [:]
  private var labelCount = 1
  /// Behind the body: where RETURN goes.
  let end = -1
  private var temporaries = 0
  /// FOUND is asked somewhere, and loops set it.
  let tracksFound: Bool
  /// A load, a logged statement, a block with policies: what a transform does in its own way. True where it was taken.
  var special: (StatementID) -> Bool = { _ in false }

  struct OpenLoop {
    let label: String
    let next: Int
    let end: Int
    let isLoop: Bool
    /// The variable that says whether it had a turn.
    var turned = ""
  }

  /// `undoes`: what a block did is taken back before its handler runs.
  init(_ model: SemanticModel, _ names: VariableNames, undoes: Bool, isFunction: Bool = false) {
    self.model = model
    self.names = names
    self.undoes = undoes
    self.isFunction = isFunction
    script = model.script
    tracksFound = model.script.mentions("found", in: names.extent)
    var context = NameContext(
      variable: { name, token in ":v_" + names.used(name, at: token) },
      field: { record, token, field in ":v_\(names.used(record, at: token))__\(field)" }, rowCount: ":row_count", now: ":started_at")
    context.special = Self.special
    printer = SQLPrinter(model: model, spelling: SQLiteSpelling(), context: context)
  }

  @Sendable private static func special(_ name: String) -> String? {
    switch name {
    case "sqlrowcount": ":row_count"
    case "found", "sqlfound": ":found"
    case "sqlnotfound": "(NOT :found)"
    case "sqlstate", "sqlerrm", "sqlcode": ":\(name)"
    default: nil
    }
  }

  // MARK: Steps

  func add(_ step: ProgramStep) { steps.append(step) }

  /// A place that steps may go to before it is there.
  func newLabel() -> Int {
    labelCount += 1
    return -labelCount
  }

  /// The next step is the label's place.
  func place(_ label: Int) { places[label] = steps.count + 1 }

  /// All steps, their jumps going to numbers.
  func resolved() -> [ProgramStep] { steps.map { resolved($0) } }

  private func resolved(_ step: ProgramStep) -> ProgramStep {
    switch step {
    case .go(let target): .go(to: number(target))
    case .unless(let sql, let target): .unless(sql: sql, to: number(target))
    case .block(let policies, let end): .block(policies: policies, end: number(end))
    case .attempt(let handlers, let undoes, let end):
      .attempt(
        handlers: handlers.map { ErrorHandler(conditions: $0.conditions, target: number($0.target)) }, undoes: undoes, end: number(end))
    default: step
    }
  }

  private func number(_ label: Int) -> Int { label < 0 ? places[label] ?? steps.count + 1 : label }

  /// A variable of the program's own.
  func temporary(_ purpose: String) -> String {
    temporaries += 1
    return "tc_\(purpose)_\(temporaries)"
  }

  // MARK: Blocks

  func block(_ block: Block) {
    let outer = (exceptions, cursors)
    defer { (exceptions, cursors) = outer }
    for id in script.tree[block.declarations] { declare(script.tree[id]) }
    let isLabelled = !block.label.isNone
    let end = newLabel()
    if isLabelled { loops.append(OpenLoop(label: script.name(block.label), next: end, end: end, isLoop: false)) }
    if block.handlers.isEmpty { statements(block.statements) } else { attempt(block) }
    if isLabelled { loops.removeLast() }
    place(end)
  }

  private func attempt(_ block: Block) {
    let (end, after) = (newLabel(), newLabel())
    let handlers = script.tree[block.handlers].map { (node: script.tree[$0], label: newLabel()) }
    let texts = handlers.map { handler in
      ErrorHandler(conditions: conditions(handler.node), target: handler.label)
    }
    add(.attempt(handlers: texts, undoes: undoes, end: end))
    statements(block.statements)
    place(end)
    add(.endAttempt)
    add(.go(to: after))
    for handler in handlers {
      place(handler.label)
      statements(handler.node.statements)
      add(.endHandler)
      add(.go(to: after))
    }
    place(after)
  }

  private func conditions(_ handler: Handler) -> [String] {
    HandlerConditions.refuseContinuing(handler, script, &printer)
    if let conditions = HandlerConditions.of(handler, exceptions: Set(exceptions.keys), script) { return conditions }
    printer.refuse("a condition that no error has", at: handler.first)
    return []
  }

  func statements(_ list: List<StatementID>) {
    for id in script.tree[list] { statement(id) }
  }

  // MARK: Declarations

  func declare(_ variable: Variable) {
    let name = script.name(variable.name)
    switch variable.kind {
    case .variable, .constant:
      let unique = names.declared(at: variable.name, named: name)
      let value = variable.value.isNone ? "NULL" : printer.assigned(variable.value, as: names.type(of: unique))
      add(.assign(name: "v_\(unique)", sql: "SELECT \(value)"))
    case .cursor: cursors[name] = variable
    case .exception: exceptions[name] = DeclaredException(variable, script)
    case .resultset: resultSet(variable, name)
    case .alias: printer.refuse("ALIAS FOR", at: variable.name)
    case .routine: printer.refuse("a procedure inside a procedure", at: variable.name, help: "define it on its own")
    }
  }

  /// `rs RESULTSET DEFAULT (SELECT …)`: its rows are read at once.
  private func resultSet(_ variable: Variable, _ name: String) {
    cursors[name] = variable
    if !variable.query.isNone { add(.open(cursor: name, sql: printer.lines(variable.query).joined(separator: "\n"))) }
    if !variable.value.isNone { openResult(variable.value, of: name) }
  }

  func openResult(_ value: ExpressionID, of name: String) {
    switch script.tree[value] {
    case .subquery(let query): add(.open(cursor: name, sql: printer.lines(query).joined(separator: "\n")))
    case .result(let statement):
      guard case .execute(let id) = script.tree[statement] else { return printer.refuse("this result set", at: statement) }
      add(.openText(cursor: name, sql: dynamic(script.tree[id])))
    case .column(let set), .bind(let set):
      guard cursors[script.name(set)]?.kind == .resultset else {
        _ = printer.unsupportedValue("a result set of this", at: value)
        return
      }
      add(.openText(cursor: name, sql: "SELECT \(printer.spelling.literal("cursor:\(script.name(set))"))"))
    default: _ = printer.unsupportedValue("a result set of this", at: value)
    }
  }

  /// `SELECT text, parameters …`
  func dynamic(_ execute: Execute) -> String {
    let values = [execute.sql] + Array(script.tree[execute.using])
    return "SELECT \(values.map { printer.text($0) }.joined(separator: ", "))"
  }
}
