import DatabaseDriver
import SQLiteDriver
import Testing

@Suite struct TextFunctionTests {
  @Test(
    arguments: [
      ("tc_lower('ÄÖÜ ẞ İ Σ ABC')", "äöü ß i σ abc"), ("tc_upper('äöü ß ŉ ᾳ abc ÿ')", "ÄÖÜ ß ŉ ᾼ ABC Ÿ"), ("tc_upper('')", ""),
      ("tc_upper(NULL)", nil), ("tc_lower(12)", "12"),
      ("tc_split_part('a,b,c', ',', 2)", "b"), ("tc_split_part('a,b,c', ',', 4)", ""), ("tc_split_part('a,b,c', ',', -1)", "c"),
      ("tc_split_part('a,b,c', ',', -3)", "a"), ("tc_split_part('a,b,c', ',', -4)", ""), ("tc_split_part('abc', '', 1)", "abc"),
      ("tc_split_part('abc', '', -1)", "abc"), ("tc_split_part('abc', '', 2)", ""), ("tc_split_part('aXXXb', 'XX', 2)", "Xb"),
      ("tc_split_part('', ',', 1)", ""), ("tc_split_part(NULL, ',', 1)", nil), ("tc_split_part('a', ',', 9223372036854775807)", ""),
      ("tc_left('Müller', 2)", "Mü"), ("tc_left('Müller', -2)", "Müll"), ("tc_left('ab', 9)", "ab"), ("tc_left('ab', -9)", ""),
      ("tc_left('ab', 0)", ""), ("tc_right('Müller', 5)", "üller"), ("tc_right('Müller', -2)", "ller"), ("tc_right('ab', 0)", ""),
      ("tc_right('ab', 9)", "ab"), ("tc_right('ab', -9)", ""), ("tc_right('ab', -9223372036854775808)", ""), ("tc_left('ab', NULL)", nil),
      ("tc_lpad('7', 3, '0')", "007"), ("tc_lpad('abcd', 3, '0')", "abc"), ("tc_lpad('a', 6, 'üx')", "üxüxüa"), ("tc_lpad('a', 3)", "  a"),
      ("tc_lpad('a', 3, '')", "a"), ("tc_lpad('a', -1, 'x')", ""), ("tc_rpad('ä', 4, 'xy')", "äxyx"), ("tc_rpad('abcd', 2)", "ab"),
      ("tc_rpad('a', 3, NULL)", nil),
      ("tc_decimal(900, 3)", "0.9"), ("tc_decimal(-5, 3)", "-0.005"), ("tc_decimal(0, 3)", "0"), ("tc_decimal(1200, 0)", "1200"),
      ("tc_decimal(NULL, 3)", nil), ("tc_decimal(25000, 3)", "25"), ("tc_decimal(-9223372036854775808, 2)", "-92233720368547758.08"),
      ("tc_decimal_text(0.95, 3)", "0.950"), ("tc_decimal_text(2.675, 2)", "2.68"), ("tc_decimal_text(-0.0004, 3)", "0.000"),
      ("tc_decimal_text(0.1 + 0.2, 20)", "0.30000000000000000000"), ("tc_decimal_text(5, 2)", "5.00"), ("tc_decimal_text('x', 2)", nil),
      ("tc_decimal_text('1.005', 2)", "1.01"), ("tc_decimal_text(1e-300, 3)", "0.000"), ("tc_decimal_text(1e15, 0)", "1000000000000000"),
    ] as [(String, String?)])
  func answers(call: String, expected: String?) throws {
    #expect(try answer(call, on: connectionWithFunctions()) == expected)
  }

  /// Where PostgreSQL has no twin, the answers are those of Snowflake's documentation.
  @Test(
    arguments: [
      ("tc_sf_jarowinkler('Snowflake', 'Oracle')", "61"), ("tc_sf_jarowinkler('święta', 'swieta')", "77"),
      ("tc_sf_jarowinkler('', '')", "0"),
      ("tc_sf_jarowinkler('test', 'TEST')", "100"), ("tc_sf_soundex('Marsha')", "M620"), ("tc_sf_soundex('marcia')", "M620"),
      ("tc_sf_soundex('')", ""), ("tc_sf_soundex('Tymczak')", "T522"), ("tc_sf_soundex('Pfister')", "P236"),
      ("tc_sf_editdistance('Gute nacht', 'Ich weis nicht')", "8"), ("tc_sf_editdistance('a', NULL)", nil),
      ("tc_sha1('Snowflake')", "fda76b0bcc1e87cf259b1d1e3271d76f590fb5dd"),
      ("hex(tc_sha1_binary(''))", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709"),
      (
        "tc_sf_parse_url('http://USER:PASS@EXAMPLE.INT:4345/HELLO.PHP?USER=1')",
        #"{"host": "USER:PASS@EXAMPLE.INT", "path": "HELLO.PHP", "port": "4345", "query": "USER=1", "scheme": "http", "fragment": null, "parameters": {"USER": "1"}}"#
      ),
      (
        "tc_sf_parse_url('mailto:abc@xyz.com')",
        #"{"host": null, "path": "abc@xyz.com", "port": null, "query": null, "scheme": "mailto", "fragment": null, "parameters": null}"#
      ),
      ("tc_sf_parse_url('example.int/hello', 1)", #"{"error": "scheme not specified"}"#),
      ("tc_sf_regexp_substr_all('a1_a2a3_a4', 'a[0-9]')", #"["a1", "a2", "a3", "a4"]"#),
      ("tc_sf_strtok_to_array('a.b-c', '.-')", #"["a", "b", "c"]"#), ("hex(tc_reverse(x'0102'))", "0201"),
    ] as [(String, String?)])
  func answersOfSnowflake(call: String, expected: String?) throws {
    #expect(try answer(call, on: connectionWithFunctions()) == expected)
  }

  @Test(
    arguments: [
      ("tc_pg_chr(0)", "54000"), ("tc_repeat('ab', 2147483647)", "54000"), ("tc_pg_substr('a', 1, -1)", "22011"),
      ("tc_split_part('a', ',', 0)", "22023"), ("tc_pg_match('a', '(')", "2201B"), ("tc_pg_match('a', '(?=b)')", "0A000"),
      ("tc_pg_format('%s')", "22023"), ("tc_pg_decode('0', 'hex')", "22023"),
      ("tc_get_byte(x'00', 1)", "2202E"), ("tc_pg_convert_from(x'ff', 'UTF8')", "22021"), ("tc_sf_parse_url('x')", "22000"),
    ])
  func errorsHaveTheirState(call: String, state: String) throws {
    let connection = try connectionWithFunctions()
    do throws(DriverError) {
      _ = try connection.query("SELECT \(call)")
      Issue.record("\(call) has an answer")
    } catch {
      #expect(error.code == state || error.message.hasPrefix("TC:\(state):"))
    }
  }

  @Test func bytesThatAreNoTextAreKept() throws {
    let rows = try connectionWithFunctions().query("SELECT hex(tc_upper(CAST(x'61ff62c3' AS TEXT)))").rows
    #expect(rows == [[.text("41FF42C3")]])
  }
}
