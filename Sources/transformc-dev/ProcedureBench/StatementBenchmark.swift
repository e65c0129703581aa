import Foundation
import PostgreSQLDriver
import SQLDialects
import SQLiteDriver

/// Statements over many rows: a program against the same statements as a script of the shell sqlite3, generated PL/pgSQL against that by hand.
struct StatementBenchmark {
  let rows: Int
  let runs: Int

  /// The tables and the procedure, in a schema of their own.
  private func source(_ schema: String) -> String {
    """
    CREATE TABLE \(schema).bench_source (id bigint PRIMARY KEY, name text NOT NULL, kind bigint NOT NULL);
    CREATE TABLE \(schema).bench_target (id bigint PRIMARY KEY, name text NOT NULL, kind bigint NOT NULL);
    CREATE PROCEDURE \(schema).bench_statements() LANGUAGE plpgsql AS $$
    DECLARE changed bigint;
    BEGIN
      DELETE FROM \(schema).bench_target;
      INSERT INTO \(schema).bench_target (id, name, kind) SELECT s.id, s.name, s.kind FROM \(schema).bench_source AS s WHERE s.kind < 900;
      UPDATE \(schema).bench_target SET name = 'seldom' WHERE kind = 7;
      GET DIAGNOSTICS changed = ROW_COUNT;
      DELETE FROM \(schema).bench_target WHERE kind BETWEEN 100 AND 199;
      INSERT INTO \(schema).bench_target (id, name, kind)
      SELECT -s.kind, min(s.name), s.kind FROM \(schema).bench_source AS s WHERE s.kind > 0 GROUP BY s.kind;
    END $$;
    """
  }

  func run(_ server: PostgreSQLConnection) throws {
    print("\nFive statements over \(rows) rows")
    try onServer(server)
    try onSQLite()
  }

  /// Each has tables of its own, which are made anew before each run: what one leaves behind is no work of the other.
  private func onServer(_ server: PostgreSQLConnection) throws {
    let (hand, generated) = ("bench_hand", "bench_generated")
    for schema in [hand, generated] {
      try server.execute("DROP SCHEMA IF EXISTS \(schema) CASCADE; CREATE SCHEMA \(schema)")
      try server.execute(source(schema))
    }
    let compiled = try BenchmarkProcedure(source(generated)).text(for: "postgres")
    try server.execute("DROP ROUTINE \(generated).bench_statements")
    try server.execute(compiled)
    let (byHand, own) = try Median.alternating(
      runs, before: { try refill([hand, generated], server) }, { try server.execute("CALL \(hand).bench_statements()") },
      { try server.execute("CALL \(generated).bench_statements()") })
    Median.line("PL/pgSQL by hand", byHand)
    Median.line("PL/pgSQL, generated", own, beside: byHand)
    for schema in [hand, generated] { try server.execute("DROP SCHEMA \(schema) CASCADE") }
  }

  private func refill(_ schemas: [String], _ server: PostgreSQLConnection) throws {
    for schema in schemas {
      try server.execute(
        """
        TRUNCATE \(schema).bench_source, \(schema).bench_target;
        INSERT INTO \(schema).bench_source SELECT i, 'name ' || i, (i::bigint * 7919) % 1000 FROM generate_series(1, \(rows)) AS i;
        INSERT INTO \(schema).bench_target SELECT * FROM \(schema).bench_source;
        """)
      try server.execute("VACUUM ANALYZE \(schema).bench_source, \(schema).bench_target")
    }
    try server.execute("CHECKPOINT")
  }

  private func onSQLite() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "transformc-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "bench.db").path
    let procedure = BenchmarkProcedure(source("public"))
    let program = try procedure.program()
    let script = folder.appending(path: "script.sql")
    try shellScript.write(to: script, atomically: true, encoding: .utf8)
    let connection = try procedure.sqlite(at: path)
    try connection.execute(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
      INSERT INTO public__bench_source SELECT i, 'name ' || i, (i * 7919) % 1000 FROM n
      """)
    try procedure.run(program, on: connection)
    let (shell, own) = try Median.alternating(runs, { try runShell(path, script) }, { try procedure.run(program, on: connection) })
    Median.line("script of the shell sqlite3", shell)
    Median.line("program on SQLite", own, beside: shell)
  }

  /// The same statements by hand, in one transaction.
  private let shellScript = """
    PRAGMA foreign_keys = ON;
    BEGIN IMMEDIATE;
    DELETE FROM public__bench_target;
    INSERT INTO public__bench_target (id, name, kind) SELECT s.id, s.name, s.kind FROM public__bench_source AS s WHERE s.kind < 900;
    UPDATE public__bench_target SET name = 'seldom' WHERE kind = 7;
    DELETE FROM public__bench_target WHERE kind BETWEEN 100 AND 199;
    INSERT INTO public__bench_target (id, name, kind)
    SELECT -s.kind, min(s.name), s.kind FROM public__bench_source AS s WHERE s.kind > 0 GROUP BY s.kind;
    COMMIT;
    """

  /// An error of the script ends the benchmark, which would otherwise time less work.
  private func runShell(_ path: String, _ script: URL) throws {
    let run = try ProcessRun.of("/usr/bin/sqlite3", ["-bail", path, ".read \(script.path)"])
    guard run.status == 0 else { throw BenchmarkFailure(message: "the shell's script failed") }
  }
}
