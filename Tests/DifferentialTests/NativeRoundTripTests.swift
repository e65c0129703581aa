import Foundation
import SourceDialects
import TestSupport
import Testing

/// What is printed for the source's own dialect says everything that was read: nothing is lost, and what cannot be said is refused.
@Suite struct NativeRoundTripTests {
  /// The project's pages and files, of which Snowflake's texts are taken.
  static let files: [String] = ["Tests", "transforms", "fixtures"].flatMap { files(below: $0) }

  private static func files(below folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    let texts = names.filter { $0.hasSuffix(".sql") || $0.hasSuffix(".md") && $0.contains("/Cases/") }
    return texts.sorted().map { "\(folder)/\($0)" }
  }

  private static let root = MarkdownCase.repositoryRoot

  private static func outcomes(of file: String) throws -> [(statement: String, outcome: RoundTrip.Outcome)] {
    let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    return SnowflakeSources.blocks(of: file, text: text).flatMap { RoundTrip(dialect: .snowflake).outcomes(of: $0) }
  }

  @Test(arguments: files) func nothingIsLost(file: String) throws {
    for (statement, outcome) in try Self.outcomes(of: file) {
      if case .lost(let difference) = outcome { Issue.record("\(statement)\n\(difference)") }
    }
  }

  @Test func nearlyEverythingIsSaid() throws {
    let outcomes = try Self.files.flatMap { try Self.outcomes(of: $0) }.map(\.outcome)
    let same = outcomes.count { if case .same = $0 { true } else { false } }
    #expect(same >= 2100)
    #expect(Double(same) > 0.99 * Double(outcomes.count))
  }
}
