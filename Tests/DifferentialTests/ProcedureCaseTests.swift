import Differential
import Foundation
import TestSupport
import Testing

/// Every procedure of the pages does the same on SQLite, compiled on PostgreSQL, and as it stands where that is PostgreSQL's.
@Suite struct ProcedureCaseTests {
  private static let folder = MarkdownCase.repositoryRoot.appending(path: "Tests/DifferentialTests/Cases")

  static let pages: [String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") && holdsSources(folder.appending(path: $0)) }.sorted()
  }()

  private static func holdsSources(_ page: URL) -> Bool {
    (try? String(contentsOf: page, encoding: .utf8))?.contains("```source") == true
  }

  @Test(arguments: pages) func proceduresAgree(page: String) throws {
    let path = Self.folder.appending(path: page)
    let dialect = path.deletingLastPathComponent().lastPathComponent
    let cases = CasePage(path: page, text: try String(contentsOf: path, encoding: .utf8)).procedureCases(dialect: dialect)
    #expect(!cases.isEmpty)
    try TestPostgreSQL.shared.withDatabase(named: "procedures_\(page)") { connection in
      for test in cases {
        if case .differs(let lines) = try ProcedureComparison(connection).verdict(of: test) {
          Issue.record("\(test.page):\(test.line): \(test.heading)\n\(lines.joined(separator: "\n"))")
        }
      }
    }
  }

  /// Without the extension bodies are run, and not read: that is said, and not passed over.
  @Test func bodiesAreChecked() throws {
    try TestPostgreSQL.shared.withDatabase(named: "procedures_check") { connection in
      if !ProcedureComparison.checksBodies(connection) {
        print("ProcedureCaseTests: the server has no extension plpgsql_check; `Scripts/dependencies` says how to get it")
      }
    }
  }

  @Test func thereArePages() { #expect(!Self.pages.isEmpty) }
}
