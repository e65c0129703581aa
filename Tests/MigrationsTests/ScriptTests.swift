import SQLDialects
import SQLSchema
import Testing

@testable import Migrations

@Suite struct ScriptTests {
  static let score = Column(name: "score", type: .decimal(precision: 4, scale: 3))

  @Test func aDroppedTableIsKeptAndBroughtBack() {
    let before = Warehouse.database()
    let scripts = Warehouse.scripts(from: before, to: Warehouse.database(tables: [Warehouse.usersTable]), PostgreSQLDialect())
    let kept = "transformc_kept_20261122093000_stg__gong_calls"
    #expect(
      scripts.up.statements == [
        "LOCK TABLE stg.gong_calls IN ACCESS EXCLUSIVE MODE", "CREATE TABLE public.\(kept) AS SELECT * FROM stg.gong_calls",
        "DROP TABLE stg.gong_calls",
      ])
    #expect(
      scripts.down.statements(kept: [kept]).dropFirst() == [
        """
        INSERT INTO stg.gong_calls (call_id, owner, title, seconds) SELECT call_id, owner, title, seconds FROM public.\(kept)
        """,
        "DROP TABLE public.\(kept)",
      ])
    #expect(scripts.down.statements.count == 1)
  }

  @Test func aTableThatWasTakenBackComesWithItsRowsWhenItIsMadeAgain() {
    let scripts = Warehouse.scripts(from: Warehouse.database(tables: [Warehouse.usersTable]), to: Warehouse.database(), SQLiteDialect())
    let kept = "transformc_kept_20261122093000_stg__gong_calls"
    #expect(scripts.down.statements == ["CREATE TABLE \(kept) AS SELECT * FROM stg__gong_calls", "DROP TABLE stg__gong_calls"])
    #expect(scripts.up.statements(kept: [kept]).suffix(1) == ["DROP TABLE \(kept)"])
    #expect(scripts.up.statements(kept: ["transformc_kept_20260101000000_stg__gong_calls"]) == scripts.up.statements)
  }

  @Test func aDroppedColumnComesBackRowByRow() {
    var calls = Warehouse.callsTable
    calls.foreignKeys = []
    let scripts = Warehouse.scripts(
      from: Warehouse.database(tables: [calls]), to: Warehouse.database(tables: [calls.without("owner")]), SQLiteDialect())
    let kept = "transformc_kept_20261122093000_stg__gong_calls__owner"
    #expect(
      scripts.up.statements == [
        "CREATE TABLE \(kept) AS SELECT call_id, owner FROM stg__gong_calls", "ALTER TABLE stg__gong_calls DROP COLUMN owner",
      ])
    #expect(
      scripts.down.statements(kept: [kept]) == [
        "ALTER TABLE stg__gong_calls ADD COLUMN owner TEXT",
        """
        UPDATE stg__gong_calls SET owner = kept.owner FROM \(kept) AS kept WHERE stg__gong_calls.call_id = kept.call_id
        """,
        "DROP TABLE \(kept)",
      ])
  }

  @Test func aRequiredColumnIsRequiredOnceItsValuesAreBack() throws {
    let with = Warehouse.database(tables: [Warehouse.usersTable.with(Column(name: "email", type: .text, isNullable: false))])
    let without = Warehouse.database(tables: [Warehouse.usersTable])
    let kept = "transformc_kept_20261122093000_stg__gong_users__email"
    let postgres = Warehouse.scripts(from: with, to: without, PostgreSQLDialect()).down.statements(kept: [kept])
    #expect(postgres.first == "ALTER TABLE stg.gong_users ADD COLUMN email text")
    #expect(postgres.last == "ALTER TABLE stg.gong_users ALTER COLUMN email SET NOT NULL")
    #expect(postgres.count == 4)
    let sqlite = Warehouse.scripts(from: with, to: without, SQLiteDialect()).down.statements(kept: [kept])
    #expect(try #require(sqlite.dropFirst(3).first).contains("email TEXT NOT NULL"))
  }

  @Test func sqliteFillsAComputedDefaultAndThenMakesItTheDefault() {
    let seen = Column(name: "seen", type: .text, isNullable: false, defaultValue: Warehouse.sql("lower('A')"))
    let before = Warehouse.database(tables: [Warehouse.usersTable])
    let scripts = Warehouse.scripts(from: before, to: Warehouse.database(tables: [Warehouse.usersTable.with(seen)]), SQLiteDialect())
    let statements = scripts.up.statements
    #expect(
      statements.prefix(2) == [
        "ALTER TABLE stg__gong_users ADD COLUMN seen TEXT", "UPDATE stg__gong_users SET seen = lower('A')",
      ])
    #expect(statements.count == 6 && statements[2].contains("seen TEXT NOT NULL DEFAULT (lower('A'))"))
  }

  @Test func withoutAKeyRowsAreKeptAndNotPutBack() {
    let table = Table(name: Warehouse.users, columns: [Column(name: "a", type: .text), Column(name: "b", type: .text)])
    let scripts = Warehouse.scripts(
      from: Warehouse.database(tables: [table]), to: Warehouse.database(tables: [table.without("b")]), SQLiteDialect())
    let kept = "transformc_kept_20261122093000_stg__gong_users__b"
    #expect(scripts.up.statements.first == "CREATE TABLE \(kept) AS SELECT * FROM stg__gong_users")
    #expect(scripts.up.statements(kept: [kept]).first == "DROP TABLE \(kept)")
    #expect(scripts.down.statements(kept: [kept]) == ["ALTER TABLE stg__gong_users ADD COLUMN b TEXT"])
  }

  @Test func keepFalseKeepsNothing() {
    let scripts = Warehouse.scripts(from: Warehouse.database(), to: Warehouse.database(tables: []), PostgreSQLDialect(), keep: false)
    #expect(scripts.up.statements == ["DROP TABLE stg.gong_calls", "DROP TABLE stg.gong_users"])
    #expect(!scripts.downText.contains("transformc_kept_"))
  }

  @Test func theWayBackOfAReplacedProcedureIsItsFormerBody() {
    let scripts = Warehouse.scripts(
      from: Warehouse.database(routines: [Warehouse.routine(source: "v1")]),
      to: Warehouse.database(routines: [Warehouse.routine(source: "v2")]), PostgreSQLDialect())
    #expect(scripts.up.statements == ["DROP PROCEDURE stg.load_calls", "CREATE PROCEDURE stg.load_calls AS 'v2 over [4]'"])
    #expect(scripts.down.statements == ["DROP PROCEDURE stg.load_calls", "CREATE PROCEDURE stg.load_calls AS 'v1 over [4]'"])
  }

  @Test func aProcedureIsCompiledAnewWhenATableUnderItChanges() {
    let after = Warehouse.database(
      tables: [Warehouse.usersTable, Warehouse.callsTable.with(Self.score)], routines: [Warehouse.routine()])
    let scripts = Warehouse.scripts(from: Warehouse.database(routines: [Warehouse.routine()]), to: after, PostgreSQLDialect())
    #expect(scripts.up.statements.last == "CREATE PROCEDURE stg.load_calls AS 'v1 over [5]'")
    #expect(scripts.down.statements.last == "CREATE PROCEDURE stg.load_calls AS 'v1 over [4]'")
  }

  @Test(arguments: Dialects.all.map(\.name)) func whatIsReadIsWhatWasWritten(target: String) throws {
    let dialect = try #require(Dialects.named(target))
    let full = Warehouse.database(views: [Warehouse.titles], routines: [Warehouse.routine(source: "begin; -- it''s\n /* ; */ end;")])
    for scripts in [
      Warehouse.scripts(from: Database(), to: full, dialect), Warehouse.scripts(from: full, to: Database(), dialect),
    ] {
      #expect(Script(text: scripts.upText) == scripts.up)
      #expect(Script(text: scripts.downText) == scripts.down)
    }
  }

  @Test func semicolonsInQuotesBodiesAndCommentsEndNothing() {
    let text = """
      -- transformc: version x, up, postgres
      SELECT ';' || E'\\';' || "a;b";
      -- why; this
      CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN 1; END; $body$;
      DO $$ BEGIN NULL; END $$; /* a ; /* b ; */ ; */
      SELECT $1
      """
    #expect(
      Script(text: text).steps == [
        .statement("SELECT ';' || E'\\';' || \"a;b\""),
        .statement("-- why; this\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN 1; END; $body$"),
        .statement("DO $$ BEGIN NULL; END $$"), .statement("/* a ; /* b ; */ ; */\nSELECT $1"),
      ])
  }

  @Test func semicolonsInBodiesWithoutQuotesEndNothing() {
    let function = """
      CREATE FUNCTION ops.rows(v jsonb) RETURNS TABLE (x int) LANGUAGE sql BEGIN ATOMIC
          SELECT CASE WHEN v IS NULL THEN 0 ELSE (CASE 1 WHEN 1 THEN 2 END) END; SELECT 'end; '; END
      """
    let trigger = "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN c THEN 1 END; DELETE FROM d; END"
    let statements = [function, "SELECT 1", trigger, "BEGIN", "SELECT x AS atomic", "END"]
    #expect(Script(text: statements.map { $0 + ";\n\n" }.joined()).statements == statements)
  }

  @Test func lineEndsDoNotCount() {
    let scripts = Warehouse.scripts(from: Database(), to: Warehouse.database(), SQLiteDialect())
    let windows = scripts.upText.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(windows != scripts.upText)
    #expect(Script(text: windows) == scripts.up)
    #expect(VersionScripts(scripts.version, target: "sqlite", up: Script(text: windows), down: scripts.down).hash == scripts.hash)
  }

  @Test func theHashNoticesAChangedStatementAndAChangedOperation() {
    let scripts = Warehouse.scripts(from: Database(), to: Warehouse.database(), SQLiteDialect())
    let edited = Script(steps: scripts.up.steps + [.statement("SELECT 1")])
    #expect(VersionScripts(scripts.version, target: "sqlite", up: edited, down: scripts.down).hash != scripts.hash)
    var version = scripts.version
    version.operations.removeLast()
    #expect(VersionScripts(version, target: "sqlite", up: scripts.up, down: scripts.down).hash != scripts.hash)
  }

  @Test func aStepWithoutAWayBackIsAnObstacle() {
    let step = HandWrittenStep(up: ["sqlite": ["UPDATE t SET a = 1"]], down: nil)
    let version = Version(id: "20261122093000", name: "fill", parent: nil, operations: [.script(step)])
    let scripts = VersionScripts(version, after: MigrationState(), compiler: Warehouse.compiler(SQLiteDialect()))
    #expect(scripts.up.statements == ["UPDATE t SET a = 1"] && scripts.up.obstacle == nil)
    #expect(scripts.down.statements.isEmpty && Script(text: scripts.downText).obstacle != nil)
    #expect(Operation.script(step).reversed.reversed == .script(step))
  }

  @Test func hashesHaveATagAndAreTheKnownSHA256() {
    #expect(ContentHash.of("abc") == "h1:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(ContentHash.of("") == "h1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
