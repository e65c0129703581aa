import Foundation
import PostgreSQLDriver
import SQLDialects
import SQLiteDriver

/// Statements over many rows: a program against the same statements as a script of the shell sqlite3, generated PL/pgSQL against that by hand.
struct StatementBenchmark {
  let rows: Int
  let runs: Int

  private let source = """
    CREATE TABLE public.bench_source (id bigint PRIMARY KEY, name text NOT NULL, kind bigint NOT NULL);
    CREATE TABLE public.bench_target (id bigint PRIMARY KEY, name text NOT NULL, kind bigint NOT NULL);
    CREATE PROCEDURE public.bench_statements() LANGUAGE plpgsql AS $$
    DECLARE changed bigint;
    BEGIN
      DELETE FROM public.bench_target;
      INSERT INTO public.bench_target (id, name, kind) SELECT s.id, s.name, s.kind FROM public.bench_source AS s WHERE s.kind < 900;
      UPDATE public.bench_target SET name = 'seldom' WHERE kind = 7;
      GET DIAGNOSTICS changed = ROW_COUNT;
      DELETE FROM public.bench_target WHERE kind BETWEEN 100 AND 199;
      INSERT INTO public.bench_target (id, name, kind)
      SELECT -s.kind, min(s.name), s.kind FROM public.bench_source AS s WHERE s.kind > 0 GROUP BY s.kind;
    END $$;
    """

  func run(_ server: PostgreSQLConnection) throws {
    print("\nFive statements over \(rows) rows")
    try onServer(server)
    try onSQLite()
  }

  private func onServer(_ server: PostgreSQLConnection) throws {
    try server.execute("DROP TABLE IF EXISTS public.bench_source, public.bench_target; DROP ROUTINE IF EXISTS public.bench_statements")
    try server.execute(source)
    try server.execute(
      "INSERT INTO public.bench_source SELECT i, 'name ' || i, (i::bigint * 7919) % 1000 FROM generate_series(1, \(rows)) AS i; ANALYZE public.bench_source"
    )
    let byHand = try Median.seconds(runs) { try server.execute("CALL public.bench_statements()") }
    Median.line("PL/pgSQL by hand", byHand)
    guard let compiled = try? BenchmarkProcedure(source).text(for: "postgres") else { return }
    try server.execute("DROP ROUTINE public.bench_statements")
    try server.execute(compiled)
    Median.line("PL/pgSQL, generated", try Median.seconds(runs) { try server.execute("CALL public.bench_statements()") }, beside: byHand)
  }

  private func onSQLite() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "transformc-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "bench.db").path
    let procedure = BenchmarkProcedure(source)
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
    var (shell, own) = ([Double](), [Double]())
    for _ in 0..<runs {
      shell.append(try secondsOfShell(path, script))
      own.append(try BenchmarkClock.seconds { try procedure.run(program, on: connection) })
    }
    let byShell = shell.sorted()[runs / 2]
    Median.line("script of the shell sqlite3", byShell)
    Median.line("program on SQLite", own.sorted()[runs / 2], beside: byShell)
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
  private func secondsOfShell(_ path: String, _ script: URL) throws -> Double {
    let run = try ProcessRun.of("/usr/bin/sqlite3", ["-bail", path, ".read \(script.path)"])
    guard run.status == 0 else { throw BenchmarkFailure(message: "the shell's script failed") }
    return run.wallSeconds
  }
}
