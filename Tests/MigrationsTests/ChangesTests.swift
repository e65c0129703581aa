import SQLSchema
import Testing

@testable import Migrations

@Suite struct ChangesTests {
  @Test func equalDatabasesDifferInNothing() {
    let database = Warehouse.database(views: [Warehouse.titles], routines: [Warehouse.routine()])
    #expect(database.changes(to: database) == SchemaDiff())
  }

  @Test func buildsAnEmptyDatabaseFromSchemasToProcedures() {
    let index = Index(name: "by_owner", table: Warehouse.calls, columns: ["owner"], isUnique: false)
    let desired = Warehouse.database(
      indexes: [index], views: [Warehouse.longTitles, Warehouse.titles],
      routines: [Warehouse.routine("a", reading: [ObjectName(schema: "stg", name: "b")]), Warehouse.routine("b")])
    #expect(
      Database().changes(to: desired).changes == [
        .createSchema(name: "stg"), .createTable(table: Warehouse.usersTable), .createTable(table: Warehouse.callsTable),
        .createIndex(index: index), .createView(view: Warehouse.titles), .createView(view: Warehouse.longTitles),
        .createRoutine(routine: Warehouse.routine("b")),
        .createRoutine(routine: Warehouse.routine("a", reading: [ObjectName(schema: "stg", name: "b")])),
      ])
  }

  @Test func clearsADatabaseInTheOppositeOrder() {
    let full = Warehouse.database(views: [Warehouse.longTitles, Warehouse.titles], routines: [Warehouse.routine()])
    #expect(
      full.changes(to: Database()).changes == [
        .dropRoutine(routine: Warehouse.routine()), .dropView(view: Warehouse.longTitles), .dropView(view: Warehouse.titles),
        .dropTable(table: Warehouse.callsTable), .dropTable(table: Warehouse.usersTable), .dropSchema(name: "stg"),
      ])
  }

  /// A view has the columns of the day on which it was made, and what reads it stands in the way of another (trap 83).
  @Test func aChangedViewTakesItsReadersAlong() {
    let before = Warehouse.database(views: [Warehouse.titles, Warehouse.longTitles])
    let changed = View(
      name: Warehouse.titles.name, query: Warehouse.sql("SELECT call_id, upper(title) AS title FROM stg.gong_calls"),
      dependencies: [Warehouse.calls])
    #expect(
      before.changes(to: Warehouse.database(views: [changed, Warehouse.longTitles])).changes == [
        .dropView(view: Warehouse.longTitles), .dropView(view: Warehouse.titles), .createView(view: changed),
        .createView(view: Warehouse.longTitles),
      ])
  }

  @Test func theOrderOfColumnsIsNoDifference() {
    var shuffled = Warehouse.callsTable
    shuffled.columns.reverse()
    #expect(Warehouse.database().changes(to: Warehouse.database(tables: [Warehouse.usersTable, shuffled])) == SchemaDiff())
  }

  @Test func aDocIsNoDifference() {
    var documented = Warehouse.callsTable
    documented.doc = "One row for each call."
    #expect(Warehouse.database().changes(to: Warehouse.database(tables: [Warehouse.usersTable, documented])) == SchemaDiff())
  }

  @Test func aFormattedProcedureIsNoDifference() {
    let old = Warehouse.routine()
    let new = Routine(name: old.name, source: Warehouse.sql("v1  "), hash: old.hash, dependencies: old.dependencies)
    #expect(Warehouse.database(routines: [old]).changes(to: Warehouse.database(routines: [new])) == SchemaDiff())
  }

  @Test func refusesATypeChangeAndNamesBothTypes() throws {
    var table = Warehouse.callsTable
    table.columns[2].type = .integer
    let diff = Warehouse.database().changes(to: Warehouse.database(tables: [Warehouse.usersTable, table]))
    let refusal = try #require(diff.refusals.first)
    #expect(diff.changes.isEmpty && diff.refusals.count == 1)
    #expect(refusal.reason == .type && refusal.table == Warehouse.calls && refusal.column == "title")
    #expect(refusal.message.contains("text(20)") && refusal.message.contains("integer") && refusal.help.contains("plan --empty"))
  }

  @Test(arguments: [
    SchemaRefusal.Reason.primaryKey, .unique, .check, .foreignKey,
  ])
  func refusesToChangeAKey(reason: SchemaRefusal.Reason) {
    var table = Warehouse.callsTable
    switch reason {
    case .primaryKey: table.primaryKey = ["call_id", "title"]
    case .unique: table.uniques = [["title"]]
    case .check: table.checks = []
    default: table.foreignKeys = []
    }
    let diff = Warehouse.database().changes(to: Warehouse.database(tables: [Warehouse.usersTable, table]))
    #expect(diff.refusals.map(\.reason) == [reason])
    #expect(diff.changes.isEmpty)
  }

  @Test func refusesARequiredColumnThatOldRowsHaveNoValueFor() {
    let table = Warehouse.callsTable.with(Column(name: "scope", type: .text, isNullable: false))
    let diff = Warehouse.database().changes(to: Warehouse.database(tables: [Warehouse.usersTable, table]))
    #expect(diff.refusals.map(\.reason) == [.missingValue])
    #expect(diff.changes.isEmpty)
  }

  @Test func aRenameKeepsTheTableAndEverythingThatNamesIt() {
    let index = Index(name: "by_owner", table: Warehouse.calls, columns: ["owner"], isUnique: false)
    let people = ObjectName(schema: "stg", name: "people")
    let desired = Warehouse.database(
      tables: [Warehouse.usersTable.renamed(to: people), Warehouse.callsTable.referring(to: people, insteadOf: Warehouse.users)],
      indexes: [index])
    let diff = Warehouse.database(indexes: [index]).changes(to: desired, renames: Renames(tables: [people: Warehouse.users]))
    #expect(diff == SchemaDiff(changes: [.renameTable(from: Warehouse.users, to: people)]))
  }

  @Test func aRenamedColumnKeepsItsChecksAndKeys() {
    let renamed = Warehouse.callsTable.renamingColumn("seconds", to: "duration")
    let renames = Renames(columns: [.init(table: Warehouse.calls, from: "seconds", to: "duration")])
    let desired = Warehouse.database(tables: [Warehouse.usersTable, renamed])
    let diff = Warehouse.database().changes(to: desired, renames: renames)
    #expect(renamed.checks.first?.condition.text == "duration >= 0")
    #expect(diff == SchemaDiff(changes: [.renameColumn(table: Warehouse.calls, from: "seconds", to: "duration")]))
    #expect(desired.changes(to: desired, renames: renames) == SchemaDiff())
  }

  @Test func aRenameLeavesTextInQuotesAlone() {
    let fragment = Warehouse.sql("total >= 0 AND note <> 'total' AND subtotal > Total")
    #expect(fragment.renaming("total", to: "amount").text == "amount >= 0 AND note <> 'total' AND subtotal > amount")
  }

  /// Every kind of change, and a database that it fits.
  static let everyChange: [(SchemaChange, Database)] = {
    let index = Index(name: "by_owner", table: Warehouse.calls, columns: ["owner"], isUnique: false)
    let full = Warehouse.database(indexes: [index], views: [Warehouse.titles], routines: [Warehouse.routine()])
    let bare = Warehouse.database()
    let other = ObjectName(schema: "stg", name: "other")
    let owner = Column(name: "owner", type: .text)
    let column = Column(name: "score", type: .decimal(precision: 4, scale: 3))
    return [
      (.createSchema(name: "ops"), bare), (.dropSchema(name: "stg"), bare),
      (.createSequence(sequence: NumberSequence(name: other, start: 10, step: 5)), bare),
      (.createTable(table: Table(name: other, columns: [column])), bare), (.dropTable(table: Warehouse.callsTable), bare),
      (.renameTable(from: Warehouse.users, to: other), full), (.addColumn(table: Warehouse.calls, column: column), bare),
      (.dropColumn(table: Warehouse.calls, column: Warehouse.callsTable.columns[3]), bare),
      (.renameColumn(table: Warehouse.calls, from: "owner", to: "owned_by"), full),
      (.alterColumn(table: Warehouse.calls, from: owner, to: Column(name: "owner", type: .text, isNullable: false)), full),
      (.createIndex(index: index), bare), (.dropIndex(index: index), full), (.createView(view: Warehouse.titles), bare),
      (.dropView(view: Warehouse.titles), full), (.createRoutine(routine: Warehouse.routine()), bare),
      (.replaceRoutine(old: Warehouse.routine(), new: Warehouse.routine(source: "v2")), full),
      (.dropRoutine(routine: Warehouse.routine()), full),
    ]
  }()

  @Test(arguments: everyChange) func goingBackGivesTheFormerState(change: SchemaChange, database: Database) throws {
    let after = try database.applying(change).get()
    #expect(after != database)
    #expect(try after.applying(change.reversed).get() == database)
    #expect(change.reversed.reversed == change)
  }

  @Test func whatDoesNotFitIsReportedAndChangesNothing() {
    var database = Warehouse.database()
    #expect(database.apply(.createTable(table: Warehouse.callsTable)) == SchemaConflict("table stg.gong_calls exists already"))
    #expect(database == Warehouse.database())
  }
}
