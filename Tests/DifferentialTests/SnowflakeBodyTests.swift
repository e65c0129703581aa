import Diagnostics
import Procedures
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import Testing

/// What PL/pgSQL's cursors and texts become in Snowflake Scripting, where nothing of it can be run.
@Suite struct SnowflakeBodyTests {
  /// The compiled procedure, one blank between its words; "refused" for one that is not said.
  private func compiled(_ declarations: String, _ body: String) throws -> String {
    let text = """
      CREATE TABLE public.item (id bigint PRIMARY KEY, name text NOT NULL);
      CREATE PROCEDURE public.p(INOUT said text DEFAULT NULL) LANGUAGE plpgsql AS $$
      DECLARE
        n bigint := 2;
        \(declarations)
      BEGIN
        \(body)
      END $$;
      """
    let script = Script(grammar: SourceDialect.postgres.grammar)
    script.parse(SourceFile(path: "case.sql", text: text))
    var builder = DatabaseBuilder()
    builder.add(script, .postgres)
    let model = SemanticModel(script: script, dialect: .postgres, catalogue: builder.database)
    let procedure = try #require(script.tree[script.tree.script].compactMap { ProcedureReader.read($0, model).procedure }.first)
    let routine = ProcedureCompiler.compile(procedure, target: "snowflake", opsSchema: "ops")
    if routine.diagnostics.contains(where: { $0.severity == .error }) { return "refused" }
    return routine.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func aCursorsVariablesAreGivenWhenItIsOpened() throws {
    let text = try compiled(
      "c CURSOR (low bigint, high bigint) FOR SELECT name FROM public.item WHERE id BETWEEN low AND high AND id <> n;",
      "OPEN c (n - 1, high := 9); FETCH c INTO said; CLOSE c;")
    #expect(text.contains("v_c CURSOR FOR SELECT name FROM public.item AS item WHERE id BETWEEN ? AND ? AND id <> ?;"))
    #expect(text.contains("v_low := v_n - 1; v_high := 9; OPEN v_c USING (v_low, v_high, v_n); FETCH v_c INTO v_said; CLOSE v_c;"))
  }

  @Test func whereFoundIsAskedARowSaysThatItIsThere() throws {
    let text = try compiled(
      "c CURSOR FOR SELECT name FROM public.item ORDER BY id;",
      "OPEN c; LOOP FETCH NEXT FROM c INTO said; EXIT WHEN NOT FOUND; END LOOP; CLOSE c;")
    #expect(text.contains("TRUE AS tc_more FROM public.item AS item ORDER BY id NULLS LAST;"))
    #expect(text.contains("FETCH v_c INTO v_said, tc_more_1; tc_found := COALESCE(tc_more_1, FALSE); IF (NOT tc_found) THEN BREAK;"))
  }

  @Test func aCursorThatIsOpenedForAQueryIsDeclaredForIt() throws {
    let text = try compiled("c refcursor;", "OPEN c FOR SELECT name FROM public.item WHERE id = n; FETCH c INTO said; CLOSE c;")
    #expect(text.contains("v_c CURSOR FOR SELECT name FROM public.item AS item WHERE id = ?;"))
    #expect(text.contains("OPEN v_c USING (v_n);"))
  }

  @Test func loopsOverCursorsAndTextsGoOverTheirQueries() throws {
    let text = try compiled(
      "c CURSOR (low bigint) FOR SELECT name FROM public.item WHERE id >= low; r record;",
      """
      FOR r IN c (2) LOOP said := r.name; END LOOP;
      FOR r IN EXECUTE 'SELECT name FROM public.item WHERE id < $1' USING n LOOP said := r.name; END LOOP;
      """)
    #expect(text.contains("v_low := 2; tc_rows_1 := ( SELECT name FROM public.item AS item WHERE id >= :v_low );"))
    #expect(text.contains("tc_rows_2 := ( SELECT name FROM public.item AS item WHERE id < (:v_n) );"))
  }

  @Test func aTextThatIsKnownIsItsStatement() throws {
    let text = try compiled(
      "",
      "EXECUTE 'DELETE FROM public.item WHERE id = $1' USING n; EXECUTE 'SELECT name FROM public.item WHERE id = $1' INTO STRICT said USING n;"
    )
    #expect(text.contains("DELETE FROM public.item AS item WHERE id = (:v_n);"))
    #expect(text.contains("SELECT name FROM public.item AS item WHERE id = (:v_n) ) AS tc_rows (c1)"))
    #expect(text.contains("tc_state := 'P0002';"))
  }

  @Test(arguments: [
    ("", "EXECUTE 'DELETE FROM public.' || said;"), ("c refcursor;", "OPEN c FOR SELECT 1; CLOSE c; OPEN c FOR SELECT 2; CLOSE c;"),
    ("c CURSOR FOR SELECT 1;", "OPEN c; FETCH PRIOR FROM c INTO n;"), ("c CURSOR FOR SELECT 1;", "OPEN c; MOVE c;"),
    ("", "EXECUTE 'CREATE TABLE public.other (id bigint)';"), ("c CURSOR (n bigint) FOR SELECT n;", "OPEN c (1);"),
  ])
  func whatHasNoEqualIsRefused(_ declarations: String, _ body: String) throws {
    #expect(try compiled(declarations, body) == "refused")
  }
}
