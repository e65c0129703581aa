import Foundation
import TestSupport
import Testing

/// `transformc-dev`: chores of the repository.
struct ChoresTests {
  @Test func whatIsGeneratedIsUpToDate() throws {
    let answer = try CommandLineTool(name: "transformc-dev").run("generate", "--check", directory: MarkdownCase.repositoryRoot)
    #expect(answer.output == "")
    #expect(answer.code == 0)
  }

  @Test func everyCodeThatIsReportedIsExplained() throws {
    let codes = try reportedCodes()
    #expect(codes.count > 20)
    let tool = try CommandLineTool()
    for code in codes { #expect(try tool.run("explain", code).code == 0, "\(code)") }
  }

  /// `"SYN001"` anywhere in the sources.
  private func reportedCodes() throws -> Set<String> {
    let sources = MarkdownCase.repositoryRoot.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    return try paths.reduce(into: []) { codes, path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: #/"((?:SYN|ANN|SEM|TGT|PLN)\d{3})"/#) { codes.insert(String(match.1)) }
    }
  }

  @Test func writesTheFilesOfANewRule() throws {
    let list = "extension Rules {\n  /// What fails.\n  static let lostRows: [any LintRule] = [\n    MarkProcessedPredicate(),\n  ]\n}\n"
    let path = "Sources/SQLLint/Rules/LostRows/Rules+LostRows.swift"
    let tool = try CommandLineTool(["Package.swift": "", path: list, "Documentation/Rules/README.md": ""], name: "transformc-dev")
    let answer = try tool.run("new-rule", "late-rows-lost", "--family", "LostRows", "--code", "ROW900", "--kind", "body")
    #expect(answer.code == 0)
    #expect(tool.text("Sources/SQLLint/Rules/LostRows/LateRowsLost.swift")?.contains("struct LateRowsLost: BodyRule {") == true)
    #expect(tool.text("Documentation/Rules/ROW900-late-rows-lost.md")?.hasPrefix("# ROW900 late-rows-lost\n") == true)
    #expect(tool.text(path)?.contains("    MarkProcessedPredicate(),\n    LateRowsLost(),\n  ]\n") == true)
    #expect(try tool.run("new-rule", "late-rows-lost", "--family", "LostRows", "--code", "ROW900").code == 64)
    #expect(try tool.run("new-rule", "Late Rows", "--family", "LostRows").code == 64)
    #expect(try tool.run("new-rule", "late", "--family", "Nowhere").code == 64)
  }
}
