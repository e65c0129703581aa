import Testing

@testable import Workspace

struct JSONScannerTests {
  private func fault(_ text: String) -> JSONFault? { fault(Array(text.utf8))?.cause }

  private func fault(_ bytes: [UInt8]) -> JSONScanner.Failure? {
    do throws(JSONScanner.Failure) {
      try JSONScanner.validate(bytes, in: 0..<bytes.count)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "{}", "[]", " [ ] ", "\t{\r\n}\n", "null", "true", "false", "0", "-0", "12345678901234567890123", "-1.50", "1e5", "1E+05", "0.1e-7",
    "\"\"", "\"a\\\"b\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\\uD83E\\udd1d\\uFFFF\"", "\"é表🤝\u{7F}\"", "[1,[2,[3,{}]],{\"a\":[]}]",
    "{\"a\":1,\"a\":{\"b\":[true,null]}, \"\" : \"x\" }",
  ])
  func acceptsJSON(text: String) { #expect(fault(text) == nil) }

  @Test(
    arguments: [
      ("", .unexpectedEnd), ("  ", .unexpectedEnd), ("{", .unexpectedEnd), ("[1,", .unexpectedEnd), ("\"a", .unexpectedEnd),
      ("{\"a\"", .unexpectedEnd), ("\"\\", .unexpectedEnd), ("tru", .expected("a value")), ("nul1", .expected("a value")),
      ("[1,]", .expected("a value")), ("[,1]", .expected("a value")), ("{\"a\":}", .expected("a value")), ("'a'", .expected("a value")),
      ("NaN", .expected("a value")), ("+1", .expected("a value")), (".5", .expected("a value")), ("1.x", .expected("a digit")),
      ("-a", .expected("a digit")), ("1ex", .expected("a digit")), ("01", .leadingZero), ("-00", .leadingZero),
      ("{a:1}", .expected("a key in double quotes")), ("{\"a\":1,}", .expected("a key in double quotes")),
      ("{\"a\" 1}", .expected("':'")), ("[1 2]", .expected("',' or ']'")), ("[1}", .expected("',' or ']'")),
      ("{\"a\":1]", .expected("',' or '}'")), ("1 2", .moreThanOneValue), ("{}{}", .moreThanOneValue), ("1x", .moreThanOneValue),
      ("\"a\nb\"", .controlCharacter(0x0A)), ("\"\u{0}\"", .controlCharacter(0)), ("\"\\x\"", .badEscape), ("\"\\u12g4\"", .badEscape),
      ("\"\\u12", .badEscape), ("\"\\u0000\"", .nul), ("\"\\uD83E\"", .halfSurrogatePair), ("\"\\uD83Ex\"", .halfSurrogatePair),
      ("\"\\uD83E\\u0041\"", .halfSurrogatePair), ("\"\\uDD1D\"", .halfSurrogatePair), ("[\"\\uD83E\\uD83E\"]", .halfSurrogatePair),
    ] as [(String, JSONFault)])
  func refusesEverythingElse(text: String, expected: JSONFault) { #expect(fault(text) == expected) }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func refusesBytesThatAreNoUTF8(bytes: [UInt8]) {
    #expect(fault([0x22, 0x61] + bytes + [0x22]) == JSONScanner.Failure(cause: .invalidUTF8(bytes[0]), offset: 2))
  }

  @Test func agreesWithSwiftAboutEveryTwoByteSequence() {
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x80)...0xFF {
        let isText = String(validating: [first, second], as: UTF8.self) != nil
        #expect((fault([0x22, first, second, 0x22]) == nil) == isText)
      }
    }
  }

  @Test func namesTheOffsetOfTheFault() {
    #expect(fault(Array("{\"a\": [1, 2, x]}".utf8)) == JSONScanner.Failure(cause: .expected("a value"), offset: 13))
    #expect(fault(Array("{\"a\": \"b\\u0000\"}".utf8))?.offset == 8)
  }

  @Test func readsAsDeepAsSQLiteAndNoDeeper() {
    let deep = String(repeating: "[", count: 999) + String(repeating: "]", count: 999)
    #expect(fault(deep) == nil)
    #expect(fault(String(repeating: "[", count: 100_000)) == .tooDeep)
    #expect(fault(String(repeating: "{\"a\":", count: 100_000)) == .tooDeep)
  }

  @Test func findsTheMembersOfTheOutermostObjectOnly() throws {
    let bytes = Array(" {\"a\" : 12345678901234567890, \"b\":{\"c\":[1, {\"d\":2}]},\"\\u0061\":\"x\"} ".utf8)
    let members = try JSONScanner.members(of: bytes, in: 0..<bytes.count)
    let texts = members.map { [String(decoding: bytes[$0.key], as: UTF8.self), String(decoding: bytes[$0.value], as: UTF8.self)] }
    #expect(texts == [["\"a\"", "12345678901234567890"], ["\"b\"", "{\"c\":[1, {\"d\":2}]}"], ["\"\\u0061\"", "\"x\""]])
    #expect(JSONText.decoded(bytes, members[2].key) == "a")
  }

  @Test(arguments: ["[]", "1", "\"a\"", "null", "x"]) func wantsAnObjectForMembers(text: String) {
    let bytes = Array(text.utf8)
    #expect(throws: JSONScanner.Failure(cause: .notAnObject, offset: 0)) { try JSONScanner.members(of: bytes, in: 0..<bytes.count) }
  }

  @Test func decodesEscapes() {
    let bytes = Array("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83E\\uDD1D表\"".utf8)
    #expect(JSONText.decoded(bytes, 0..<bytes.count) == "a\"\\/\u{8}\u{C}\n\r\té🤝表")
  }
}
