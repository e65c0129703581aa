import Testing

/// Which rules `transformc lint` looks for.
struct LintSelectionTests {
  /// A finding of MRG002 and one of INS001.
  private static let text = """
    MERGE INTO mart.calls AS t USING (SELECT DISTINCT id, title FROM stg.calls) AS s ON t.id = s.id
    WHEN MATCHED AND t.title <> s.title THEN UPDATE SET title = s.title;
    INSERT INTO mart.calls SELECT id FROM stg.calls;

    """

  private func codes(_ options: [String] = [], settings: String = "") throws -> [String] {
    let tool = try CommandLineTool(["transformc.yaml": "version: 1\nsources: [sql]\n\(settings)", "sql/a.sql": Self.text])
    let answer = try tool.run(["lint", "--format", "github"] + options)
    return answer.output.split(separator: "\n").map { line in
      "\(line.prefix { $0 != " " }.dropFirst(2)) \(line.split(separator: "title=").last?.prefix(6) ?? "")"
    }
  }

  @Test func looksForThePresetsRules() throws {
    #expect(try codes().filter { ["error MRG002", "warning INS001"].contains($0) } == ["error MRG002", "warning INS001"])
    #expect(try codes(["--preset", "strict"]).contains("error INS001"))
    #expect(try codes(["--preset", "migrations"]).contains { $0.hasSuffix("INS001") } == false)
    #expect(try codes(settings: "lint: { preset: migrations }\n").contains { $0.hasSuffix("MRG002") } == false)
  }

  @Test func looksForRulesToWhichTheProjectGivesASeverity() throws {
    let settings = "lint: { preset: migrations, rules: { INS001: info } }\n"
    #expect(try codes(settings: settings).contains("notice INS001"))
    #expect(try codes(["--preset", "strict"], settings: "lint: { rules: { INS001: off } }\n").contains { $0.hasSuffix("INS001") } == false)
  }

  @Test func looksForWhatIsNamedAlone() throws {
    #expect(try codes(["--rule", "ins001"]) == ["warning INS001"])
    #expect(try codes(["--rule", "insert-without-columns"], settings: "lint: { rules: { INS001: off } }\n") == ["warning INS001"])
    #expect(try codes(["--rule", "MRG002", "--rule", "INS001"]) == ["error MRG002", "warning INS001"])
  }

  @Test func saysWhichRuleWasProbablyMeant() throws {
    let tool = try CommandLineTool(["sql/a.sql": Self.text])
    let answer = try tool.run("lint", "--rule", "INS01", "sql")
    #expect(answer.complaint.contains("there is no rule 'INS01'"))
    #expect(answer.complaint.contains("did you mean 'INS001'?"))
  }

  @Test(arguments: [
    ("lint: { rules: { INS01: error } }", "did you mean 'INS001'?"), ("lint: { presets: strict }", "did you mean 'preset'?"),
    ("lint: { preset: strickt }", "did you mean 'strict'?"), ("lint: { rules: { INS001: errror } }", "did you mean 'error'?"),
    ("lint: { base_line: a.json }", "did you mean 'baseline'?"),
  ])
  func refusesSettingsThatThereAreNot(_ settings: String, _ help: String) throws {
    let tool = try CommandLineTool(["transformc.yaml": "version: 1\n\(settings)\n", "transforms/a.sql": Self.text])
    let answer = try tool.run("lint")
    #expect(answer.code == 78)
    #expect(answer.complaint.contains(help))
  }
}
