import SQLDialects
import SQLSchema
import Testing

@testable import Migrations

@Suite struct DefinitionsTests {
  static let everyType = Table(
    name: ObjectName(schema: "stg", name: "order"),
    columns: [
      Column(name: "id", type: .integer), Column(name: "select", type: .text(length: 5)), Column(name: "on_time", type: .boolean),
      Column(name: "Amount", type: .decimal(precision: 10, scale: 2)), Column(name: "ratio", type: .double),
      Column(name: "seen", type: .timestamp(zoned: true)), Column(name: "local", type: .timestamp(zoned: false)),
      Column(name: "day", type: .date), Column(name: "payload", type: .json), Column(name: "bytes", type: .binary),
    ], primaryKey: ["id"])

  @Test func postgresWritesEveryType() {
    #expect(
      PostgreSQLDialect().createTable(Self.everyType, translation: .identity) == [
        """
        CREATE TABLE stg."order" (
          id bigint NOT NULL,
          "select" varchar(5),
          on_time boolean,
          "Amount" numeric(10,2),
          ratio double precision,
          seen timestamptz,
          local timestamp,
          day date,
          payload jsonb,
          bytes bytea,
          PRIMARY KEY (id)
        )
        """
      ])
  }

  @Test func sqliteIsStrictAndChecksWhatStrictLetsThrough() {
    #expect(
      SQLiteDialect().createTable(Self.everyType, translation: .identity) == [
        """
        CREATE TABLE stg__order (
          id INT NOT NULL,
          "select" TEXT CONSTRAINT tc_len_select CHECK (length("select") <= 5),
          on_time INTEGER CONSTRAINT tc_dom_on_time CHECK (on_time IN (0, 1)),
          "Amount" REAL,
          ratio REAL,
          seen TEXT,
          local TEXT,
          day TEXT,
          payload TEXT CONSTRAINT tc_dom_payload CHECK (payload IS NULL OR json_valid(payload)),
          bytes BLOB,
          PRIMARY KEY (id)
        ) STRICT
        """
      ])
  }

  @Test func snowflakeWritesEveryType() {
    #expect(
      SnowflakeDialect().createTable(Self.everyType, translation: .identity) == [
        """
        CREATE TABLE stg."order" (
          id NUMBER(18,0) NOT NULL,
          "select" VARCHAR(5),
          on_time BOOLEAN,
          "Amount" NUMBER(10,2),
          ratio FLOAT,
          seen TIMESTAMP_TZ,
          local TIMESTAMP_NTZ,
          day DATE,
          payload VARIANT,
          bytes BINARY,
          PRIMARY KEY (id)
        )
        """
      ])
  }

  @Test func constraintsStandAfterTheColumns() throws {
    let text = try #require(PostgreSQLDialect().createTable(Warehouse.callsTable, translation: .identity).first)
    #expect(
      text.hasSuffix(
        """
          PRIMARY KEY (call_id),
          CONSTRAINT seconds_sane CHECK (seconds >= 0),
          FOREIGN KEY (owner) REFERENCES stg.gong_users (user_id)
        )
        """))
  }

  @Test func fragmentsGoThroughTheTranslation() throws {
    let translation = FragmentTranslation { fragment, kind in
      switch kind {
      case .defaultValue(let type): "<\(type) \(fragment.text)>"
      case .check(let table), .generated(_, let table): "<\(table.name) \(fragment.text)>"
      case .query(let view): "<\(view.name) \(fragment.text)>"
      }
    }
    let table = try #require(PostgreSQLDialect().createTable(Warehouse.callsTable, translation: translation).first)
    #expect(table.contains("DEFAULT <integer 0>") && table.contains("CHECK (<stg.gong_calls seconds >= 0>)"))
    let view = SQLiteDialect().createView(Warehouse.titles, translation: translation)
    #expect(view == ["CREATE VIEW stg__titles AS\n<stg.titles SELECT call_id, title FROM stg.gong_calls>"])
  }

  @Test(arguments: ["plain": "plain", "order": "\"order\"", "Mixed": "\"Mixed\"", "with\"quote": "\"with\"\"quote\"", "1st": "\"1st\""])
  func quotesOnlyWhatNeedsIt(name: String, written: String) {
    for dialect in Dialects.all { #expect(dialect.quoted(name) == written) }
  }

  @Test func aQuoteInAProgramStaysInside() {
    let statement = SQLiteDialect().storeProgram(of: Warehouse.routine(), program: "{\"sql\": \"SELECT 'a'\"}")
    #expect(statement.count == 1 && statement[0].contains("'{\"sql\": \"SELECT ''a''\"}'"))
    #expect(
      SQLiteDialect().removeProgram(of: Warehouse.routine().name) == [
        "DELETE FROM ops__transform_program WHERE name = 'stg.load_calls'"
      ])
  }

  /// SQLite changes hardly anything of a table that is there (trap 82).
  @Test func sqliteRebuildsATableAroundItsViewsAndIndexes() {
    let index = Index(name: "by_owner", table: Warehouse.calls, columns: ["owner"], isUnique: false)
    let before = Warehouse.database(indexes: [index], views: [Warehouse.titles, Warehouse.longTitles])
    let owner = Column(name: "owner", type: .text)
    let change = ColumnAlteration(table: Warehouse.calls, from: owner, to: Column(name: "owner", type: .text, isNullable: false))
    let statements = SQLiteDialect().alterColumn(change, in: before, translation: .identity)
    #expect(
      statements.map { String($0.prefix { $0 != "\n" && $0 != "(" }).trimmed } == [
        "DROP VIEW stg__long_titles", "DROP VIEW stg__titles", "CREATE TABLE transformc_new_stg__gong_calls",
        "INSERT INTO transformc_new_stg__gong_calls", "DROP TABLE stg__gong_calls",
        "ALTER TABLE transformc_new_stg__gong_calls RENAME TO stg__gong_calls", "CREATE INDEX stg__by_owner ON stg__gong_calls",
        "CREATE VIEW stg__titles AS", "CREATE VIEW stg__long_titles AS",
      ])
    #expect(statements[2].contains("owner TEXT NOT NULL"))
  }

  @Test func sqliteAddsInPlaceOnlyWhatIsConstant() {
    func addsInPlace(_ value: String) -> Bool {
      let column = Column(name: "seen", type: .text, defaultValue: Warehouse.sql(value))
      return SQLiteDialect().addsInPlace(column, translation: .identity)
    }
    for computed in ["CURRENT_TIMESTAMP", "'a' || 'b'", "lower('A')"] { #expect(!addsInPlace(computed)) }
    for literal in ["0", "-1.5", "'it''s'", "NULL", "x'00'"] { #expect(addsInPlace(literal)) }
  }

  @Test func aComputedDefaultStandsInParenthesesInSQLite() {
    let table = Table(name: Warehouse.users, columns: [Column(name: "a", type: .text, defaultValue: Warehouse.sql("lower('A')"))])
    #expect(
      SQLiteDialect().createTable(table, translation: .identity) == [
        "CREATE TABLE stg__gong_users (\n  a TEXT DEFAULT (lower('A'))\n) STRICT"
      ])
  }

  @Test func snowflakeSaysWhatItDoesNotEnforce() {
    let shortfalls = SnowflakeDialect().shortfalls(of: .createTable(table: Warehouse.callsTable))
    #expect(shortfalls.map(\.weight) == [.lossy, .lossy])
    #expect(shortfalls[0].message.contains("seconds >= 0"))
  }
}

extension String {
  var trimmed: String { String(self[...(lastIndex { $0 != " " } ?? startIndex)]) }
}
