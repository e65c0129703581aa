import Diagnostics
import SQLDialects
import SQLSchema
import Testing

@testable import Migrations

@Suite struct PlannerTests {
  private func first(_ desired: Database) throws -> Version {
    try #require(Warehouse.planner.plan(desired: desired, versions: [], name: "start", timestamp: "20261120081500").version)
  }

  @Test func planningAgainFindsNothing() throws {
    let desired = Warehouse.database(views: [Warehouse.titles], routines: [Warehouse.routine()])
    let version = try first(desired)
    #expect(Folding([version]).state == MigrationState(database: desired, supportVersion: 1))
    let again = Warehouse.planner.plan(desired: desired, versions: [version], name: "again", timestamp: "20261121000000")
    #expect(again.version == nil && again.diagnostics.isEmpty)
  }

  @Test func supportComesAfterTheSchemasAndLeavesBeforeThem() throws {
    let version = try first(Warehouse.database(routines: [Warehouse.routine()]))
    #expect(version.operations.prefix(2) == [.schema(.createSchema(name: "stg")), .installSupport(version: 1, replacing: nil)])
    let end = Warehouse.planner.plan(desired: Database(), versions: [version], name: "end", timestamp: "20261121000000")
    #expect(end.version?.operations.suffix(2) == [.removeSupport(version: 1), .schema(.dropSchema(name: "stg"))])
  }

  @Test func newerSupportReplacesTheOld() throws {
    let desired = Warehouse.database(routines: [Warehouse.routine()])
    let planner = Planner(supportVersion: 2, compilers: [Warehouse.compiler(SQLiteDialect())])
    let plan = planner.plan(desired: desired, versions: [try first(desired)], name: "support", timestamp: "20261121000000")
    #expect(plan.version?.operations == [.installSupport(version: 2, replacing: 1)])
    #expect(plan.scripts.first?.down.statements == ["INSTALL SUPPORT 1"])
  }

  @Test func supportOfALaterReleaseIsNotTakenBack() throws {
    let desired = Warehouse.database(routines: [Warehouse.routine()])
    let planner = Planner(supportVersion: 2, compilers: [Warehouse.compiler(SQLiteDialect())])
    let later = try #require(planner.plan(desired: desired, versions: [], name: "later", timestamp: "20261120081500").version)
    let plan = Warehouse.planner.plan(desired: desired, versions: [later], name: "earlier", timestamp: "20261121000000")
    #expect(plan.version == nil)
    #expect(plan.diagnostics.map(\.code) == ["PLN014"])
  }

  @Test func everyVersionGoesBackToTheStateBeforeIt() throws {
    let one = try first(Warehouse.database())
    let desired = Warehouse.database(
      tables: [Warehouse.usersTable, Warehouse.callsTable.with(ScriptTests.score).without("title")], routines: [Warehouse.routine()])
    let two = try #require(
      Warehouse.planner.plan(desired: desired, versions: [one], name: "two", timestamp: "20261122093000").version)
    var state = Folding([one, two]).state
    for operation in two.operations.reversed() { #expect(state.apply(operation.reversed) == nil) }
    #expect(state.supportVersion == nil)
    #expect(state.database.changes(to: Warehouse.database()) == SchemaDiff())
  }

  @Test func aPersonReadsWhatHappensWhereAndWhetherItCanBeTakenBack() throws {
    let one = try first(Warehouse.database(routines: [Warehouse.routine()]))
    let rejected = Table(name: ObjectName(schema: "stg", name: "gong_calls_rejected"), columns: [Column(name: "id", type: .text)])
    let desired = Warehouse.database(
      tables: [Warehouse.usersTable, Warehouse.callsTable.with(ScriptTests.score).without("title"), rejected],
      routines: [Warehouse.routine(source: "v2")])
    let plan = Warehouse.planner.plan(desired: desired, versions: [one], name: "add_call_scores", timestamp: "20261122093000")
    #expect(
      plan.summary == """
        20261122093000_add_call_scores   parent 20261120081500_start
          + table stg.gong_calls_rejected
          ~ table stg.gong_calls       + column score decimal(4, 3)
                                       - column title
          ~ procedure stg.load_calls   (body changed; its down restores the previous body)
          postgres   5 statements + 1 procedure · one transaction · locks stg.gong_calls ACCESS EXCLUSIVE, no rewrite
          sqlite     4 statements + 1 program · one transaction · no rebuild
          snowflake  4 statements + 1 procedure · not atomic (DDL commits)
          down       lossless (keeps what it removes until purge)

        """)
  }

  @Test func aComputedDefaultIsARebuildInSQLiteAndMayBeARewriteInPostgres() throws {
    let one = try first(Warehouse.database())
    let seen = Column(name: "seen", type: .text, defaultValue: Warehouse.sql("lower('A')"))
    let desired = Warehouse.database(tables: [Warehouse.usersTable, Warehouse.callsTable.with(seen)])
    let plan = Warehouse.planner.plan(desired: desired, versions: [one], name: "seen", timestamp: "20261123000000")
    #expect(plan.summary.contains("one transaction · rebuilds stg.gong_calls\n"))
    #expect(plan.summary.contains("locks stg.gong_calls ACCESS EXCLUSIVE, rewrites it if the default is volatile\n"))
  }

  @Test func aRefusalStopsThePlan() {
    var table = Warehouse.callsTable
    table.columns[2].type = .integer
    let plan = Warehouse.planner.plan(
      desired: Warehouse.database(tables: [Warehouse.usersTable, table]),
      versions: [Warehouse.version(from: Database(), to: Warehouse.database())], name: "types", timestamp: "20261123000000")
    #expect(plan.version == nil && plan.hasErrors)
    #expect(plan.diagnostics.map(\.code) == ["PLN001"])
  }

  @Test func droppingAColumnListsTheProceduresThatNameIt() throws {
    let routines = [
      Warehouse.routine("naming", source: "UPDATE stg.gong_calls SET Title = ''"),
      Warehouse.routine("silent", source: "DELETE FROM stg.gong_calls WHERE note = 'title'"),
    ]
    let one = try first(Warehouse.database(routines: routines))
    let desired = Warehouse.database(tables: [Warehouse.usersTable, Warehouse.callsTable.without("title")], routines: routines)
    let plan = Warehouse.planner.plan(desired: desired, versions: [one], name: "drop", timestamp: "20261123000000")
    let found = plan.diagnostics.filter { $0.code == "PLN007" }
    #expect(found.count == 1 && found[0].severity == .warning)
    #expect(found.first?.message.contains("stg.naming names title") == true)
  }

  @Test func lossesAreCalledLosses() {
    let before = Warehouse.database()
    let keyless = Table(name: Warehouse.users, columns: [Column(name: "a", type: .text), Column(name: "b", type: .text)])
    func reversibility(_ from: Database, _ to: Database, keep: Bool) -> Reversibility {
      Reversibility(of: Warehouse.version(from: from, to: to, keep: keep), after: MigrationState(database: from))
    }
    #expect(reversibility(before, Warehouse.database(tables: []), keep: true) == .lossless)
    #expect(reversibility(before, Warehouse.database(tables: []), keep: false).label == "data-lossy")
    let loss = reversibility(Warehouse.database(tables: [keyless]), Warehouse.database(tables: [keyless.without("b")]), keep: true)
    #expect(loss.reasons == ["the values of stg.gong_users.b: the table has no key, so they are kept and not put back"])
  }

  @Test func aBrokenChainAndAMisfitAreReported() {
    let one = Version(id: "1", name: "one", parent: nil, operations: [.schema(.createSchema(name: "stg"))])
    let twin = Version(id: "2", name: "twin", parent: nil, operations: [.schema(.createSchema(name: "stg"))])
    #expect(Folding([one, twin]).diagnostics.map(\.code) == ["PLN005", "PLN006"])
    #expect(Folding([twin, one]).state == Folding([one, twin]).state)
  }

  @Test func anIdThatDoesNotComeLastIsRefused() throws {
    let one = try first(Warehouse.database())
    let plan = Warehouse.planner.plan(desired: Database(), versions: [one], name: "early", timestamp: "20200101000000")
    #expect(plan.diagnostics.map(\.code).contains("PLN010") && plan.version == nil)
  }

  @Test func aHandWrittenStepMayTellWhatItChanged() throws {
    var changed = Warehouse.callsTable
    changed.columns[2].type = .integer
    let one = try first(Warehouse.database())
    let step = HandWrittenStep(
      up: ["postgres": ["ALTER TABLE stg.gong_calls ALTER COLUMN title TYPE bigint USING title::bigint"]], down: [:],
      before: [Warehouse.callsTable], after: [changed])
    let plan = Warehouse.planner.plan(handWritten: step, versions: [one], name: "retype", timestamp: "20261122093000")
    let two = try #require(plan.version)
    #expect(Folding([one, two]).state.database.tables[Warehouse.calls] == changed)
    #expect(plan.summary.contains("~ hand-written step") && plan.reversibility == .lossless)
  }
}
