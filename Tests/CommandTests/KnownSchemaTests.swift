import Foundation
import Testing

/// What `lint` knows of tables that the sources do not define.
struct KnownSchemaTests {
  private static let query = "SELECT titel FROM stg.calls;\n"
  private static let dump = "CREATE TABLE stg.calls (id NUMBER, title VARCHAR);\n"

  private func tool(_ settings: String) throws -> CommandLineTool {
    try CommandLineTool(["transformc.yaml": "version: 1\n\(settings)", "transforms/q.sql": Self.query, "dump.sql": Self.dump])
  }

  @Test func saysNothingOfATableThatItDoesNotKnow() throws {
    #expect(try tool("").run("lint").code == 0)
  }

  @Test(arguments: [["lint", "--schema", "dump.sql"], ["lint", "--dialect", "snowflake", "--schema", "dump.sql"]])
  func knowsTheTablesOfADump(_ arguments: [String]) throws {
    let answer = try tool("").run(arguments)
    #expect(answer.code == 1 && answer.output.contains("'calls' has no column 'titel'"))
  }

  @Test func knowsTheDumpsOfTheSettings() throws {
    #expect(try tool("lint: { schema: [dump.sql] }\n").run("lint").output.contains("SCH002"))
  }

  @Test func namesADumpOrAnEnvironmentThatIsNotThere() throws {
    let dump = try tool("").run("lint", "--schema", "missing.sql")
    #expect(dump.code != 0 && dump.complaint.contains("missing.sql: there is no such file"))
    let environment = try tool("").run("lint", "--env", "nowhere")
    #expect(environment.code != 0 && environment.complaint.contains("there is no environment 'nowhere'"))
  }
}
