import DatabaseDriver
import PostgreSQLDriver
import Runtime
import SQLSchema
import SQLiteDriver
import Testing
import Workspace

/// A project on both engines.
struct PipelinePair {
  let sqlite: PipelineEngine
  let postgres: PipelineEngine

  init(_ project: Project, sqlite: SQLiteConnection, postgres: PostgreSQLConnection) throws {
    self.sqlite = try PipelineEngine(project, on: sqlite)
    self.postgres = try PipelineEngine(project, on: postgres)
  }

  var engines: [PipelineEngine] { [sqlite, postgres] }

  func execute(_ sql: String) throws { for engine in engines { try engine.execute(sql) } }
  func set(_ variables: [String: String]) throws { for engine in engines { try engine.set(variables) } }

  /// Runs a transform on both and gives the two reports.
  func run(_ transform: ObjectName, as runID: String) throws -> [RunReport] {
    try engines.map { try $0.run(transform, as: runID) }
  }

  /// Cells that differ, over all tables but the raw ones.
  func differences() throws -> [String] {
    try sqlite.project.desired.tables.keys.sorted().flatMap { name in
      let cells = try engines.map { try $0.cells(of: name).blanking(Self.isEnginesOwnText) }
      return cells[0].differences(from: cells[1])
    }
  }

  /// An engine tells of a broken constraint in its own words; everything else is ours.
  private static func isEnginesOwnText(_ column: String, _ row: [String: String]) -> Bool {
    guard column == "error_text" || column == "message", let code = row["error_code"] ?? row["code"] else { return false }
    return code != PipelineCells.null && !code.hasPrefix("TC") && code != "21000" && code != "22023"
  }

  /// Both engines' rows of `stg.items(id, name)`, once where they are equal.
  func lines(_ selection: String) throws -> [[String]] {
    let parts = selection.split(separator: "(")
    let name = parts[0].split(separator: ".").map(String.init)
    let columns = parts[1].dropLast().split(separator: ",").map { String($0.drop { $0 == " " }) }
    return try engines.map { try $0.cells(of: ObjectName(schema: name[0], name: name[1])).lines(columns) }
  }
}
