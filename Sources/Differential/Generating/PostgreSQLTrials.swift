import DatabaseDriver
import PostgreSQLDriver

/// Tries many statements in one round trip: a function of the server runs each, and row by row where one row fails.
final class PostgreSQLTrials {
  private let connection: PostgreSQLConnection

  /// The connection's database holds the samples.
  init(_ connection: PostgreSQLConnection) throws(DriverError) {
    self.connection = connection
    try connection.execute("SET timezone = 'UTC'; SET statement_timeout = '20s'; SET jit = off; SET extra_float_digits = 1")
    try connection.execute(Self.typeFunction)
    try connection.execute(Self.trialFunction)
  }

  /// The type of each query's column `v`; nil for a query that the server does not know.
  func types(_ queries: [String]) throws(DriverError) -> [String?] {
    try connection.query("SELECT * FROM pg_temp.trial_types($1::text[])", [.text(Self.array(queries))]).rows.map { $0[0].text }
  }

  /// What functions are: `f` plain, `a` aggregate, `o` with WITHIN GROUP, `w` of windows, `s` giving rows.
  func functionKinds() throws(DriverError) -> [String: String] {
    let sql = """
      SELECT p.proname, CASE WHEN p.proretset THEN 's' WHEN a.aggkind IN ('o', 'h') THEN 'o' WHEN p.provolatile = 'v' THEN 'v' ELSE p.prokind::text END
      FROM pg_proc AS p LEFT JOIN pg_aggregate AS a ON a.aggfnoid = p.oid WHERE p.pronamespace = 'pg_catalog'::regnamespace
      """
    var kinds: [String: String] = [:]
    for row in try connection.query(sql, []).rows {
      guard let name = row[0].text, let kind = row[1].text, kinds[name] != "w" else { continue }
      kinds[name] = kind
    }
    return kinds
  }

  /// Queries with the columns `k` and `v`, a row for each sample.
  func run(_ queries: [String]) throws(DriverError) -> [Trial] {
    var trials = Array(repeating: Trial(), count: queries.count)
    let answer = try connection.query("SELECT * FROM pg_temp.trial($1::text[], \(Samples.rows.count))", [.text(Self.array(queries))])
    for row in answer.rows {
      guard let place = row[0].integer.map({ Int($0) - 1 }), trials.indices.contains(place) else { continue }
      Self.note(row, in: &trials[place])
    }
    return trials
  }

  /// place, sample or 0, type, value, SQLSTATE, message
  private static func note(_ row: [SQLValue], in trial: inout Trial) {
    if let type = row[2].text { trial.type = type }
    guard let state = row[4].text else { return trial.answers.append(.value(row[3].text)) }
    if row[1].integer == 0 {
      trial.refusal = (state, row[5].text ?? "")
    } else {
      trial.answers.append(.failure(state))
    }
  }

  /// An array as PostgreSQL reads it.
  private static func array(_ texts: [String]) -> String {
    "{" + texts.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }.joined(separator: ",") + "}"
  }

  private static let typeFunction = """
    CREATE OR REPLACE FUNCTION pg_temp.trial_types(queries text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
    DECLARE
      query text;
      type text;
    BEGIN
      FOREACH query IN ARRAY queries LOOP
        type := NULL;
        BEGIN
          EXECUTE 'SELECT pg_typeof(q.v)::text FROM (SELECT 1) AS one LEFT JOIN (SELECT v FROM (' || query || ') AS w LIMIT 0) AS q ON true' INTO type;
        EXCEPTION WHEN OTHERS THEN
          type := NULL;
        END;
        RETURN NEXT type;
      END LOOP;
    END $$
    """

  private static let trialFunction = """
    CREATE OR REPLACE FUNCTION pg_temp.trial(queries text[], samples int)
    RETURNS TABLE (place int, sample int, type text, value text, state text, message text) LANGUAGE plpgsql AS $$
    DECLARE
      query text;
      items text[];
    BEGIN
      place := 0;
      FOREACH query IN ARRAY queries LOOP
        place := place + 1;
        BEGIN
          EXECUTE 'SELECT array_agg(q.v::text ORDER BY q.k), min(pg_typeof(q.v)::text) FROM (' || query || ') AS q' INTO items, type;
          state := NULL;
          FOR row IN 1..samples LOOP
            sample := row;
            value := items[row];
            RETURN NEXT;
          END LOOP;
        EXCEPTION WHEN OTHERS THEN
          value := NULL;
          type := NULL;
          IF SQLSTATE LIKE '42%' THEN
            sample := 0;
            state := SQLSTATE;
            message := SQLERRM;
            RETURN NEXT;
          ELSE
            FOR row IN 1..samples LOOP
              sample := row;
              value := NULL;
              type := NULL;
              BEGIN
                EXECUTE 'SELECT q.v::text, pg_typeof(q.v)::text FROM (' || query || ') AS q WHERE q.k = ' || sample INTO value, type;
                state := NULL;
              EXCEPTION WHEN OTHERS THEN
                value := NULL;
                type := NULL;
                state := SQLSTATE;
              END;
              RETURN NEXT;
            END LOOP;
          END IF;
        END;
      END LOOP;
    END $$
    """
}
