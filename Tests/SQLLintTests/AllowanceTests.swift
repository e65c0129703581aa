import Diagnostics
import SQLLint
import SQLSyntax
import SourceText
import Testing

struct AllowanceTests {
  private let concatenation = """
    CREATE PROCEDURE etl.empty(name VARCHAR) EXECUTE AS CALLER AS
    $$
    BEGIN
      ALLOW
      EXECUTE IMMEDIATE 'TRUNCATE TABLE ' || name;
      EXECUTE IMMEDIATE 'DROP TABLE ' || name;
    END;
    $$;
    """

  private func allowing(_ clause: String) -> [String] {
    findings(concatenation.replacing("ALLOW", with: "--@ allow " + clause)).map(\.code)
  }

  @Test func silencesOnlyWhatItStandsOn() {
    #expect(allowing("SEC001 because 'called by the scheduler alone'") == ["SEC001"])
  }

  @Test func silencesOnlyItsOwnRule() {
    #expect(allowing("EXC001 because 'no reason'").sorted() == ["ALW001", "SEC001", "SEC001"])
  }

  @Test func sayWhichRuleWasProbablyMeant() throws {
    let finding = try #require(findings("--@ allow INS00 because 'x'\nCREATE SCHEMA a;").first)
    #expect(finding.code == "ALW002")
    #expect(finding.severity == .error)
    #expect(finding.help == "did you mean 'INS001'?")
  }

  @Test func silencesWhatIsFoundInTheAnnotationsBesideIt() {
    let text = """
      --@ transform
      CREATE PROCEDURE a.load() AS
      $$
      BEGIN
        --@ allow DAT001 because 'the source writes months there'
        --@ quality timed expect (TRY_TO_TIMESTAMP(s, 'HH24:MM') IS NOT NULL)
        INSERT INTO a.t (s) SELECT s FROM a.u;
      END;
      $$;
      """
    #expect(findings(text) == [])
  }

  @Test func doesNotBlameAnAllowanceOfARuleThatDidNotRun() {
    let text = "--@ allow INS001 because 'x'\nCREATE SCHEMA a;"
    #expect(findings(text).map(\.code) == ["ALW001"])
    #expect(findings(text, Linter(rules: Rules.all.filter { $0.code != "INS001" })) == [])
  }

  @Test func leavesAllowancesThatStandOnNothingToTheReader() {
    let file = SourceFile(path: "a.sql", text: "CREATE SCHEMA a;\n--@ allow INS001 because 'x'\n")
    #expect(script(file).diagnostics.map(\.code) == ["ANN002"])
    #expect(Linter().findings(in: script(file)) == [])
  }
}
