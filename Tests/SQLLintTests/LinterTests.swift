import Diagnostics
import SQLLint
import SQLSchema
import SourceText
import Testing

struct LinterTests {
  private let schema: Database = {
    let columns = [Column(name: "id", type: .text), Column(name: "title", type: .text)]
    let calls = Table(name: ObjectName(schema: "stg", name: "calls"), columns: columns, primaryKey: ["id"])
    return Database(tables: [calls.name: calls])
  }()

  @Test func knowsKeysFromTheSchema() {
    let merge = """
      MERGE INTO mart.calls AS t USING stg.calls AS s ON t.id = s.id
      WHEN MATCHED THEN UPDATE SET title = s.title;
      """
    #expect(findings(merge).map(\.code) == ["MRG001"])
    #expect(findings(merge, schema: schema) == [])
  }

  @Test func namesColumnsFromTheSchema() throws {
    let text = "INSERT INTO stg.calls VALUES ('1', 'a');"
    #expect(findings(text).map { $0.fix == nil } == [true])
    let fix = try #require(findings(text, schema: schema).first?.fix)
    let fixed = SourceFile(path: "a.sql", text: text).applying(fix.edits)
    #expect(fixed?.text == "INSERT INTO stg.calls (id, title) VALUES ('1', 'a');")
  }

  @Test func offersNoColumnsWhereTheirNumberIsAnother() {
    #expect(findings("INSERT INTO stg.calls VALUES ('1');", schema: schema).map { $0.fix == nil } == [true])
    let stars = findings("INSERT INTO stg.calls SELECT * FROM generate_series(1, 2);", schema: schema).filter { $0.code == "INS001" }
    #expect(stars.map { $0.fix == nil } == [true])
  }

  @Test func takesSeveritiesFromTheProject() {
    let text = "INSERT INTO stg.calls VALUES ('1');"
    #expect(findings(text).map(\.severity) == [.warning])
    #expect(findings(text, Linter(severities: ["INS001": .error])).map(\.severity) == [.error])
  }

  @Test func comparesTypesWithThoseOfTheSchema() {
    func codes(_ change: String) -> [String] {
      findings("--@ dialect postgres\nALTER TABLE stg.sums \(change);", schema: typed).map(\.code).filter {
        ["MIG004", "MIG005"].contains($0)
      }
    }
    #expect(codes("ALTER COLUMN total TYPE numeric(8, 2)") == ["MIG004", "MIG005"])
    #expect(codes("ALTER COLUMN total TYPE numeric(12, 2)") == [])
    #expect(codes("ALTER COLUMN note TYPE varchar(20)") == ["MIG004", "MIG005"])
    #expect(codes("ALTER COLUMN note TYPE text") == [])
    #expect(codes("ALTER COLUMN at TYPE date") == ["MIG004", "MIG005"])
    #expect(codes("ALTER COLUMN other TYPE varchar(20)") == [])
  }

  private let typed: Database = {
    let columns = [
      Column(name: "total", type: .decimal(precision: 10, scale: 2)), Column(name: "note", type: .text(length: 40)),
      Column(name: "at", type: .timestamp(zoned: true)),
    ]
    let sums = Table(name: ObjectName(schema: "stg", name: "sums"), columns: columns)
    let query = SQLFragment(dialect: "postgres", text: "SELECT note FROM stg.sums")
    let view = View(name: ObjectName(schema: "mart", name: "notes"), query: query, dependencies: [sums.name])
    return Database(tables: [sums.name: sums], views: [view.name: view])
  }()

  @Test func namesTheReadersInTheSchemaOfAColumnThatIsDropped() throws {
    func messages(_ change: String) -> [String] {
      findings("--@ dialect postgres\nALTER TABLE stg.sums \(change);", schema: typed).filter { $0.code == "MIG014" }.map(\.message)
    }
    #expect(messages("DROP COLUMN note") == ["'mart.notes' asks for 'note': this fails, or with CASCADE the view goes too"])
    #expect(messages("DROP COLUMN total") == [])
  }

  @Test func saysNothingOfStatementsThatWereReadWithErrors() {
    let text = "INSERT INTO a.b VALUES (1, );\nINSERT INTO a.b VALUES (2);"
    #expect(findings(text).map { $0.range.start > 25 } == [true])
  }

  @Test func saysOfTheRestOfABodyWhatIsTrueWithoutTheStatementThatWasNotRead() {
    func codes(assigning value: String) -> [String] {
      let text = """
        --@ dialect postgres
        CREATE PROCEDURE empty() LANGUAGE plpgsql AS $$
        DECLARE
          total int;
        BEGIN
          total := \(value);
          IF now() > '2026-01-01' THEN
            DELETE FROM stg.calls;
          END IF;
        END;
        $$;
        """
      return findings(text).map(\.code).filter { ["VAR002", "DML001"].contains($0) }
    }
    #expect(codes(assigning: "1") == ["VAR002", "DML001"])
    #expect(codes(assigning: "") == ["DML001"])
  }

  @Test func saysNothingBehindAnErrorInWhatHoldsOtherStatements() {
    let text = """
      --@ dialect postgres
      CREATE PROCEDURE empty() LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM stg.calls;
        IF THEN
          DELETE FROM stg.agents;
        END IF;
        DELETE FROM stg.teams;
      END;
      $$;
      """
    let file = SourceFile(path: "a.sql", text: text)
    #expect(findings(text).filter { $0.code == "DML001" }.map { file.text($0.range) } == ["stg.calls", "stg.teams"])
  }

  @Test func trustsWhatAStatementThatWasNotReadMayHaveLookedUp() {
    let text = """
      --@ dialect postgres
      CREATE PROCEDURE empty(name text) LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM @schema@.known WHERE known.name = empty.name;
        IF NOT FOUND THEN
          RETURN;
        END IF;
        EXECUTE 'TRUNCATE ' || name;
      END;
      $$;
      """
    let linter = Linter(rules: Rules.all.filter { $0.code == "SEC001" })
    #expect(findings(text, linter) == [])
    #expect(findings(text.replacing("known.name = empty.name", with: "known.title = 'a'"), linter).count == 1)
    #expect(findings(text.replacing("IF NOT FOUND", with: "IF days > 3"), linter).count == 1)
  }

  @Test func blamesNoAllowanceOfAStatementThatWasReadWithErrors() {
    #expect(findings("--@ allow INS001 because 'shown'\nINSERT INTO a.b VALUES (1, );") == [])
  }

  @Test(arguments: [
    "CREATE TABLE stg.calls (call_id text PRIMARY KEY);",
    "CREATE TABLE stg.calls (call_id text NOT NULL);",
    "CREATE TABLE stg.calls (call_id text); ALTER TABLE ONLY stg.calls ADD CONSTRAINT calls_key PRIMARY KEY (call_id);",
    "CREATE TABLE stg.calls (call_id text); ALTER TABLE calls ALTER COLUMN call_id SET NOT NULL;",
    "CREATE TABLE stg.calls (key text NOT NULL); ALTER TABLE stg.calls RENAME COLUMN key TO call_id;",
    "CREATE TABLE stg.all_calls (call_id text NOT NULL); ALTER TABLE stg.all_calls RENAME TO calls;",
  ])
  func hearsOfNotNullFromNeighbours(_ definition: String) {
    let query = "--@ dialect postgres\nSELECT 1 FROM raw.notes AS n WHERE n.call NOT IN (SELECT c.call_id FROM stg.calls AS c);"
    let linter = Linter(rules: Rules.all.filter { $0.code == "QRY002" })
    #expect(linter.leavesQuestions(findings(query, linter)))
    #expect(findings(query, linter, beside: [definition]) == [])
    #expect(findings(query, linter, beside: ["CREATE TABLE stg.calls (call_id text);"]).map(\.code) == ["QRY002"])
  }

  @Test func hearsOfKeysAndRoutinesFromNeighbours() {
    let merge = """
      --@ dialect postgres
      MERGE INTO mart.calls AS t USING stg.calls AS s ON t.id = s.id
      WHEN MATCHED THEN UPDATE SET title = s.title;
      """
    let linter = Linter(rules: Rules.all.filter { ["MRG001", "SCH004"].contains($0.code) })
    #expect(findings(merge, linter).map(\.code) == ["MRG001"])
    #expect(findings(merge, linter, beside: ["CREATE TABLE stg.calls (id int, title text, UNIQUE (id));"]) == [])
    let call = "--@ dialect postgres\nSELECT upper('a', 'b');"
    #expect(findings(call, linter).map(\.code) == ["SCH004"])
    let upper = "CREATE FUNCTION public.upper(a text, b text) RETURNS text LANGUAGE sql AS 'SELECT a || b';"
    #expect(findings(call, linter, beside: [upper]) == [])
  }

  @Test func neighboursAreNoReasonToSpeak() {
    let query = "--@ dialect postgres\nSELECT nothing FROM stg.calls;"
    #expect(findings(query, beside: ["CREATE TABLE stg.calls (id int);"]).filter { $0.code == "SCH002" } == [])
  }

  @Test func ordersFindingsByPlace() {
    let text = """
      INSERT INTO a.b SELECT TO_CHAR(c, 'HH:MM') FROM a.c;
      INSERT INTO a.b VALUES (1);
      """
    #expect(findings(text).map(\.code) == ["INS001", "DAT001", "INS001"])
  }

  @Test func seesBodiesInEveryWrapping() {
    let handler = "BEGIN INSERT INTO a.b (c) SELECT c FROM a.d; EXCEPTION WHEN OTHER THEN NULL; END"
    for text in [
      "CREATE PROCEDURE a.p() AS $$ \(handler); $$;", "CREATE PROCEDURE a.p() AS \(handler);", "EXECUTE IMMEDIATE $$ \(handler); $$;",
      "\(handler);",
    ] {
      #expect(findings(text, Linter(rules: Rules.all.filter { $0.code == "EXC004" })).map(\.code) == ["EXC004"], "\(text)")
    }
  }
}
