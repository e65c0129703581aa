import Patterns
import Testing

@Suite struct RegularExpressionTests {
  private func expression(_ pattern: String, _ options: PatternOptions = PatternOptions(.postgres)) throws -> RegularExpression {
    try RegularExpression.compile(pattern, options).get()
  }

  /// The texts of a match's parts.
  private func groups(_ pattern: String, in text: String) throws -> [String?]? {
    let bytes = Array(text.utf8)
    var found: [String?]?
    try expression(pattern).forEachMatch(bytes.span) { match in
      found = match.map { range in range.map { String(decoding: bytes[$0], as: UTF8.self) } }
      return false
    }
    return found
  }

  @Test func theLeftmostMatchIsTheLongest() throws {
    #expect(try groups("a|ab", in: "xabc") == ["ab"])
    #expect(try groups("(a|ab)(c|bcd)?", in: "abcd") == ["abcd", "a", "bcd"])
    #expect(try groups("b+", in: "abbab") == ["bb"])
    #expect(try groups("x", in: "abc") == nil)
  }

  @Test func groupsRememberTheirLastRound() throws {
    #expect(try groups("(a|b)*", in: "abab") == ["abab", "b"])
    #expect(try groups("(a*)+", in: "aaa") == ["aaa", ""])
    #expect(try groups("(a)|(b)", in: "b") == ["b", nil, "b"])
  }

  /// Backtracking would take 2³⁰ steps.
  @Test func hardPatternsTakeNoLonger() throws {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 30_000)
    #expect(try !expression("(a*)*b").hasMatch(text.span))
    #expect(try !expression("^(a|aa|aaa)+$b").hasMatch(text.span))
    #expect(try expression("(a?){50}a{50}").hasMatch(text.span))
  }

  @Test func manyStatesAreForgottenInTime() throws {
    let text = Array(String(repeating: "abbabaab", count: 2_000).utf8)
    #expect(try expression("(a|b)*a(a|b){14}c").hasMatch(text.span) == false)
  }

  @Test(
    arguments: [
      ("(", "parentheses () not balanced"), ("a)", "parentheses () not balanced"), ("[a", "brackets [] not balanced"),
      ("*a", "quantifier operand invalid"), ("a**", "quantifier operand invalid"), ("a{2,1}", "invalid repetition count(s)"),
      ("[b-a]", "invalid character range"), ("[[:x:]]", "invalid character class"), ("\\", "invalid escape \\ sequence"),
      ("(?:a{255}){255}", "regular expression is too complex"),
    ])
  func whatIsNoPatternIsTold(pattern: String, reason: String) {
    guard case .failure(let problem) = RegularExpression.compile(pattern, PatternOptions(.postgres)) else {
      Issue.record("\(pattern) was read")
      return
    }
    #expect(problem.kind == .invalid && problem.reason == reason)
  }

  @Test(
    arguments: [
      ("[a-z]+\\d{2,}$", []), ("^(a|b)*c$", []), ("foo(?=bar)", [.unsupported]), ("(a)\\1", [.unsupported]), ("a+?", [.unsupported]),
      ("\\w+", [.characters]), ("[[:alpha:]]", [.characters]), ("a|ab", [.extent]), ("(|a)b", [.extent]), ("(ab)?a", [.extent]),
      ("\\mword", [.unsupported]), ("(", [.invalid]),
    ] as [(String, [PatternProblem.Kind])])
  func portabilityNamesWhatDiffers(pattern: String, kinds: [PatternProblem.Kind]) {
    #expect(RegularExpression.portability(pattern, PatternOptions(.postgres)).map(\.kind) == kinds)
  }

  @Test(
    arguments: [
      ("a(?:b|c)(d)", "a(b|c)(d)", [0, 2]), ("a.b", "a[\\s\\S]b", [0]), ("^a$", "\\Aa\\z", [0]), ("(a)(b)", "(a)(b)", [0, 1, 2]),
      ("\\yx", "\\bx", [0]), ("[^a\\]]{2,}", "[^a\\]]{2,}", [0]), ("(?:ab)+", "(ab)+", [0]),
    ] as [(String, String, [Int])])
  func snowflakeReadsTheSamePattern(pattern: String, text: String, groups: [Int]) throws {
    let spelled = try RegularExpression.spelled(pattern, PatternOptions(.postgres), for: .snowflake).get()
    #expect(spelled.text == text)
    #expect(spelled.groups == groups)
  }

  @Test func snowflakesPointMatchesNoLineEnd() throws {
    #expect(try !expression("a.b", PatternOptions(.snowflake)).matchesWhole(Array("a\nb".utf8).span))
    #expect(try RegularExpression.spelled("a.b", PatternOptions(.snowflake), for: .postgres).get().text == "a[^\\n]b")
  }
}
