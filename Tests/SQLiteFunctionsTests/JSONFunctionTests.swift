import DatabaseDriver
import SQLiteDriver
import Testing

@Suite struct JSONFunctionTests {
  @Test(
    arguments: [
      (#"tc_json_text('{"id": "abc"}', 'id')"#, "abc"),
      (#"tc_json_text('{"id": 12345678901234567890}', 'id')"#, "12345678901234567890"),
      (#"tc_json_text('{"a": [{"b": 1.50}]}', 'a', 0, 'b')"#, "1.50"),
      (#"tc_json_text('[1, 2, 3]', -1)"#, "3"),
      (#"tc_json_text('[1, 2, 3]', 3)"#, nil),
      (#"tc_json_text('[1, 2, 3]', ' +1')"#, "2"),
      (#"tc_json_text('[1, 2, 3]', '1x')"#, nil),
      (#"tc_json_text('{"0": "zero"}', 0)"#, "zero"),
      (#"tc_json_text('{"a": null}', 'a')"#, nil),
      (#"tc_json_text('{"a": true, "b": false}', 'b')"#, "false"),
      (#"tc_json_text('{"a": 1, "a": 2}', 'a')"#, "2"),
      (#"tc_json_text('{"\u0061": "\ud83d\udc1f\n\/"}', 'a')"#, "🐟\n/"),
      (#"tc_json_text('{"bb":1, "a":[1,2 , {}]}')"#, #"{"a": [1, 2, {}], "bb": 1}"#),
      (#"tc_json_text('"x"')"#, "x"), (#"tc_json_text('"x"', 'a')"#, nil), (#"tc_json_text('{"a": 1}', NULL)"#, nil),
      (#"tc_json_text(NULL, 'a')"#, nil), (#"tc_json_text()"#, nil), (#"tc_json_text('', 'a')"#, nil),
      (#"tc_json_text('{"a": 1} x', 'a')"#, nil), (#"tc_json_text('{"a": 1,}', 'a')"#, nil), (#"tc_json_text('{"a": 1', 'a')"#, nil),
      (#"tc_json_text('{"a": 1, "b": 01}', 'a')"#, nil), (#"tc_json_text('{"a": "\u0000"}', 'a')"#, nil),
      (#"tc_json_text('{"a": "\ud83d"}', 'a')"#, nil), (#"tc_json_text('{"a": "\udc1f"}', 'a')"#, nil),
      (#"tc_json_text('{"a": "x' || char(10) || '"}', 'a')"#, nil),
      (#"tc_json_value('{"a": "x"}', 'a')"#, #""x""#), (#"tc_json_value('{"a": null}', 'a')"#, "null"), (#"tc_json_value('{}', 'a')"#, nil),
      (
        #"tc_json_elements('{"a": [1.50, "x", null, {"b": 1, "a": "\""}]}', 'a')"#,
        #"["1.50","\"x\"","null","{\"a\": \"\\\"\", \"b\": 1}"]"#
      ),
      (#"tc_json_elements('{"a": {}}', 'a')"#, "[]"), (#"tc_json_elements(NULL)"#, "[]"), (#"tc_json_elements('{')"#, "[]"),
      (#"tc_json_elements('[]')"#, "[]"),
      (#"tc_json_length('{"a": [1, [2, 3]]}', 'a')"#, "2"), (#"tc_json_length('{}')"#, nil), (#"tc_json_length('[]')"#, "0"),
      (#"tc_json_canonical('{"b":1e2,"aa":-0,"a":"\u0041","b":1E-2}')"#, #"{"a": "A", "b": 0.01, "aa": 0}"#),
      (#"tc_json_canonical('nul')"#, nil), (#"tc_json_canonical(5)"#, "5"),
    ] as [(String, String?)])
  func answers(call: String, expected: String?) throws {
    #expect(try answer(call, on: connectionWithFunctions()) == expected)
  }

  @Test func elementsReachSQLiteAsTheirExactText() throws {
    let rows = try connectionWithFunctions().query(
      #"SELECT value FROM json_each(tc_json_elements('[1.50, true, "é", 12345678901234567890]'))"#
    ).rows
    #expect(rows == [[.text("1.50")], [.text("true")], [.text("\"é\"")], [.text("12345678901234567890")]])
  }

  @Test func depthIsRefusedBeforeItHurts() throws {
    let connection = try connectionWithFunctions()
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(try connection.query("SELECT tc_json_canonical(?1)", [.text(nested(2_000))]).rows == [[.text(nested(2_000))]])
    #expect(try connection.query("SELECT tc_json_canonical(?1)", [.text(nested(100_000))]).rows == [[.null]])
  }

  @Test func aMalformedDocumentDoesNotSpoilTheNext() throws {
    let rows = try connectionWithFunctions().query(
      #"WITH d(doc) AS (VALUES ('{"a": 1}'), ('{"a": 1'), ('{"a": 2}'), ('{"a": 2}')) SELECT tc_json_text(doc, 'a') FROM d"#
    ).rows
    #expect(rows == [[.text("1")], [.null], [.text("2")], [.text("2")]])
  }
}
