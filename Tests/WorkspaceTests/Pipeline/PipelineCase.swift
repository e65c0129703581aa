import Diagnostics
import SourceText
import Testing
import Workspace

/// A small transform that must do the same on both engines.
///
/// Its source is written once, in words that both source dialects share; types are PostgreSQL's and are renamed for Snowflake.
struct PipelineCase: Sendable, CustomTestStringConvertible {
  enum Source: String, CaseIterable, Sendable { case snowflake, postgres }

  let promise: String
  var sources = Source.allCases
  var tables = PipelineCase.standardTables
  /// Clauses of the procedure.
  var clauses = ""
  var declarations = ""
  let body: String
  var variables: [String: String] = [:]
  /// SQL before each run: a case has as many runs.
  var runs = [""]
  /// `stg.items(id, name)` → rows as `1|a`, NULL as `~`.
  var expecting: [String: [String]] = [:]
  /// The last run: `succeeded 3 in, 2 loaded, 0 unchanged, 1 rejected, 0 duplicate, 0 flagged, mean 900, min 500`,
  /// or `failed data_quality TCG01`.
  var outcome = ""

  var testDescription: String { promise }

  static let standardTables = """
    CREATE TABLE raw.items (id BIGINT, name VARCHAR, amount BIGINT, price NUMERIC(10, 2), at TIMESTAMPTZ, flag BOOLEAN, data JSONB);
    CREATE TABLE stg.items (
        id BIGINT NOT NULL PRIMARY KEY, name VARCHAR, amount BIGINT, price NUMERIC(10, 2), at TIMESTAMPTZ, flag BOOLEAN, data JSONB,
        score NUMERIC(4, 3), issues JSONB);
    """

  func text(_ source: Source) -> String {
    let types = ["TIMESTAMPTZ": "TIMESTAMP_TZ", "JSONB": "VARIANT", "BIGINT": "NUMBER(18, 0)"]
    let head = source == .snowflake ? "RETURNS VARCHAR LANGUAGE SQL" : "LANGUAGE plpgsql"
    var text = """
      --@ dialect \(source.rawValue)
      CREATE SCHEMA raw;
      CREATE SCHEMA stg;
      \(tables)
      --@ transform
      \(clauses)
      CREATE OR REPLACE PROCEDURE stg.load() \(head) AS $$
      \(declarations)
      BEGIN
      \(body)
      END;
      $$;
      """
    if source == .snowflake { for (word, other) in types { text = text.replacing(word, with: other) } }
    return text
  }

  func project(_ source: Source) throws -> Project {
    let configuration = try Configuration.load(from: "/", options: ["targets": "sqlite,postgres"], environment: [:])
    return Project(configuration, [SourceFile(path: "case.sql", text: text(source))])
  }
}

extension Project {
  /// Everything that is wrong, as `TGT001 message`.
  var complaints: [String] {
    findings.flatMap(\.diagnostics).filter { $0.severity == .error }.map { "\($0.code) \($0.message)" }
  }
}
