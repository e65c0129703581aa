import Diagnostics
import Foundation
import Procedures
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import Testing

/// What Snowflake is given has only forms that it documents; and its own words stay as they are.
@Suite struct SnowflakeTextTests {
  // MARK: From PostgreSQL

  @Test func framesThatSnowflakeHasNotAreRefused() {
    let groups = compiled("SELECT count(*) OVER (ORDER BY n GROUPS 1 PRECEDING) FROM item", .postgres)
    #expect(groups.problems == ["a frame of GROUPS is not supported on snowflake yet"])
    let excluding = compiled("SELECT sum(n) OVER (ORDER BY n ROWS 2 PRECEDING EXCLUDE CURRENT ROW) FROM item", .postgres)
    #expect(excluding.problems == ["EXCLUDE behind a frame is not supported on snowflake yet"])
    #expect(compiled("SELECT sum(n) OVER (ORDER BY n ROWS 2 PRECEDING) FROM item", .postgres).problems.isEmpty)
  }

  @Test func rowsAreComparedValueByValue() {
    #expect(filter("(n, id) > (1, 2)") == "(n > 1 OR n = 1 AND (id > 2))")
    #expect(filter("(n, id) <= (1, 2)") == "(n < 1 OR n = 1 AND (id <= 2))")
    #expect(filter("(n, id) = (1, 2)") == "(n = 1 AND id = 2)")
    #expect(filter("(n, id) <> (1, 2)") == "(n <> 1 OR id <> 2)")
  }

  @Test func distinctTextsAreJoinedInTheirOrder() {
    let text = compiled("SELECT string_agg(DISTINCT t, ',') AS ts FROM item", .postgres).text
    #expect(text.contains("LISTAGG(DISTINCT t, ',') WITHIN GROUP (ORDER BY t)"))
  }

  @Test func distinctIsLeftOutWhereItChangesNothing() {
    #expect(compiled("SELECT bool_or(DISTINCT n = 1) AS b FROM item", .postgres).text.contains("BOOLOR_AGG(n = 1)"))
  }

  @Test func branchesThatDoNothingAreLeftOut() {
    let last = merge("WHEN MATCHED THEN UPDATE SET n = c.n WHEN NOT MATCHED THEN DO NOTHING")
    #expect(last.text.hasSuffix("WHEN MATCHED THEN UPDATE SET n = c.n"))
    let first = merge("WHEN MATCHED AND c.n = 1 THEN DO NOTHING WHEN MATCHED AND c.n > 0 OR c.n < 9 THEN DELETE")
    #expect(first.text.hasSuffix("WHEN MATCHED AND NOT COALESCE(c.n = 1, FALSE) AND (c.n > 0 OR c.n < 9) THEN DELETE"))
    #expect(merge("WHEN MATCHED THEN DO NOTHING").problems == ["a MERGE that changes nothing is not supported on snowflake yet"])
  }

  private func filter(_ condition: String) -> String {
    let text = compiled("SELECT id FROM item WHERE \(condition)", .postgres).text
    return text.range(of: "WHERE ").map { String(text[$0.upperBound...]) } ?? text
  }

  private func merge(_ branches: String) -> (text: String, problems: [String]) {
    compiled("MERGE INTO item AS i USING item AS c ON i.id = c.id \(branches)", .postgres)
  }

  // MARK: From Snowflake

  @Test func aTransformKeepsWhatNoPrintingHasWordsFor() {
    let text = transform(
      """
      UPDATE stg.item SET n = s.n
        -- a few
        FROM stg.source AS s SAMPLE (10) WHERE s.id = item.id AND s.n > least;
      """)
    #expect(text.text.contains("FROM stg.source AS s SAMPLE (10) WHERE s.id = item.id AND s.n > :v_least;"))
    #expect(!text.text.contains("a few"))
    #expect(text.problems.isEmpty)
  }

  @Test func aLoadRefusesIt() {
    let problems = transform("INSERT INTO stg.item (id, n) SELECT TOP 5 id, n FROM stg.source;").problems
    #expect(problems == ["TOP is not supported on snowflake yet"])
  }

  @Test func aTransformsVariablesTakeTheRow() {
    let text = transform("SELECT TOP 1 n INTO :least FROM stg.source SAMPLE (10) WHERE n > :least;")
    #expect(text.text.contains("SELECT TOP 1 n INTO :v_least FROM stg.source SAMPLE (10) WHERE n > :v_least;"))
    #expect(text.problems.isEmpty)
  }

  @Test func otherTargetsRefuseItStill() {
    let problems = transform("INSERT INTO stg.item (id, n) SELECT TOP 5 id, n FROM stg.source;", target: "postgres").problems
    #expect(problems == ["TOP is not supported on postgres yet"])
  }

  @Test func namesKeepTheirDatabase() {
    #expect(compiled("SELECT id FROM db.stg.source", .snowflake).text.contains("FROM db.stg.source"))
    #expect(compiled("SELECT SNOWFLAKE.CORTEX.SENTIMENT(t) AS s FROM item", .snowflake).text.contains("SNOWFLAKE.CORTEX.SENTIMENT(t)"))
  }

  private func transform(_ statements: String, target: String = "snowflake") -> (text: String, problems: [String]) {
    let script = parsed(
      """
      CREATE TABLE stg.item (id NUMBER(18, 0) PRIMARY KEY, n NUMBER(18, 0));
      CREATE TABLE stg.source (id NUMBER(18, 0), n NUMBER(18, 0));
      --@ transform
      CREATE PROCEDURE stg.p() RETURNS VARCHAR LANGUAGE SQL AS
      $$
      DECLARE
        least NUMBER(18, 0) DEFAULT 0;
      BEGIN
        \(statements)
      END;
      $$;
      """, .snowflake)
    guard let id = script.tree[script.tree.script].first(where: { if case .createProcedure = script.tree[$0] { true } else { false } })
    else { return ("", ["no procedure"]) }
    let (procedure, problems) = ProcedureReader.read(
      id, SemanticModel(script: script, dialect: .snowflake, catalogue: database(script, .snowflake)))
    guard let procedure else { return ("", problems.map(\.message)) }
    let routine = ProcedureCompiler.compile(procedure, target: target, opsSchema: "ops")
    return (routine.text, errors(problems + routine.diagnostics))
  }

  // MARK: Both

  private func compiled(_ statement: String, _ dialect: SourceDialect) -> (text: String, problems: [String]) {
    let types = dialect.name == "postgres" ? ("bigint", "text") : ("NUMBER(18, 0)", "VARCHAR")
    let script = parsed("CREATE TABLE item (id \(types.0), n \(types.0), t \(types.1)); \(statement);", dialect)
    let compiler = StatementCompiler(script: script, dialect: dialect, database: database(script, dialect), target: "snowflake")
    guard let last = compiler.statements().last else { return ("", ["no statement"]) }
    return (last.text.joined(separator: ";\n"), errors(last.diagnostics))
  }

  private func parsed(_ text: String, _ dialect: SourceDialect) -> Script {
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "case.sql", text: text))
    return script
  }

  private func database(_ script: Script, _ dialect: SourceDialect) -> Database {
    var builder = DatabaseBuilder()
    builder.add(script, dialect)
    return builder.database
  }

  private func errors(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.filter { $0.severity == .error }.map(\.message) }
}
