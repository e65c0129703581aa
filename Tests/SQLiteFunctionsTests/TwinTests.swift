import DatabaseDriver
import SQLiteDriver
import TestSupport
import Testing

/// Every function gives its PostgreSQL twin's answers.
@Suite struct TwinTests {
  private func twins(_ name: String, _ rows: [[SQLValue]], _ body: (Twins) throws -> Void) throws {
    try TestPostgreSQL.shared.withDatabase(named: "twins_\(name)") { connection in try body(Twins(rows: rows, on: connection)) }
  }

  private func texts(_ texts: [String]) -> [[SQLValue]] {
    texts.map { [.text($0), .null, .null, .null] } + [[.null, .null, .null, .null]]
  }

  @Test func documentsAreReadAlike() throws {
    var random = Sequence64(seed: 1)
    let paths = ["a", "b", "aa", "é", "0", "1", "-1", "2", " 1", "+0", "1x", "", "2147483648", "-2147483648", "x"]
    let rows = (Documents.edges + (0..<3_000).map { _ in Documents.random(&random) }).map { document in
      [SQLValue.text(document), .text(random.one(of: paths)), .integer(Int64(random.next() % 7) - 3), .null]
    }
    try twins("documents", rows + [[.null, .text("a"), .integer(0), .null], [.text("{}"), .null, .null, .null]]) { twins in
      try twins.expectEqual("tc_json_canonical(a)", "document(a)::text")
      try twins.expectEqual("tc_json_text(a)", "document(a) #>> '{}'")
      try twins.expectEqual("tc_json_text(a, b)", "document(a) #>> ARRAY[b]")
      try twins.expectEqual("tc_json_text(a, b, m)", "document(a) #>> ARRAY[b, m::text]")
      try twins.expectEqual("tc_json_text(a, m, b)", "document(a) #>> ARRAY[m::text, b]")
      try twins.expectEqual("tc_json_value(a, b)", "(document(a) #> ARRAY[b])::text")
      try twins.expectEqual("tc_json_value(a, m, 'a')", "(document(a) #> ARRAY[m::text, 'a'])::text")
      try twins.expectEqual(
        "tc_json_length(a, 'a')", "CASE WHEN jsonb_typeof(document(a) #> '{a}') = 'array' THEN jsonb_array_length(document(a) #> '{a}') END"
      )
      try twins.expectEqual(
        "(SELECT group_concat(value, '|') FROM json_each(tc_json_elements(a)))",
        """
        (SELECT string_agg(e::text, '|' ORDER BY n)
           FROM jsonb_array_elements(CASE WHEN jsonb_typeof(document(a)) = 'array' THEN document(a) ELSE '[]' END) WITH ORDINALITY AS x(e, n))
        """
      )
    }
  }

  @Test func numbersAreReadAlike() throws {
    var random = Sequence64(seed: 2)
    let pieces = ["0", "1", "4", "5", "9", "00", "99", ".", "-", "+", " ", "e", "49999", "99995", "x", "\t", "٣"]
    let edges = [
      "", " ", "0", "-0", "+0.5", "-0.5", "1.5", "2.5", "999.9995", "999.9994", "-999.9995", ".5", "5.", "1e3", "0x10", "1 1",
      "00000000000000000000012",
      "999999999999999999", "999999999999999999.4", "999999999999999999.5", "1000000000000000000", "123456789012345678901234567890",
      "1234567890123456789012345678901", "1.123456789012345678901234567890", "1.1234567890123456789012345678901", " 12 ", "\n12", "12\n",
      "NaN", "Infinity",
    ]
    let random3000 = (0..<3_000).map { _ in random.text(of: pieces, upTo: 6) }
    try twins("numbers", texts(edges + random3000)) { twins in
      try twins.expectEqual("tc_try_number(a, 18, 0)", "ops.try_integer(a, 18)")
      try twins.expectEqual("tc_try_number(a, 3, 0)", "ops.try_integer(a, 3)")
      for (precision, scale) in [(6, 3), (18, 2), (38, 8), (30, 30), (5, 1)] {
        try twins.expectEqual(
          "tc_try_number(a, \(precision), \(scale))", "ops.try_number(a, \(precision), \(scale))::double precision")
      }
      try twins.expectEqual("tc_decimal_text(tc_try_number(a, 14, 3), 3)", "ops.try_number(a, 14, 3)::text")
    }
  }

  @Test func timesAreReadAlike() throws {
    var random = Sequence64(seed: 3)
    let edges = [
      "", "2026-03-05", "2024-02-29", "2023-02-29", "2026-03-05Z", "2026-03-05T10", "2026-03-05T10:00:00.", "1600-01-01T00:00+14:59",
      "8999-12-31T23:59-1459",
    ]
    let all = edges + (0..<4_000).map { _ in Times.random(&random) }
    try twins("times", texts(all)) { twins in
      try twins.expectEqual("tc_try_timestamp(a)", "to_char(ops.try_timestamptz(a), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
      try twins.expectEqual("tc_try_date(a)", "ops.try_date(a)::text")
      try twins.expectEqual("tc_try_date(substr(a, 1, 10))", "ops.try_date(substr(a, 1, 10))::text")
    }
  }

  @Test func truthIsReadAlike() throws {
    var random = Sequence64(seed: 4)
    let pieces = [
      "t", "T", "r", "u", "e", "f", "a", "l", "s", "y", "Y", "n", "o", "O", "0", "1", " ", "ſ", "true", "False", "YES", "oFF", "on",
    ]
    try twins("truth", texts(pieces + (0..<3_000).map { _ in random.text(of: pieces, upTo: 4) })) { twins in
      try twins.expectEqual("tc_try_boolean(a)", "ops.try_boolean(a)::int")
    }
  }

  @Test func textsAreCutAlike() throws {
    var random = Sequence64(seed: 5)
    let pieces = ["a", "b", ",", ",,", "ä", "🐟", "e\u{301}", "Z", "ß", " "]
    let rows = (0..<3_000).map { _ in
      let (a, b) = (random.text(of: pieces, upTo: 8), random.text(of: pieces, upTo: 2))
      return [SQLValue.text(a), .text(b), .integer(Int64(random.next() % 21) - 10), .null]
    }
    try twins("texts", rows + [[.null, .text(","), .integer(1), .null], [.text("a"), .null, .null, .null]]) { twins in
      try twins.expectEqual("tc_split_part(a, b, CASE m WHEN 0 THEN 1 ELSE m END)", "split_part(a, b, CASE m WHEN 0 THEN 1 ELSE m END)")
      try twins.expectEqual("tc_split_part(a, ',', abs(m) % 4 + 1)", "split_part(a, ',', abs(m) % 4 + 1)")
      for function in ["left", "right", "lpad", "rpad"] { try twins.expectEqual("tc_\(function)(a, m)", "\(function)(a, m)") }
      for function in ["lpad", "rpad"] { try twins.expectEqual("tc_\(function)(a, m, b)", "\(function)(a, m, b)") }
      for function in ["lower", "upper"] { try twins.expectEqual("tc_\(function)(a)", "\(function)(a COLLATE \"C.utf8\")") }
    }
  }

  /// Characters younger than Unicode 14, and the pairs that they make, may be unknown to the server's C library.
  @Test func everyCharacterHasTheSameOtherCase() throws {
    let scalars = (1...0x1ffff).compactMap(Unicode.Scalar.init).filter { scalar in
      let mappings = scalar.properties.lowercaseMapping + scalar.properties.uppercaseMapping
      return scalar.properties.changesWhenCaseMapped
        && mappings.unicodeScalars.allSatisfy { $0.properties.age.map { $0.major < 14 } ?? false }
    }
    try twins("case", texts(scalars.map { String($0) })) { twins in
      try twins.expectEqual("tc_lower(a)", "lower(a COLLATE \"C.utf8\")")
      try twins.expectEqual("tc_upper(a)", "upper(a COLLATE \"C.utf8\")")
    }
  }

  @Test func decimalsArePrintedAlike() throws {
    var random = Sequence64(seed: 6)
    let doubles = [
      0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.005, 1.005, 2.675, 0.1 + 0.2, 1e-300, .leastNonzeroMagnitude, 123456789.123456789, 1e15,
      999999999999999.9, -0.0004,
    ]
    let rows = (doubles.map { (0, $0) } + (0..<3_000).map { _ in Decimals.random(&random) }).map { units, double in
      [SQLValue.null, .null, .integer(Int64(units)), .double(double)]
    }
    try twins("decimals", rows) { twins in
      for scale in [0, 2, 3, 9, 17] {
        try twins.expectEqual("tc_decimal_text(d, \(scale))", "round(d::numeric, \(scale))::text")
        try twins.expectEqual("tc_decimal(m, \(scale))", "trim_scale(m * '1e-\(scale)'::numeric)::text")
      }
    }
  }
}
