import DatabaseDriver
import PostgreSQLDriver
import Runtime
import SQLDialects
import SQLSchema
import SQLiteDriver
import TestSupport
import Testing
import Workspace

/// What a bare caller of a transform gets to see.
@Suite struct RaisedTextTests {
  private static let database = Result { try TestPostgreSQL.shared.newDatabase(named: "raised_text") }

  @Test func aTextOfTheAuthorsTakesTheErrorsPlaceAndTheRecordKeepsTheError() throws {
    let subject = PipelineCase(
      promise: "", clauses: "--@ on error unique_violation do log, raise 'it''s there already'",
      body: "INSERT INTO stg.items (id) VALUES (1), (1);")
    let pair = try PipelinePair(
      subject.project(.snowflake), sqlite: PipelineEngine.sqlite(), postgres: PostgreSQLConnection(Self.database.get()))
    for engine in pair.engines {
      let error = #expect(throws: DriverError.self) { try call(engine) }
      #expect(error?.message == "it's there already")
      #expect(error?.code == "23505")
      let lines = try engine.cells(of: ObjectName(schema: "ops", name: "transform_error")).lines(["category", "code"])
      #expect(lines == ["data_quality|23505"])
    }
  }

  private func call(_ engine: PipelineEngine) throws {
    guard let sqlite = engine.connection as? SQLiteConnection else { return try engine.execute("CALL stg.load()") }
    let routine = try #require(try DeployedRoutine.read(ObjectName(schema: "stg", name: "load"), on: sqlite))
    try ProgramMachine(ProgramReader.read(routine.text), on: sqlite, call: RunCall(runID: "run-1", environment: "test")).run()
  }
}
