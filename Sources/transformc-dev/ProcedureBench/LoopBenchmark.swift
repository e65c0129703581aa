import Foundation
import PostgreSQLDriver

/// A loop with three expressions in each round: PL/pgSQL by hand, the same compiled, a program on SQLite.
struct LoopBenchmark {
  let rounds: Int
  let runs: Int

  private var source: String {
    """
    CREATE PROCEDURE public.bench_loop(INOUT total bigint DEFAULT 0) LANGUAGE plpgsql AS $$
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
    try server.execute("DROP ROUTINE IF EXISTS public.bench_loop")
    try server.execute(source)
    let byHand = try Median.seconds(runs) { try server.execute("CALL public.bench_loop()") }
    Median.line("PL/pgSQL by hand", byHand)
    let procedure = BenchmarkProcedure(source)
    if let compiled = try? procedure.text(for: "postgres") {
      try server.execute("DROP ROUTINE public.bench_loop")
      try server.execute(compiled)
      Median.line("PL/pgSQL, generated", try Median.seconds(runs) { try server.execute("CALL public.bench_loop()") }, beside: byHand)
    }
    let program = try procedure.program()
    let sqlite = try procedure.sqlite(at: ":memory:")
    Median.line("program on SQLite", try Median.seconds(runs) { try procedure.run(program, on: sqlite) }, beside: byHand)
  }
}
