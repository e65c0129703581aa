import Foundation
import Testing

/// `transformc explain` and `transformc rules`.
struct ExplainCommandTests {
  @Test func printsARulesPage() throws {
    let answer = try CommandLineTool().run("explain", "row001")
    #expect(answer.code == 0)
    #expect(answer.output.hasPrefix("ROW001 mark-processed-predicate\nerror · presets default, strict · "))
    #expect(answer.output.contains("\nWhat it costs. A row that arrives"))
    #expect(answer.output.contains("\n      UPDATE raw.calls SET processed = TRUE WHERE processed = FALSE;\n"))
    #expect(answer.output.contains("^^^ ROW001: rows that arrive"))
    #expect(!answer.output.contains("```"))
    #expect(!answer.output.contains("\u{1B}"))
  }

  @Test func findsRulesByTheirNamesAndPaints() throws {
    let answer = try CommandLineTool().run("explain", "minute-month-confusion", "SYN003", "--color", "always")
    #expect(answer.output.contains("\u{1B}[1mDAT001 minute-month-confusion\u{1B}[0m"))
    #expect(answer.output.contains("\u{1B}[1mSYN003 a template\u{1B}[0m"))
  }

  @Test func givesThePageAsItWasWrittenAndAsJSON() throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("explain", "DAT001", "--format", "markdown").output.hasPrefix("# DAT001 minute-month-confusion\n"))
    let data = Data(try tool.run("explain", "DAT001", "--format", "json").output.utf8)
    let document = try #require((try JSONSerialization.jsonObject(with: data) as? [[String: Any]])?.first)
    #expect(document["severity"] as? String == "error")
    #expect(document["fix"] as? String == "safe")
    #expect(document["presets"] as? [String] == ["default", "strict"])
  }

  @Test func saysWhichCodeWasProbablyMeant() throws {
    let answer = try CommandLineTool().run("explain", "ROW01")
    #expect(answer.code == 64)
    #expect(answer.complaint == "transformc: error: there is no code 'ROW01'\n  help: did you mean 'ROW001'?\n")
  }

  @Test func listsTheRules() throws {
    let tool = try CommandLineTool()
    let lines = try tool.run("rules").output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  DAT001  minute-month-confusion ") && $0.contains("  safe ") })
    #expect(lines.contains("Lost rows"))
    #expect(try tool.run("rules", "--format", "markdown").output.contains("| ROW001 | mark-processed-predicate | error |"))
    let data = Data(try tool.run("rules", "--format", "json").output.utf8)
    let rules = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(rules.count > 10)
    #expect(try tool.run("rules", "--preset", "migrations").output.contains("ROW001") == false)
  }
}
