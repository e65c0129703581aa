import Diagnostics
import Foundation
import SQLLint
import SQLSyntax
import SourceText
import TestSupport
import Testing

/// The linter on whole files: the one with every defect, and the pipeline that has none.
struct PipelineTests {
  private func file(_ path: String) throws -> SourceFile {
    let url = MarkdownCase.repositoryRoot.appending(path: path)
    return SourceFile(path: path, text: try String(contentsOf: url, encoding: .utf8))
  }

  @Test func findsEveryDefectOfProceduresAsTheyAreReallyRun() throws {
    let file = try file("fixtures/lint/seed_style.sql")
    let lines = LineIndex(file)
    let linter = Linter(rules: Rules.all.filter { $0.presets.contains(.standard) })
    let found = linter.findings(in: script(file)).map { "\(lines.lineNumber(of: Int($0.range.start))) \($0.code)" }
    #expect(
      found == [
        "10 DAT001", "12 VAR001", "13 VAR001", "16 INS001", "24 CST001", "25 CST001", "29 MRG001", "30 MRG002", "30 MRG002", "36 POR001",
        "39 TXN001", "41 ROW001", "44 INS001", "49 EXC007", "50 EXC002", "54 SEC003", "62 SEC001", "62 SEC001", "66 EXC001", "84 EXC003",
        "84 POR001", "106 MRG004", "110 LOG003", "113 LOG001",
      ])
  }

  @Test func findsNothingMoreWhereEveryWayOutWasTaken() throws {
    let linter = Linter(rules: Rules.all.filter { $0.presets.contains(.standard) })
    let repaired = script(try file("fixtures/lint/seed_style_repaired.sql"))
    #expect(repaired.diagnostics == [])
    #expect(linter.findings(in: repaired) == [])
  }

  @Test func pointsFromTheMarkToTheLoad() throws {
    let file = try file("fixtures/lint/seed_style.sql")
    let lines = LineIndex(file)
    let finding = try #require(Linter().findings(in: script(file)).first { $0.code == "ROW001" })
    #expect(finding.notes.map { lines.lineNumber(of: Int($0.range.start)) } == [27])
    #expect(finding.notes.map { file.text($0.range) } == ["processed = FALSE"])
  }

  @Test func saysNothingAboutTheCleanPipeline() throws {
    let root = MarkdownCase.repositoryRoot.appending(path: "transforms").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".sql") }
    #expect(paths.count > 5)
    for path in paths {
      let script = script(try file("transforms/\(path)"))
      #expect(script.diagnostics == [], "\(path)")
      #expect(Linter().findings(in: script) == [], "\(path)")
    }
  }
}
