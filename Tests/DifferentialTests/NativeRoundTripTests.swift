import Differential
import Foundation
import SQLSemantics
import SourceDialects
import TestSupport
import Testing

/// What is printed for the source's own dialect says everything that was read: nothing is lost, and what cannot be said is refused.
@Suite struct NativeRoundTripTests {
  static let folders = ["Tests/SQLSyntaxTests/Cases"]

  /// Snowflake's statements of the parser's pages.
  private static func statements(in folder: String) throws -> [(statement: String, outcome: RoundTrip.Outcome)] {
    let blocks = try MarkdownCase.all(in: folder)
    let own = blocks.map(\.text).filter { !$0.contains("--@ dialect") && !$0.contains("^") }
    return own.flatMap { RoundTrip(dialect: .snowflake).outcomes(of: $0) }
  }

  @Test(arguments: folders) func nothingIsLost(folder: String) throws {
    for (statement, outcome) in try Self.statements(in: folder) where !statement.hasPrefix("TRUNCATE") {
      if case .lost(let difference) = outcome { Issue.record("\(statement)\n\(difference)") }
    }
  }

  @Test func queriesAndChangesAreSaid() throws {
    let outcomes = try Self.statements(in: Self.folders[0]).map(\.outcome)
    let same = outcomes.count { if case .same = $0 { true } else { false } }
    #expect(same >= 30)
  }

  @Test func theProjectsOwnFilesLoseNothing() throws {
    let folder = MarkdownCase.repositoryRoot.appending(path: "transforms")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sql") }
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for (statement, outcome) in RoundTrip(dialect: .snowflake).outcomes(of: text) {
        if case .lost(let difference) = outcome { Issue.record("\(name): \(statement)\n\(difference)") }
      }
    }
  }
}
