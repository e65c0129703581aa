import DatabaseDriver
import SQLDialects
import TestSupport
import Testing

@Suite struct SupportFunctionTests {
  @Test func constantsThatAreNoValuesAreNull() throws {
    try withFunctions("constants") { connection throws in
      let calls = [
        "try_number('fish', 5, 2)", "try_integer('', 5)", "try_date('fish')", "try_timestamptz('2026-02-31T')", "try_boolean('maybe')",
        "try_date(NULL)",
      ]
      for call in calls { #expect(try connection.query("SELECT ops.\(call)", []).rows == [[.null]], "\(call)") }
    }
  }

  @Test func errorsHaveCategories() throws {
    let cases = [
      ("23505", "", "data_quality"), ("TCG01", "", "data_quality"), ("08006", "", "network"), ("57P01", "", "network"),
      ("42501", "", "authentication"),
      ("42P01", "", "configuration"), ("22023", "", "configuration"), ("53300", "", "rate_limit"), ("57014", "", "timeout"),
      ("22P02", "", "validation"),
      ("53100", "", "infrastructure"), ("40001", "", "infrastructure"), ("TCA01", "", "infrastructure"), ("TCB01", "", "business_rule"),
      ("P0001", "no", "business_rule"), ("P0001", "TC:validation:no", "validation"), ("P0001", "TC:other:no", "business_rule"),
      ("ZZ000", "", "unknown"),
    ]
    try withFunctions("categories") { connection throws in
      for (code, message, category) in cases {
        let rows = try connection.query("SELECT ops.error_category($1, $2)", [.text(code), .text(message)]).rows
        #expect(rows == [[.text(category)]], "\(code) \(message)")
      }
    }
  }

  /// A migration's way back.
  @Test func signaturesDropWhatDefinitionsMade() throws {
    try withFunctions("signatures") { connection in
      for function in PostgreSQLSupportFunctions.functions(schema: "ops").reversed() {
        try connection.execute("DROP ROUTINE \(function.signature)")
      }
      #expect(try connection.query("SELECT count(*) FROM pg_proc WHERE pronamespace = 'ops'::regnamespace", []).rows == [[.integer(0)]])
    }
  }

  private func withFunctions(_ name: String, _ body: (any DatabaseConnection) throws -> Void) throws {
    try TestPostgreSQL.shared.withDatabase(named: "support_\(name)") { connection in
      let connection: any DatabaseConnection = connection
      try connection.execute("CREATE SCHEMA ops")
      for function in PostgreSQLSupportFunctions.functions(schema: "ops") { try connection.execute(function.definition) }
      try body(connection)
    }
  }
}
