import Foundation
import SQLDialects
import TestSupport
import Testing

/// The repository's own versions made each version of the support: what was planned once never changes.
@Suite struct SupportVersionTests {
  @Test(arguments: 1...SupportFunction.newestVersion)
  func definitionsAreThoseThatVersionsWereWrittenWith(version: Int) throws {
    let scripts = try upScripts(target: "postgres")
    let functions =
      PostgreSQLSupportFunctions.functions(schema: "ops", version: version) + PostgreSQLRunFunctions.functions(schema: "ops")
    let changed = functions.filter { !scripts.contains($0.definition + ";\n") }.map(\.signature)
    #expect(changed.isEmpty, "raise SupportFunction.newestVersion and keep what the older version gave")
  }

  private func upScripts(target: String) throws -> String {
    let folder = MarkdownCase.repositoryRoot.appending(path: "migrations/\(target)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.lastPathComponent.hasSuffix(".up.sql") }.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }
}
