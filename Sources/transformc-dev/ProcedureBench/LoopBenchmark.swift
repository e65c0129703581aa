import Foundation
import PostgreSQLDriver

/// A loop with three expressions in each round: PL/pgSQL by hand, the same compiled, a program on SQLite.
struct LoopBenchmark {
  let rounds: Int
  let runs: Int

  private func source(_ name: String) -> String {
    """
    CREATE PROCEDURE public.\(name)(INOUT total bigint DEFAULT 0) LANGUAGE plpgsql AS $$
    DECLARE a bigint := 0; b bigint := 1; c bigint := 0;
    BEGIN
      FOR i IN 1..\(rounds) LOOP
        a := a + i;
        b := (b * 3 + i) % 1000003;
        c := CASE WHEN a > b THEN c + 1 ELSE c END;
      END LOOP;
      total := a + b + c;
    END $$;
    """
  }

  func run(_ server: PostgreSQLConnection) throws {
    print("\nA loop of \(rounds) rounds with three expressions each")
    try server.execute("DROP ROUTINE IF EXISTS public.bench_loop, public.bench_loop_generated")
    try server.execute(source("bench_loop"))
    let procedure = BenchmarkProcedure(source("bench_loop_generated"))
    try server.execute(try procedure.text(for: "postgres"))
    let (byHand, generated) = try Median.alternating(
      runs, { try server.execute("CALL public.bench_loop()") }, { try server.execute("CALL public.bench_loop_generated()") })
    Median.line("PL/pgSQL by hand", byHand)
    Median.line("PL/pgSQL, generated", generated, beside: byHand)
    let program = try procedure.program()
    let sqlite = try procedure.sqlite(at: ":memory:")
    Median.line("program on SQLite", try Median.seconds(runs) { try procedure.run(program, on: sqlite) }, beside: byHand)
  }
}
