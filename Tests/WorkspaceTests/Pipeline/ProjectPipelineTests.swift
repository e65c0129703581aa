import DatabaseDriver
import Foundation
import PostgreSQLDriver
import Runtime
import SQLSchema
import TestSupport
import Testing
import Workspace

/// The repository's own transforms over `fixtures/small`, on both engines, against `fixtures/README.md`.
@Suite(.serialized) struct ProjectPipelineTests {
  private static let database = Result { try TestPostgreSQL.shared.newDatabase(named: "project_pipeline") }
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL.path

  @Test func bothEnginesHoldTheSameCells() throws {
    let pair = try pair()
    try runAll(pair, 1)
    try runAll(pair, 2)
    try pair.execute(Self.corrections)
    try runAll(pair, 3)
    #expect(
      try pair.lines("stg.gong_calls(call_id, title)").allSatisfy {
        $0.contains("1002|Demo, moved again") && $0.contains("1023|Was private")
      })
    let left = try pair.lines("stg.gong_calls_rejected(_tc_identity)")
    #expect(left.allSatisfy { !$0.contains("c23") && $0.contains("c29") }, "a row that is good now leaves the reject table: \(left)")
  }

  /// A newer title for a call, and a private call that turns out to be public.
  private static let corrections = """
    INSERT INTO raw_airbyte.gong_calls
    SELECT 'c99', '2026-03-09T04:00:00.000000Z', _airbyte_loaded_at,
           '{"id": "1002", "title": "Demo, moved again", "started": "2026-03-05T10:00:00Z", "duration": 1800,
             "direction": "Conference", "scope": "External", "language": "eng", "isPrivate": false}',
           _airbyte_meta, _airbyte_generation_id FROM raw_airbyte.gong_calls WHERE _airbyte_raw_id = 'c03';
    UPDATE raw_airbyte.gong_calls SET _airbyte_data =
           '{"id": "1023", "title": "Was private", "started": "2026-03-05T10:00:00Z", "duration": 1800,
             "direction": "Conference", "scope": "External", "language": "eng", "isPrivate": false}'
     WHERE _airbyte_raw_id = 'c23';
    """

  @Test func figuresAreThoseOfTheFixturesPage() throws {
    let pair = try pair()
    let page = try FixturesPage(root: Self.root)
    try #require(page.figures.count == FixturesPage.transforms.count)
    for (reports, expected) in zip(try runAll(pair, 1), page.figures) {
      for report in reports { #expect(report.line == expected) }
    }
    for (reports, expected) in zip(try runAll(pair, 2), page.figures) {
      for report in reports { #expect(report.lineIfUnchanged == expected) }
    }
  }

  @Test func everyRowIsJudgedAsTheFixturesPageSays() throws {
    let pair = try pair()
    try runAll(pair, 1)
    let page = try FixturesPage(root: Self.root)
    try #require(page.verdicts.count == 53)
    for engine in pair.engines {
      let found = try FixturesVerdicts(engine, root: Self.root).lines
      #expect(found == page.verdicts, "\(engine.connection.target): \(Array(Set(found).symmetricDifference(page.verdicts)).sorted())")
    }
  }

  @Test func aFailedGateLeavesTheTargetAsItWasAndKeepsTheRecord() throws {
    let pair = try pair()
    let calls = ObjectName(schema: "stg", name: "transform_gong_calls")
    let tables = [ObjectName(schema: "stg", name: "gong_calls"), ObjectName(schema: "stg", name: "gong_calls_rejected")]
    _ = try pair.run(calls, as: "run-1")
    let before = try pair.engines.map { engine in try tables.map { try engine.cells(of: $0) } }
    try pair.set(["max_rejected": "5"])
    try pair.execute(Self.corrections)
    let reports = try pair.run(calls, as: "run-2")

    #expect(try pair.engines.map { engine in try tables.map { try engine.cells(of: $0) } } == before)
    #expect(try pair.differences() == [])
    for report in reports {
      #expect(!report.succeeded)
      #expect([report.status, report.errorCategory, report.errorCode] == ["failed", "data_quality", "TCG01"])
      #expect(report.errorText == "gate rejected <= 5%: 10%")
      #expect(report.rules.count == 8 && report.gates.map(\.outcome) == ["fail", "pass"])
      #expect(report.sampleCount == 6)
      #expect(report.log.count == 2)
    }
    for lines in try pair.lines("ops.transform_error(run_id, category, code, message)") {
      #expect(lines == ["run-2|data_quality|TCG01|gate rejected <= 5%: 10%"])
    }
  }

  // MARK: Setting up

  private func pair() throws -> PipelinePair {
    let configuration = try Configuration.load(from: Self.root, options: ["targets": "sqlite,postgres"], environment: [:])
    let project = try Project.open(configuration)
    try #require(project.complaints.isEmpty, "\(project.complaints)")
    let postgres = try PostgreSQLConnection(Self.database.get())
    try PipelineEngine.clear(postgres)
    let pair = try PipelinePair(project, sqlite: PipelineEngine.sqlite(), postgres: postgres)
    try pair.set(["max_rejected": "25", "min_quality": "0.85"])
    for engine in pair.engines { _ = try RawLoader.load(path: Self.root + "/fixtures/small", into: engine.connection) }
    return pair
  }

  /// Every transform on both engines, whose cells are then compared.
  @discardableResult
  private func runAll(_ pair: PipelinePair, _ number: Int) throws -> [[RunReport]] {
    let reports = try FixturesPage.transforms.map { try pair.run(ObjectName(schema: "stg", name: $0), as: "\($0)-\(number)") }
    let differences = try pair.differences()
    #expect(differences.isEmpty, "run \(number): \(differences.joined(separator: "; "))")
    return reports
  }
}
