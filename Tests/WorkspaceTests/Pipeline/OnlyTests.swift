import Diagnostics
import SQLDialects
import SQLSchema
import Testing
import Workspace

/// `--@ only TARGETS` on a statement of a body.
struct OnlyTests {
  private static let subject = PipelineCase(
    promise: "", body: PipelineCase.merge("") + "\n--@ only sqlite\nDELETE FROM stg.items WHERE id = 7;")

  @Test func aStatementIsLeftOutOnOtherTargets() throws {
    let project = try Self.subject.project(.snowflake)
    #expect(project.complaints.isEmpty)
    let name = try #require(project.procedures.keys.first)
    #expect(try #require(project.preview(name, target: "sqlite")).text.contains("id = 7"))
    for target in ["postgres", "snowflake"] {
      #expect(try !#require(project.preview(name, target: target)).text.contains("id = 7"))
    }
  }

  @Test func aTargetThatDoesNotExistIsSaid() throws {
    let subject = PipelineCase(promise: "", body: PipelineCase.merge("") + "\n--@ only sqlte\nDELETE FROM stg.items;")
    let found = try subject.project(.snowflake).findings.flatMap(\.diagnostics)
    #expect(found.contains { $0.code == "ANN003" && $0.help == "did you mean 'sqlite'?" })
  }
}
