import Foundation
import SQLDialects
import SQLSchema
import Testing

@testable import Migrations

/// Columns that are computed and columns that count, through versions in both directions.
@Suite struct FilledColumnTests {
  static let items = ObjectName(schema: "stg", name: "item")
  static let id = Column(name: "id", type: .integer, isNullable: false, identity: Identity(start: 10, isAlways: true))
  static let total = Column(name: "total", type: .integer, generated: Warehouse.sql("price * pieces"))
  static let plain = Table(
    name: items,
    columns: [id, Column(name: "price", type: .integer), Column(name: "pieces", type: .integer), Column(name: "code", type: .text)],
    primaryKey: ["id"])
  static let full = plain.with(total)

  private static func created(_ dialect: any Dialect, _ table: Table = full) -> [String] {
    dialect.createTable(table, translation: .identity)
  }

  @Test func eachDialectWritesThemInItsOwnWay() {
    #expect(
      Self.created(PostgreSQLDialect()) == [
        """
        CREATE TABLE stg.item (
          id bigint NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 1),
          price bigint,
          pieces bigint,
          code text,
          total bigint GENERATED ALWAYS AS (price * pieces) STORED,
          PRIMARY KEY (id)
        )
        """
      ])
    #expect(
      Self.created(SQLiteDialect()) == [
        """
        CREATE TABLE stg__item (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          price INTEGER,
          pieces INTEGER,
          code TEXT,
          total INTEGER GENERATED ALWAYS AS (price * pieces) STORED
        ) STRICT
        """, "INSERT INTO sqlite_sequence (name, seq) VALUES ('stg__item', 9)",
      ])
    #expect(Self.created(SnowflakeDialect())[0].contains("id NUMBER(18,0) NOT NULL AUTOINCREMENT START 10 INCREMENT 1 ORDER"))
    #expect(Self.created(SnowflakeDialect())[0].contains("total NUMBER(18,0) AS (price * pieces)"))
  }

  /// SQLite counts its own key alone; the key that was declared stays one.
  @Test func aCountingColumnThatIsNotTheKeyLeavesTheKeyUnique() {
    var table = Self.plain
    table.primaryKey = ["code"]
    table.columns[0].identity = Identity()
    #expect(
      Self.created(SQLiteDialect(), table) == [
        """
        CREATE TABLE stg__item (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          price INTEGER,
          pieces INTEGER,
          code TEXT NOT NULL,
          UNIQUE (code)
        ) STRICT
        """
      ])
  }

  @Test func aComputedColumnIsAddedAndTakenBackWithoutKeepingItsValues() {
    let (before, after) = (Warehouse.database(tables: [Self.plain]), Warehouse.database(tables: [Self.full]))
    let postgres = Warehouse.scripts(from: before, to: after, PostgreSQLDialect())
    #expect(postgres.up.statements == ["ALTER TABLE stg.item ADD COLUMN total bigint GENERATED ALWAYS AS (price * pieces) STORED"])
    #expect(postgres.down.statements == ["ALTER TABLE stg.item DROP COLUMN total"])
    let sqlite = Warehouse.scripts(from: before, to: after, SQLiteDialect()).up.statements
    #expect(sqlite[0] == "ALTER TABLE stg__item ADD COLUMN total INTEGER")
    #expect(sqlite[2] == "INSERT INTO transformc_new_stg__item (id, price, pieces, code) SELECT id, price, pieces, code FROM stg__item")
    #expect(sqlite.contains { $0.hasPrefix("INSERT INTO sqlite_sequence (name, seq) SELECT 'transformc_new_stg__item', seq") })
    let version = Warehouse.version(from: before, to: after)
    #expect(Reversibility(of: version, after: MigrationState(database: before)) == .lossless)
  }

  @Test func rowsComeBackWithTheirNumbersAndTheCounterGoesOn() {
    let kept = "transformc_kept_20261122093000_stg__item"
    let scripts = Warehouse.scripts(from: Warehouse.database(tables: [Self.full]), to: Warehouse.database(tables: []), PostgreSQLDialect())
    let down = scripts.down.statements(kept: [kept])
    #expect(
      down.contains(
        "INSERT INTO stg.item (id, price, pieces, code) OVERRIDING SYSTEM VALUE SELECT id, price, pieces, code FROM public.\(kept)"))
    #expect(
      down.contains(
        "SELECT setval(pg_get_serial_sequence('stg.item', 'id'), coalesce((SELECT max(id) FROM stg.item) + 1, 10), false)"))
  }

  @Test func anotherSourceOfValuesIsNotPlanned() {
    var other = Self.full
    other.columns[4].generated = Warehouse.sql("price + pieces")
    let diff = Warehouse.database(tables: [Self.full]).changes(to: Warehouse.database(tables: [other]))
    #expect(diff.refusals.map(\.reason) == [.source] && diff.refusals.map(\.column) == ["total"])
  }

  @Test func aRenamedColumnIsRenamedWhereOthersAreComputedFromIt() {
    #expect(Self.full.renamingColumn("price", to: "net").column("total")?.generated?.text == "net * pieces")
  }

  @Test func sqliteSaysWhatItCannotCount() {
    var table = Self.plain
    table.columns[0].identity = Identity(step: 5)
    table.columns.append(Column(name: "other", type: .integer, identity: Identity()))
    let found = SQLiteDialect().shortfalls(of: .createTable(table: table))
    #expect(found.count == 2 && found.allSatisfy { $0.weight == .unsupported })
    let late = Column(name: "n", type: .integer, identity: Identity())
    #expect(SQLiteDialect().shortfalls(of: .addColumn(table: Self.items, column: late)).map(\.weight) == [.unsupported])
  }

  @Test func aVersionIsReadAsItWasWritten() throws {
    let version = Warehouse.version(from: Warehouse.database(tables: []), to: Warehouse.database(tables: [Self.full]))
    let bytes = try JSONEncoder().encode(version)
    #expect(try JSONDecoder().decode(Version.self, from: bytes) == version)
    #expect(
      CanonicalText(version).text
        != CanonicalText(
          Warehouse.version(
            from: Warehouse.database(tables: []), to: Warehouse.database(tables: [Self.plain.with(Column(name: "total", type: .integer))]))
        ).text)
  }

  @Test func aSequenceIsARowOnSQLiteAndItselfElsewhere() {
    var after = Warehouse.database(tables: [])
    let ids = NumberSequence(name: ObjectName(schema: "stg", name: "ids"), start: 10, step: 5)
    after.sequences[ids.name] = ids
    let before = Warehouse.database(tables: [])
    #expect(
      Warehouse.scripts(from: before, to: after, PostgreSQLDialect()).up.statements == [
        "CREATE SEQUENCE stg.ids START WITH 10 INCREMENT BY 5"
      ])
    #expect(
      Warehouse.scripts(from: before, to: after, SnowflakeDialect()).up.statements == [
        "CREATE SEQUENCE stg.ids START = 10 INCREMENT = 5 ORDER"
      ])
    let sqlite = Warehouse.scripts(from: before, to: after, SQLiteDialect())
    #expect(sqlite.up.statements.last == "INSERT INTO transformc_sequence (name, start, step) VALUES ('stg.ids', 10, 5)")
    #expect(sqlite.down.statements == ["DELETE FROM transformc_sequence WHERE name = 'stg.ids'"])
    let version = Warehouse.version(from: before, to: after)
    #expect(Reversibility(of: version, after: MigrationState(database: before)) == .dataLossy(["the count of stg.ids"]))
    after.sequences[ids.name] = NumberSequence(name: ids.name, start: 10, step: 1)
    #expect(Warehouse.database(tables: []).changes(to: after).refusals.isEmpty)
  }

  @Test func whatHappensToRowsWhoseParentsGoIsPartOfTheKey() {
    var table = Self.plain
    table.foreignKeys = [
      Table.ForeignKey(
        columns: ["code"], table: Warehouse.users, references: ["user_id"],
        rules: ReferenceRules(onDelete: .cascade, deferral: .deferred))
    ]
    let line = "FOREIGN KEY (code) REFERENCES stg.gong_users (user_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
    #expect(Self.created(PostgreSQLDialect(), table)[0].contains(line))
    #expect(Self.created(SQLiteDialect(), table)[0].contains(line.replacing("stg.gong_users", with: "stg__gong_users")))
    #expect(!Self.created(SnowflakeDialect(), table)[0].contains("CASCADE"))
    #expect(SnowflakeDialect().shortfalls(of: .createTable(table: table)).contains { $0.message.contains("ON DELETE CASCADE") })
  }
}
