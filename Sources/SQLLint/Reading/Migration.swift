import SQLSemantics
import SQLSyntax
import SourceText

/// The script's own statements as steps of a change: which tables they find, and which they make themselves.
///
/// A table that the script creates is empty and nobody uses it yet, so nothing is hazardous about it.
struct Migration {
  /// A statement of the script, and the BEGIN of the transaction that is open when it runs.
  struct Step {
    let statement: StatementID
    let begin: StatementID
  }

  /// One action of an ALTER TABLE on a table that was there before.
  struct Alteration {
    let step: Int
    let table: NameID
    let action: AlterAction
  }

  private(set) var steps: [Step] = []
  private(set) var alterations: [Alteration] = []
  /// DDL stands in the script.
  private(set) var definesAnything = false
  /// A statement was not read: it may have done anything.
  private(set) var holdsUnread = false
  /// A BEGIN that no COMMIT or ROLLBACK follows.
  private(set) var openBegin = StatementID.none
  /// Those of each table, by its name alone.
  private var alterationsByName: [Symbol: [Alteration]] = [:]
  private var created: [Symbol: [(key: TableKey, step: Int)]] = [:]
  /// The steps that make each schema.
  private var createdSchemas: [Symbol: [Int]] = [:]
  private var openStep = 0
  /// What a ROLLBACK takes back.
  private var undone: Set<StatementID> = []
  private let ways: Ways

  init(of script: Script) {
    ways = Ways(script)
    for statement in script.tree[script.tree.script] {
      steps.append(Step(statement: statement, begin: openBegin))
      note(statement, script)
    }
  }

  private mutating func note(_ statement: StatementID, _ script: Script) {
    switch script.tree[statement] {
    case .opaque:
      holdsUnread = true
      openBegin = .none
    case .createTable(let id): create(script.tree[id].name, script)
    case .createSchema(let id):
      definesAnything = true
      if let name = script.schemaName(script.tree[id]) { createdSchemas[name, default: []].append(steps.count - 1) }
    case .query: createTargets(of: statement, script)
    case .alterTable where script.isForeign(statement): definesAnything = true
    case .alterTable(let id): alter(script.tree[id], script)
    case .createIndex, .drop, .createView: definesAnything = true
    case .command(let id) where script.isAlteration(script.tree[id]): noteRename(statement, of: script.tree[id].name, script)
    case .transaction, .command: noteTransaction(statement, script)
    default: break
    }
  }

  private mutating func create(_ name: NameID, _ script: Script) {
    definesAnything = true
    let key = script.tableKey(name)
    created[key.name, default: []].append((key, steps.count - 1))
  }

  /// SELECT … INTO table
  private mutating func createTargets(of statement: StatementID, _ script: Script) {
    for name in script.tablesMade(by: statement) {
      created[name, default: []].append((TableKey(schema: .none, name: name), steps.count - 1))
    }
  }

  private mutating func alter(_ table: AlterTable, _ script: Script) {
    definesAnything = true
    let isNew = isNew(table.name, at: steps.count - 1, script)
    for action in script.tree[table.actions].map({ script.tree[$0] }) {
      if !isNew { note(Alteration(step: steps.count - 1, table: table.name, action: action), script) }
      guard action.kind == .renameTable, isNew, !action.newName.isNone else { continue }
      call(table.name, script.symbol(script.name(action.newName)), script)
    }
  }

  /// ALTER INDEX name RENAME TO name: that, and ALTER VIEW and ALTER SEQUENCE, may say it of a table.
  private mutating func noteRename(_ statement: StatementID, of name: NameID, _ script: Script) {
    guard let new = script.newName(in: statement), !name.isNone, isNew(name, at: steps.count - 1, script) else { return }
    call(name, new, script)
  }

  /// What the script made has another name from here on.
  private mutating func call(_ table: NameID, _ name: Symbol, _ script: Script) {
    created[name, default: []].append((TableKey(schema: script.tree[table].schema, name: name), steps.count - 1))
  }

  private mutating func note(_ alteration: Alteration, _ script: Script) {
    alterations.append(alteration)
    alterationsByName[script.tree[alteration.table].name, default: []].append(alteration)
  }

  private mutating func noteTransaction(_ statement: StatementID, _ script: Script) {
    if script.ends(statement, with: .begin) {
      if openBegin.isNone { (openBegin, openStep) = (statement, steps.count - 1) }
    } else if !openBegin.isNone && script.isFullRollback(statement) {
      undone.formUnion(steps[openStep...].map(\.statement))
      openBegin = .none
    } else if script.ends(statement, with: .commit) || script.endsAll(statement) {
      openBegin = .none
    }
  }

  // MARK: Tables

  /// What else the script changes about the same table.
  func alterations(like alteration: Alteration, _ script: Script) -> [Alteration] {
    let key = script.tableKey(alteration.table)
    return (alterationsByName[key.name] ?? []).filter { script.tableKey($0.table).mayBe(key) }
  }

  /// The script made it, before this step.
  func isNew(_ table: NameID, at step: Int, _ script: Script) -> Bool {
    let key = script.tableKey(table)
    if isNewSchema(script.tree[table].schema, at: step) { return true }
    return created[key.name]?.contains { $0.step < step && $0.key.mayBe(key) } ?? false
  }

  /// The script made the schema, before this step.
  func isNewSchema(_ name: Symbol, at step: Int) -> Bool { createdSchemas[name]?.contains { $0 < step } ?? false }

  /// The script makes the schema again afterwards.
  func isSchemaMadeAgain(_ name: Symbol, after step: Int) -> Bool { createdSchemas[name]?.contains { $0 > step } ?? false }

  /// A ROLLBACK takes the statement back.
  func isUndone(_ statement: StatementID) -> Bool { undone.contains(statement) }

  /// The same of a name in a statement whose parts are not read.
  func isNew(_ name: TokenID, at step: Int, _ script: Script) -> Bool {
    created[script.symbol(script.name(name))]?.contains { $0.step < step } ?? false
  }

  /// The script makes it again afterwards.
  func isMadeAgain(_ table: NameID, after step: Int, _ script: Script) -> Bool {
    let key = script.tableKey(table)
    return created[key.name]?.contains { $0.step > step && $0.key.mayBe(key) } ?? false
  }

  /// A step of the way back, which takes away what the way forth has made.
  func isDown(_ step: Int, _ script: Script) -> Bool {
    let token = script.tree.extent(of: steps[step].statement).first
    return isUndone(steps[step].statement) || ways.goesDown || ways.turns.last { $0.token <= token }?.isDown ?? false
  }

  /// Which way the file goes. Read when first asked for: few scripts take anything away.
  private final class Ways {
    private let script: Script
    lazy var turns = script.directions
    lazy var goesDown = script.isDownMigration

    init(_ script: Script) { self.script = script }
  }
}

extension Script {
  /// CREATE SCHEMA name, and CREATE SCHEMA AUTHORIZATION name.
  fileprivate func schemaName(_ schema: CreateSchema) -> Symbol? {
    guard schema.name.isNone else { return tree[schema.name].name }
    return property("authorization", in: schema.options).flatMap { word($0) }.map { symbol($0) }
  }

  fileprivate func isAlteration(_ command: Command) -> Bool { name(command.verb) == "alter" }

  /// … RENAME TO name
  fileprivate func newName(in statement: StatementID) -> Symbol? {
    let extent = tree.extent(of: statement)
    guard extent.last >= extent.first + 3 else { return nil }
    let place = (extent.first...(extent.last - 2)).first { token in
      tokens[Int(token)].kind == .identifier && name(TokenID(raw: token)) == "rename" && tokens[Int(token) + 1].kind == .to
    }
    return place.map { tokens[Int($0) + 2].symbol }
  }

  /// ALTER FOREIGN TABLE: its rows are elsewhere.
  fileprivate func isForeign(_ statement: StatementID) -> Bool {
    let second = tree.extent(of: statement).first + 1
    return second < UInt32(scriptTokenCount) && name(tokens[Int(second)].symbol) == "foreign"
  }

  /// ROLLBACK of everything, not of a savepoint; ABORT, PREPARE TRANSACTION.
  fileprivate func endsAll(_ statement: StatementID) -> Bool {
    if isFullRollback(statement) { return true }
    guard case .command(let id) = tree[statement] else { return false }
    return name(tree[id].verb) == "abort" || name(tree[id].verb) == "prepare" && holds("transaction", in: tree.extent(of: statement))
  }

  fileprivate func isFullRollback(_ statement: StatementID) -> Bool {
    ends(statement, with: .rollback) && !holds("to", in: tree.extent(of: statement))
  }

  /// `0007_calls.down.sql`, `U7__calls.sql`: a file that takes a change back.
  fileprivate var isDownMigration: Bool {
    let path = file.path.lowercased()
    let name = path.split(separator: "/").last ?? ""
    let words: Set<Substring> = [
      "down", "rollback", "revert", "undo", "teardown", "uninstall", "cleanup", "clean", "reset", "drop", "destroy", "destroyer",
    ]
    let parts = name.split { !$0.isLetter }
    if parts.contains(where: words.contains) || path.split(separator: "/").dropLast().contains(where: words.contains) { return true }
    return name.hasPrefix("u") && name.dropFirst().first?.isNumber == true && name.contains("__")
  }

  /// Where comments of migration tools change the direction: `-- +goose Down`, `-- migrate:down`.
  fileprivate var directions: [(token: UInt32, isDown: Bool)] {
    comments.indices.compactMap { index in
      let comment = comments[index]
      guard comment.length < 60 else { return nil }
      let text = file.text(comment.range).lowercased()
      guard text.contains("goose") || text.contains("migrat") || text.contains("micrate") || text.contains("@undo") else { return nil }
      if text.contains("down") || text.contains("@undo") { return (comment.nextToken, true) }
      return text.contains("up") ? (comment.nextToken, false) : nil
    }
  }
}
