import DatabaseDriver
import SQLiteDriver
import Testing

@Suite struct CastFunctionTests {
  @Test(
    arguments: [
      ("tc_try_number('30.5', 18, 0)", .integer(31)), ("tc_try_number('-30.5', 18, 0)", .integer(-31)),
      ("tc_try_number(' +7 ', 18, 0)", .integer(7)), ("tc_try_number('1e3', 18, 0)", .null), ("tc_try_number('', 18, 0)", .null),
      ("tc_try_number('.5', 18, 0)", .null), ("tc_try_number('5.', 18, 0)", .null),
      ("tc_try_number('0.4999999999999999999999', 18, 0)", .integer(0)),
      ("tc_try_number('-0.2', 18, 0)", .integer(0)),
      ("tc_try_number('999999999999999999', 18, 0)", .integer(999_999_999_999_999_999)),
      ("tc_try_number('999999999999999999.5', 18, 0)", .null), ("tc_try_number('1000000000000000000', 18, 0)", .null),
      ("tc_try_number('99.994', 4, 2)", .double(99.99)), ("tc_try_number('99.995', 4, 2)", .null),
      ("tc_try_number('0.005', 4, 2)", .double(0.01)),
      ("tc_try_number('123456789012345678.12', 20, 2)", .double(123456789012345678.12)),
      ("tc_try_number('999999999999999999999999999999', 38, 8)", .double(1e30)),
      ("tc_try_number(42, 18, 0)", .integer(42)), ("tc_try_number(2.5, 18, 0)", .integer(3)), ("tc_try_number(1e20, 18, 0)", .null),
      ("tc_try_number(0.1 + 0.2, 4, 2)", .double(0.3)), ("tc_try_number(9e999, 18, 0)", .null), ("tc_try_number(NULL, 18, 0)", .null),
      ("tc_try_number('1', NULL, 0)", .null),
      ("tc_try_timestamp('2026-03-05T12:00:00.5+02:00')", .text("2026-03-05T10:00:00.500000Z")),
      ("tc_try_timestamp('2026-03-05')", .text("2026-03-05T00:00:00.000000Z")),
      ("tc_try_timestamp('2026-03-05 23:59')", .text("2026-03-05T23:59:00.000000Z")),
      ("tc_try_timestamp('2024-02-29T23:30:00.1234567-0130')", .text("2024-03-01T01:00:00.123456Z")),
      ("tc_try_timestamp('1600-01-01T00:00:00+14:59')", .text("1599-12-31T09:01:00.000000Z")),
      ("tc_try_timestamp('8999-12-31T23:59:59-14:59')", .text("9000-01-01T14:58:59.000000Z")),
      ("tc_try_timestamp('2026-02-30T00:00:00Z')", .null), ("tc_try_timestamp('2026-03-05T24:00')", .null),
      ("tc_try_timestamp('2026-03-05T10')", .null), ("tc_try_timestamp('2026-03-05T10:00:00.1234567890')", .null),
      ("tc_try_timestamp('2026-03-05T10:00:60')", .null), ("tc_try_timestamp('2026-03-05T10:00+15:00')", .null),
      ("tc_try_timestamp('2026-03-05Z')", .null), ("tc_try_timestamp('1599-03-05')", .null), ("tc_try_timestamp('9000-03-05')", .null),
      ("tc_try_timestamp(' 2026-03-05')", .null), ("tc_try_timestamp(NULL)", .null), ("tc_try_timestamp('2026-03-05T10:00+1:00')", .null),
      ("tc_try_date('2024-02-29')", .text("2024-02-29")), ("tc_try_date('2023-02-29')", .null), ("tc_try_date('1900-02-29')", .null),
      ("tc_try_date('2000-02-29')", .text("2000-02-29")), ("tc_try_date('2024-04-31')", .null), ("tc_try_date('2024-4-1')", .null),
      ("tc_try_date('2024-04-01T00:00')", .null), ("tc_try_date(NULL)", .null),
      ("tc_try_boolean('YES')", .integer(1)), ("tc_try_boolean('oFf')", .integer(0)), ("tc_try_boolean(1)", .integer(1)),
      ("tc_try_boolean('')", .null), ("tc_try_boolean(' t')", .null), ("tc_try_boolean('ye')", .null), ("tc_try_boolean(NULL)", .null),
    ] as [(String, SQLValue)])
  func answers(call: String, expected: SQLValue) throws {
    #expect(try connectionWithFunctions().query("SELECT \(call)").rows == [[expected]])
  }

  @Test(arguments: [
    ("tc_try_number('99999999999999999999', 38, 0)", "validation"), ("tc_try_number('1', 0, 0)", "configuration"),
    ("tc_try_number('1', 5, 6)", "configuration"), ("tc_split_part('a', ',', 0)", "configuration"),
    ("tc_lpad('a', 1000000000)", "infrastructure"), ("tc_decimal(1, -1)", "configuration"), ("tc_decimal_text(1e300, 3)", "validation"),
  ])
  func refusalsNameTheirCategory(call: String, category: String) throws {
    let error = #expect(throws: DriverError.self) { try connectionWithFunctions().query("SELECT \(call)") }
    #expect(error?.description.contains("(\(category))") == true)
  }
}
