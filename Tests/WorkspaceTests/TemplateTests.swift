import Diagnostics
import SQLDialects
import SQLSyntax
import SourceDialects
import SourceText
import TestSupport
import Testing
import Workspace

/// What stands between `{{ }}` and its like, read through the door of `lint`.
struct TemplateTests {
  private struct Reading: Sendable {
    let text: String
    let findings: FileFindings
  }

  private func read(_ text: String, _ grammar: Grammar = .snowflake, _ templates: [String: String] = [:]) throws -> Reading {
    let files = SourceFiles(directory: "/", given: ["a.sql": Array(text.utf8)])
    let readings = ScriptReader(files: files, grammar: grammar, templates: templates).map(["a.sql"]) { script, found in
      Reading(text: script.file.text, findings: FileFindings(file: script.file, diagnostics: found))
    }
    return try #require(readings.first)
  }

  @Test(arguments: [
    "{{ db }}", "{{db}}", "{{- db -}}", "${db}", "<% db %>", "@db@", "&{db}", "&db",
  ])
  func putsInTheValueOfATemplateInAnyMarks(_ template: String) throws {
    let reading = try read("SELECT a FROM \(template).s.t;", .snowflake, ["db": "warehouse"])
    #expect(reading.text == "SELECT a FROM warehouse.s.t;")
    #expect(reading.findings.diagnostics == [])
  }

  @Test(arguments: ["SELECT a & b FROM t", "SELECT a &b, c @@ d, @e FROM t", "SELECT $1, a <% b"])
  func takesNoOperatorForATemplate(_ sql: String) throws {
    #expect(try read(sql, .postgres).text == sql)
  }

  @Test func readsTheRestAroundATemplateWithoutAValue() throws {
    let sql = """
      SELECT {{ columns }} FROM {{db}}.s.t_{{ suffix }} WHERE a = '{{x}}' AND b = '{{ y }}';
      --     ^^^^^^^^^^^^^ SYN003: this is a template: '{{ columns }}' has no value
      --                        ^^^^^^ SYN003: this is a template: '{{db}}' has no value
      --                                   ^^^^^^^^^^^^ SYN003: this is a template: '{{ suffix }}' has no value
      --                                                                           ^^^^^^^ SYN003: this is a template: '{{ y }}' has no value
      """
    let findings = try read(sql).findings
    #expect(MarkedSQL(sql).differences(from: findings.diagnostics) == [])
  }

  @Test func putsInTheValuesInABodyBetweenQuotes() throws {
    let sql =
      "CREATE PROCEDURE p() RETURNS TEXT LANGUAGE SQL AS 'BEGIN RETURN (SELECT a FROM &{db}.t WHERE b = ''<% x %>''); END'; SELECT '{{ y }}';"
    let reading = try read(sql, .snowflake, ["db": "warehouse", "x": "1", "y": "2"])
    #expect(reading.text == sql.replacing("&{db}", with: "warehouse").replacing("<% x %>", with: "1").replacing("{{ y }}", with: "2"))
    #expect(reading.findings.diagnostics == [])
  }

  @Test func saysOnceWhatIsMissingAndOnceThatBlocksAreNotComputed() throws {
    let sql = """
      {{ config(materialized='table') }}
      {# it's a comment #}
      {% if a %} SELECT {{ x }} FROM t {% endif %};
      SELECT {{ x }} FROM t;
      """
    let diagnostics = try read(sql).findings.diagnostics
    #expect(diagnostics.map(\.code) == ["SYN003", "SYN003", "SYN003"])
    #expect(diagnostics.map(\.message).last == "this is a template: '{{ x }}' has no value")
  }

  @Test func leavesArraysAndCommentsAndBodiesOfOtherLanguagesAlone() throws {
    let sql = """
      -- {{ comment }} it's
      /* ${x} */
      SELECT '{{1,2},{3,4}}';
      CREATE PROCEDURE p() RETURNS VARCHAR LANGUAGE JAVASCRIPT AS $$ return `${x}`; $$;
      """
    let reading = try read(sql)
    #expect(reading.text == sql)
    #expect(reading.findings.diagnostics.filter { $0.code == "SYN003" } == [])
  }

  @Test func readsTemplatesInBodiesOfProcedures() throws {
    let sql = """
      CREATE PROCEDURE p() RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN DELETE FROM ${db}.t; RETURN 'x'; END; $$;
      SELECT ${db} FROM t;
      """
    let reading = try read(sql, .snowflake, ["db": "w"])
    #expect(reading.text == sql.replacing("${db}", with: "w"))
    #expect(reading.findings.diagnostics == [])
  }

  @Test func tellsOfThePlacesOfTheAuthorsText() throws {
    let sql = """
      SELECT {{ a }}, {{ b }} FROM (;
      --                            ^ SYN001: expected a table or a query, found ';'
      """
    let findings = try read(sql, .snowflake, ["a": "a_much_longer_text", "b": "1"]).findings
    #expect(findings.file.text == sql)
    #expect(findings.diagnostics.map { findings.file.text($0.range) } == [";"])
  }
}
