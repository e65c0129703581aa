import DatabaseDriver
import Foundation
import Testing
import Workspace

/// Reaching an environment's database.
@Suite struct DeploymentConnectionTests {
  let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  @Test func aMissingServerIsAnErrorWithPlaceCauseAndWayOut() throws {
    let url = "postgresql://deploy:s3cret@127.0.0.1:1/warehouse"
    let error = #expect(throws: ConnectionError.self) { try Connections.open(environment(url), for: .changing) }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("environment 'dev', postgresql://deploy@127.0.0.1:1/warehouse: "))
    #expect(text.contains("refused") && text.contains("help: ") && !text.contains("s3cret"))
    #expect(ConnectionError.exitCode == 3)
  }

  @Test func aFolderThatIsNotThereIsAnErrorToWriteAndEmptyToRead() throws {
    let environment = try environment("sqlite:nowhere/warehouse.db")
    #expect(throws: ConnectionError.self) { try Connections.open(environment, for: .making) }
    #expect(try Connections.open(environment, for: .reading).query("SELECT * FROM sqlite_schema", []).rows.isEmpty)
  }

  @Test func onlyBringingADatabaseForthMakesOne() throws {
    let environment = try environment("sqlite:warehouse.db")
    _ = try Connections.open(environment, for: .reading)
    #expect(throws: ConnectionError.self) { try Connections.open(environment, for: .changing) }
    #expect(!FileManager.default.fileExists(atPath: project.path("warehouse.db")))
    _ = try Connections.open(environment, for: .making)
    #expect(FileManager.default.fileExists(atPath: project.path("warehouse.db")))
  }

  @Test func aFileThatIsNoDatabaseIsAnError() throws {
    try project.write("warehouse.db", Data(repeating: 65, count: 4_096))
    #expect(throws: ConnectionError.self) { try Connections.open(environment("sqlite:warehouse.db"), for: .changing) }
  }

  private func environment(_ url: String) throws -> Environment {
    try Configuration.load(from: project.root, options: ["environments.dev.url": url], environment: [:]).environment("dev")
  }
}
