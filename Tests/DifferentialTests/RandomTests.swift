import Differential
import TestSupport
import Testing

/// Expressions and queries that nobody wrote give the same on SQLite and PostgreSQL.
@Suite struct RandomTests {
  @Test func enginesAgreeAboutGeneratedSQL() throws {
    try TestPostgreSQL.shared.withDatabase(named: "random") { connection in
      var run = try #require(try RandomRun(connection, seed: 33))
      try run.tryExpressions(1_500) { Issue.record("\($0)") }
      #expect(run.lineCount > 500)
      #expect(run.counts["agree", default: 0] > 1_300)
    }
  }

  @Test func enginesAgreeAboutGeneratedQueries() throws {
    try TestPostgreSQL.shared.withDatabase(named: "random_queries") { connection in
      var run = try #require(try RandomRun(connection, seed: 201))
      try run.tryQueries(300) { Issue.record("\($0)") }
      #expect(run.counts["agree", default: 0] > 150)
    }
  }

  /// The same seed is the same run.
  @Test func aSeedSaysWhatIsTried() throws {
    try TestPostgreSQL.shared.withDatabase(named: "random_seed") { connection in
      var runs: [[String: Int]] = []
      for _ in 0..<2 {
        var run = try #require(try RandomRun(connection, seed: 7))
        try run.tryExpressions(80) { _ in }
        runs.append(run.counts)
      }
      #expect(runs[0] == runs[1])
    }
  }
}
