import PostgreSQLDriver
import Runtime
import SQLSchema
import TestSupport
import Testing

/// Small transforms, each executed on both engines and compared cell by cell.
@Suite(.serialized) struct DifferentialTests {
  private static let database = Result { try TestPostgreSQL.shared.newDatabase(named: "differential") }

  @Test(arguments: PipelineCase.all) func bothEnginesDoTheSame(_ subject: PipelineCase) throws {
    for source in subject.sources { try check(subject, source) }
  }

  private func check(_ subject: PipelineCase, _ source: PipelineCase.Source) throws {
    let project = try subject.project(source)
    let complaints = project.complaints
    try #require(complaints.isEmpty, "\(source): \(complaints.joined(separator: "; "))")
    let postgres = try PostgreSQLConnection(Self.database.get())
    try PipelineEngine.clear(postgres)
    let pair = try PipelinePair(project, sqlite: PipelineEngine.sqlite(), postgres: postgres)
    try pair.set(subject.variables)
    var reports: [RunReport] = []
    for (index, sql) in subject.runs.enumerated() {
      try pair.execute(sql)
      reports = try pair.run(ObjectName(schema: "stg", name: "load"), as: "run-\(index + 1)")
      let differences = try pair.differences()
      #expect(differences.isEmpty, "\(source), run \(index + 1): \(differences.joined(separator: "; "))")
    }
    expect(subject, pair, reports, source)
  }

  private func expect(_ subject: PipelineCase, _ pair: PipelinePair, _ reports: [RunReport], _ source: PipelineCase.Source) {
    for (report, engine) in zip(reports, ["SQLite", "PostgreSQL"]) where !subject.outcome.isEmpty {
      #expect(report.outcome == subject.outcome, "\(source) on \(engine): \(report.errorText ?? "")")
    }
    for (selection, rows) in subject.expecting {
      for lines in (try? pair.lines(selection)) ?? [] { #expect(lines == rows, "\(source): \(selection)") }
    }
  }
}

extension RunReport {
  /// `succeeded 3 in, 2 loaded, 0 unchanged, 1 rejected, 0 duplicate, 0 flagged`, the mean and least score where there are any.
  var outcome: String {
    guard succeeded else { return "failed \(errorCategory ?? "?") \(errorCode ?? "?")" }
    guard let figures else { return "succeeded" }
    let counts = [
      "\(figures.rowsIn) in", "\(figures.loaded) loaded", "\(figures.unchanged) unchanged", "\(figures.rejected) rejected",
      "\(figures.duplicates) duplicate", "\(figures.flagged) flagged",
    ]
    let scores = figures.scoreMean.map { [", mean \($0), min \(figures.scoreMin ?? -1)"] } ?? []
    return "succeeded " + counts.joined(separator: ", ") + scores.joined()
  }
}
