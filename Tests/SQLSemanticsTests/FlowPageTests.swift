import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import TestSupport
import Testing

/// Cases/Flow shows bodies and their flows: a snippet of SQL, and below it the steps of its last body.
struct FlowPageTests {
  static let bodies = (try? MarkdownCase.all(in: "Tests/SQLSemanticsTests/Cases/Flow")) ?? []
  static let flows = (try? MarkdownCase.all(in: "Tests/SQLSemanticsTests/Cases/Flow", language: "flow")) ?? []

  @Test func everyBodyHasItsFlow() {
    #expect(Self.bodies.count > 10)
    #expect(Self.bodies.map(\.heading) == Self.flows.map(\.heading))
  }

  @Test(arguments: zip(bodies, flows))
  func isAsThePageShows(_ body: MarkdownCase, _ flow: MarkdownCase) throws {
    let grammar = body.text.contains("--@ dialect postgres") ? Grammar.postgres : .snowflake
    let script = Script(grammar: grammar)
    script.parse(SourceFile(path: body.page, text: body.text))
    #expect(script.diagnostics.filter { $0.severity == .error } == [])
    let flows = ScriptFlows(of: script)
    let last = try #require(flows.bodies.last)
    #expect(FlowDump.text(of: flows.flow(of: last)) == flow.text)
  }
}
