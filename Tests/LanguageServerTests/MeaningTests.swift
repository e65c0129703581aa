import Foundation
import Testing

/// Hovers and definitions. The places are marked in the texts: `‸` stands before the word that is asked about.
struct MeaningTests {
  private static let tables = """
    CREATE SCHEMA stg;
    --@ doc 'A row for each call.'
    CREATE TABLE stg.calls (
      id VARCHAR(40) NOT NULL PRIMARY KEY,
      started_at TIMESTAMP_TZ,
      --@ doc 'In seconds.'
      duration NUMBER(18, 0)
    );
    CREATE VIEW stg.long_calls AS SELECT id, duration / 60 AS minutes FROM stg.calls WHERE duration > 600;
    --@ doc 'Loads the calls.'
    CREATE PROCEDURE stg.load(day DATE, lag NUMBER DEFAULT 3) RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN RETURN 'x'; END $$;

    """

  private struct Place {
    let client: Client
    let line: Int
    let character: Int

    var hover: String { client.hover("transforms/a.sql", line, character) }
    var definition: String { client.definition("transforms/a.sql", line, character) }
  }

  private func place(_ marked: String) throws -> Place {
    let client = try Client(["transforms/tables.sql": Self.tables])
    let before = marked.prefix { $0 != "‸" }
    client.open("transforms/a.sql", marked.filter { $0 != "‸" })
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return Place(client: client, line: lines.count - 1, character: lines.last?.utf16.count ?? 0)
  }

  // MARK: Tables

  @Test func aTableLeadsToItsDefinitionInAnotherFile() throws {
    let place = try place("SELECT 1 FROM stg.‸calls;")
    #expect(place.definition == "transforms/tables.sql 2:13-2:22")
    #expect(place.hover.contains("TABLE stg.calls"))
    #expect(place.hover.contains("A row for each call."))
    #expect(place.hover.contains("- `id text(40) not null primary key`"))
  }

  @Test func anAliasLeadsToItsTable() throws {
    #expect(try place("SELECT ‸c.id FROM stg.calls AS c;").definition == "transforms/tables.sql 2:13-2:22")
    #expect(try place("SELECT ‸q.id FROM (SELECT id FROM stg.calls) AS q;").definition == "transforms/a.sql 0:47-0:48")
    #expect(try place("WITH latest AS (SELECT 1 AS n) SELECT n FROM ‸latest;").definition == "transforms/a.sql 0:5-0:11")
  }

  @Test func aViewHasTheColumnsOfItsQuery() throws {
    let place = try place("SELECT 1 FROM stg.‸long_calls;")
    #expect(place.hover.contains("- `id VARCHAR(40) not null`\n- `minutes`"))
    #expect(place.definition == "transforms/tables.sql 8:12-8:26")
  }

  // MARK: Columns

  @Test(arguments: [
    "SELECT ‸duration FROM stg.calls;", "SELECT c.‸duration FROM stg.calls AS c;", "SELECT c.id FROM stg.calls c WHERE c.‸duration > 1;",
    "UPDATE stg.calls SET ‸duration = 1;", "INSERT INTO stg.calls (id, ‸duration) SELECT 'a', 1;",
    "SELECT 1 FROM stg.calls AS c WHERE EXISTS (SELECT 1 FROM stg.long_calls l WHERE l.id = c.id AND c.‸duration > 1);",
    "MERGE INTO stg.calls AS t USING stg.long_calls AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET ‸duration = s.minutes;",
  ])
  func aColumnLeadsToTheTableThatHasIt(_ sql: String) throws {
    let place = try place(sql)
    #expect(place.definition == "transforms/tables.sql 6:2-6:10")
    #expect(place.hover.contains("duration NUMBER(18, 0)"))
    #expect(place.hover.contains("In seconds."))
  }

  @Test func aColumnOfAQueryLeadsToItsExpression() throws {
    let place = try place("SELECT q.‸started FROM (SELECT raw:started::TIMESTAMP_TZ AS started FROM s.raw) AS q;")
    #expect(place.hover.contains("started TIMESTAMP_TZ"))
    #expect(place.hover.contains("`raw:started::TIMESTAMP_TZ`"))
    #expect(place.definition == "transforms/a.sql 0:30-0:55")
  }

  @Test func columnsAreFollowedThroughQueriesAndStars() throws {
    let sql = "WITH a AS (SELECT * FROM stg.calls), b AS (SELECT a.* FROM a) SELECT ‸duration FROM b WHERE id = 'x';"
    #expect(try place(sql).definition == "transforms/tables.sql 6:2-6:10")
  }

  @Test func eachBranchOfAUnionSeesItsOwnTables() throws {
    let first = try place("SELECT t.‸n FROM (SELECT 1 AS n) AS t UNION ALL SELECT t.n FROM (SELECT 2 AS n) AS t;")
    #expect(first.definition == "transforms/a.sql 0:24-0:25")
    let second = try place("SELECT t.n FROM (SELECT 1 AS n) AS t UNION ALL SELECT t.‸n FROM (SELECT 2 AS n) AS t;")
    #expect(second.definition == "transforms/a.sql 0:71-0:72")
  }

  // MARK: Bodies

  private static let body = """
    CREATE PROCEDURE stg.p(day DATE) RETURNS VARCHAR LANGUAGE SQL AS $$
    DECLARE
      loaded NUMBER(18, 0) DEFAULT 0;
      c CURSOR FOR SELECT id FROM stg.calls;
    BEGIN
      LET limit_seconds := 5 + 1;
      SELECT COUNT(*) INTO :§0 FROM stg.calls WHERE started_at > :§1 AND duration > :§2;
      OPEN §3;
      FOR r IN c DO
        loaded := §4 + r.id;
      END FOR;
      RETURN §5;
    END $$;

    """

  private func inBody(_ number: Int, _ word: String) throws -> Place {
    let words = ["loaded", "day", "limit_seconds", "c", "loaded", "loaded"]
    var text = Self.body
    for (index, other) in words.enumerated() {
      text = text.replacingOccurrences(of: "§\(index)", with: index == number ? "‸" + word : other)
    }
    return try place(text)
  }

  @Test(arguments: [(0, "loaded", "2:2-2:8"), (4, "loaded", "2:2-2:8"), (5, "loaded", "2:2-2:8"), (1, "day", "0:23-0:26")])
  func aVariableLeadsToItsDeclaration(_ number: Int, _ word: String, _ range: String) throws {
    #expect(try inBody(number, word).definition == "transforms/a.sql " + range)
  }

  @Test func variablesSayTheirTypes() throws {
    #expect(try inBody(0, "loaded").hover.contains("loaded NUMBER(18, 0) := 0"))
    #expect(try inBody(1, "day").hover.contains("day DATE"))
    #expect(try inBody(1, "day").hover.contains("parameter"))
    #expect(try inBody(2, "limit_seconds").hover.contains("limit_seconds := 5 + 1"))
  }

  @Test func valuesSayWhereTheyComeFromAndWhetherTheyMayBeNull() throws {
    let sql = "SELECT q.‸seconds FROM (SELECT duration AS seconds FROM stg.calls) AS q;"
    #expect(try place(sql).hover.contains("`integer` · may be NULL · `stg.calls.duration`"))
    #expect(try place("SELECT c.‸id FROM stg.calls AS c;").hover.contains("`text(40)` · never NULL · `stg.calls.id`"))
  }

  @Test func functionsSayHowTheyAreCalled() throws {
    let hover = try place("SELECT ‸SPLIT_PART(id, '-', 1) FROM stg.calls;").hover
    #expect(hover.contains("split_part(any, any, any) → text"))
    #expect(hover.contains("NULL where an argument is"))
  }

  @Test func cursorsAndRowsOfLoopsHavePlaces() throws {
    #expect(try inBody(3, "c").definition == "transforms/a.sql 3:2-3:3")
    #expect(try inBody(3, "c").hover.contains("cursor"))
  }

  @Test func aCallLeadsToTheProcedure() throws {
    let place = try place("CALL stg.‸load('2026-01-01', 1);")
    #expect(place.definition == "transforms/tables.sql 10:17-10:25")
    #expect(place.hover.contains("PROCEDURE stg.load(day DATE, lag NUMBER DEFAULT 3) RETURNS VARCHAR"))
    #expect(place.hover.contains("Loads the calls."))
  }

  // MARK: Annotations and findings

  @Test func explainsAnnotations() throws {
    #expect(
      try place("--@ ‸transform\nCREATE PROCEDURE s.p() RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN RETURN 1; END $$;").hover.contains(
        "one transaction"))
    let load = "--@ quality long expect (‸minutes > 1)\nINSERT INTO s.t SELECT duration / 60 AS minutes FROM stg.calls;"
    #expect(try place(load).hover.contains("`duration / 60`"))
    #expect(
      try place(load.replacingOccurrences(of: "‸", with: "").replacingOccurrences(of: "quality", with: "‸quality")).hover.contains(
        "good row"))
    let gate = "--@ gate ‸rejected <= 5% else fail\nINSERT INTO s.t SELECT duration / 60 AS minutes FROM stg.calls;"
    #expect(try place(gate).hover.contains("rows refused"))
    let reads = "--@ transform\n--@ reads stg.‸calls\nCREATE PROCEDURE s.p() RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN RETURN 1; END $$;"
    #expect(try place(reads).definition == "transforms/tables.sql 2:13-2:22")
  }

  @Test func saysWhichRuleFoundSomething() throws {
    #expect(
      try place("INSERT INTO stg.‸calls SELECT 1;").hover.contains(
        "**INS001** `insert-without-columns`\n\nAn `INSERT` that does not name its columns."))
  }

  @Test func saysNothingOfKeywordsAndUnknownNames() throws {
    #expect(try place("‸SELECT 1;").hover == "")
    #expect(try place("SELECT ‸nothing FROM nowhere.at_all;").hover == "")
    #expect(try place("SELECT ‸nothing FROM nowhere.at_all;").definition.isEmpty)
    #expect(try place("SELECT 1 FROM nowhere.‸at_all;").hover.contains("The sources do not define it."))
    #expect(try place("SELECT 'a ‸duration' FROM stg.calls;").hover == "")
  }

  @Test func findsPlacesBehindTemplates() throws {
    let client = try Client([
      "transformc.yaml": "version: 1\ntemplates: { schema_of_staging: stg }\n", "transforms/tables.sql": Self.tables,
    ])
    client.open("transforms/a.sql", "SELECT duration FROM {{ schema_of_staging }}.calls;\n")
    #expect(client.definition("transforms/a.sql", 0, 9) == "transforms/tables.sql 6:2-6:10")
    #expect(client.definition("transforms/a.sql", 0, 47) == "transforms/tables.sql 2:13-2:22")
  }

  @Test func queriesThatReadThemselvesEnd() throws {
    let sql = "WITH RECURSIVE a AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM a), b AS (SELECT n FROM a) SELECT ‸n FROM b;"
    #expect(try place(sql).hover.contains("n"))
    let views = "CREATE VIEW s.a AS SELECT * FROM s.b; CREATE VIEW s.b AS SELECT * FROM s.a; SELECT ‸x FROM s.a;"
    #expect(try place(views).hover == "")
  }

  @Test func deepChainsAreQuick() throws {
    let columns = (0..<30).map { "c\($0)" }.joined(separator: ", ")
    let chain = (1..<25).map { "q\($0) AS (SELECT \(columns) FROM q\($0 - 1))" }.joined(separator: ", ")
    let sql = "WITH q0 AS (SELECT \(columns) FROM s.t), \(chain) SELECT ‸c7 FROM q24;"
    #expect(try place(sql).hover.contains("c7"))
  }
}
