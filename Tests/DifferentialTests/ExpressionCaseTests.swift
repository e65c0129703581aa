import Differential
import Foundation
import TestSupport
import Testing

/// Every case of the pages gives the same on SQLite, on PostgreSQL and in what the page states.
@Suite struct ExpressionCaseTests {
  private static let folder = MarkdownCase.repositoryRoot.appending(path: "Tests/DifferentialTests/Cases")

  static let pages: [String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test(arguments: pages) func enginesAgree(page: String) throws {
    let path = Self.folder.appending(path: page)
    let dialect = path.deletingLastPathComponent().lastPathComponent
    let cases = CasePage(path: page, text: try String(contentsOf: path, encoding: .utf8)).expressionCases(dialect: dialect)
    try TestPostgreSQL.shared.withDatabase(named: "cases_\(page)") { connection in
      let runner = try DifferentialRunner(connection)
      for test in cases {
        if case .differs(let lines) = try runner.verdict(of: test) {
          Issue.record("\(test.page):\(test.line): \(test.text)\n\(lines.joined(separator: "\n"))")
        }
      }
    }
  }

  @Test func thereArePages() { #expect(!Self.pages.isEmpty) }
}
