import Diagnostics
import Foundation
import Migrations
import SQLDialects
import SQLSchema
import Testing
import Workspace

/// `migrations/` on disk.
@Suite struct DeploymentVersionStoreTests {
  let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  @Test func aFolderThatIsNotThereHoldsNoVersions() throws {
    let stored = try VersionStore(directory: project.path("migrations")).read(targets: ["sqlite"])
    #expect(stored.versions.isEmpty && stored.defects.isEmpty && stored.edited.isEmpty && stored.unwritten.isEmpty)
  }

  @Test func readsBackWhatWasPlanned() throws {
    let store = try DeploymentWarehouse.store(in: project)
    let stored = try store.read(targets: ["sqlite", "postgres"])
    #expect(stored.versions.map(\.fileName) == ["20261122093000_users", "20261122093100_mails"])
    #expect(stored.versions[1].parent == "20261122093000")
    #expect(stored.defects.isEmpty && stored.edited.isEmpty && stored.unwritten.isEmpty)
    let again = DeploymentWarehouse.planner().plan(
      desired: DeploymentWarehouse.database(columns: ["mail"]), versions: [stored.versions[0]], name: "mails", timestamp: "20261122093100")
    #expect(again.version == stored.versions[1])
    #expect(again.scripts.map(\.hash) == ["sqlite", "postgres"].compactMap { stored.scripts[$0]?.last?.hash })
    #expect(try text("sqlite/20261122093100_mails.up.sql") == again.scripts[0].upText)
  }

  @Test func writingTheSameAgainGivesTheSameBytes() throws {
    _ = try DeploymentWarehouse.store(in: project)
    let other = try TemporaryProject()
    _ = try DeploymentWarehouse.store(in: other)
    for file in ["transformc.lock", "20261122093100_mails.json", "postgres/20261122093100_mails.down.sql"] {
      #expect(try text(file) == String(contentsOfFile: other.path("migrations/\(file)"), encoding: .utf8))
    }
  }

  @Test func noticesAHandEditAndKeepsIt() throws {
    let store = try DeploymentWarehouse.store(in: project)
    let file = "sqlite/20261122093100_mails.up.sql"
    let edited = try text(file) + "\nUPDATE stg__users SET mail = 'none';\n"
    try write(file, edited)
    let stored = try store.read(targets: ["sqlite", "postgres"])
    #expect(stored.edited.map(\.version.name) == ["mails"] && stored.edited.map(\.target) == ["sqlite"])
    #expect(stored.refusal(on: "sqlite")?.contains("20261122093100_mails for sqlite") == true)
    #expect(stored.refusal(on: "postgres") == nil)
    let session = try PlanningSession(store, planner: DeploymentWarehouse.planner())
    let plan = session.plan(desired: DeploymentWarehouse.database(columns: ["mail"]), renames: Renames(), name: "none", at: 0)
    #expect(try session.write(plan).recordedEdits == ["20261122093100_mails"])
    let recorded = try store.read(targets: ["sqlite", "postgres"])
    #expect(recorded.edited.isEmpty && recorded.refusal(on: "sqlite") == nil)
    #expect(try text(file) == edited)
    #expect(recorded.runnable(on: "sqlite")[1].up.statements.last == "UPDATE stg__users SET mail = 'none'")
  }

  @Test func blankLinesAndLineEndsAreNoEdit() throws {
    let store = try DeploymentWarehouse.store(in: project)
    let file = "sqlite/20261122093100_mails.up.sql"
    try write(file, "\n" + (try text(file)).replacingOccurrences(of: "\n", with: "\r\n") + "\n\n")
    #expect(try store.read(targets: ["sqlite"]).edited.isEmpty)
  }

  @Test func aTargetThatComesLaterGetsItsWholeHistory() throws {
    let store = try DeploymentWarehouse.store(in: project, targets: [SQLiteDialect()])
    let stored = try store.read(targets: ["sqlite", "postgres"])
    #expect(stored.unwritten["postgres"]?.count == 2 && stored.defects.isEmpty)
    #expect(stored.refusal(on: "postgres")?.contains("no scripts for postgres") == true)
    let session = try PlanningSession(store, planner: DeploymentWarehouse.planner())
    let plan = session.plan(desired: DeploymentWarehouse.database(columns: ["mail"]), renames: Renames(), name: "none", at: 0)
    _ = try session.write(plan)
    let later = try TemporaryProject()
    _ = try DeploymentWarehouse.store(in: later)
    #expect(try text("transformc.lock") == String(contentsOfFile: later.path("migrations/transformc.lock"), encoding: .utf8))
    #expect(try store.read(targets: ["sqlite", "postgres"]).refusal(on: "postgres") == nil)
  }

  @Test func aMissingScriptIsAnErrorWithItsPath() throws {
    let store = try DeploymentWarehouse.store(in: project)
    try FileManager.default.removeItem(atPath: project.path("migrations/sqlite/20261122093000_users.down.sql"))
    let error = #expect(throws: MigrationFileError.self) { try store.read(targets: ["sqlite"]) }
    #expect(error?.path == "migrations/sqlite/20261122093000_users.down.sql" && error?.exitCode == 7)
  }

  @Test func aVersionThatIsInTheLockFileAndGoneIsADefect() throws {
    let store = try DeploymentWarehouse.store(in: project)
    try FileManager.default.removeItem(atPath: project.path("migrations/20261122093100_mails.json"))
    let stored = try store.read(targets: ["sqlite", "postgres"])
    #expect(stored.defects.map(\.code) == ["PLN013"])
    #expect(stored.refusal(on: "sqlite")?.contains("20261122093100_mails") == true)
  }

  @Test func aChainWithAHoleIsADefect() throws {
    let store = try DeploymentWarehouse.store(in: project)
    let name = "20261122093100_mails.json"
    try write(name, try text(name).replacingOccurrences(of: "20261122093000", with: "20261122080000"))
    #expect(try store.read(targets: ["sqlite"]).defects.contains { $0.code == "PLN005" })
  }

  @Test(arguments: [
    ("{", "not JSON"), ("[]", "Expected to decode"), (#"{"id": "20261122093000"}"#, "there is no"),
    (#"{"id":"1","name":"x","keep":true,"operations":[]}"#, "the file holds version 1_x"),
    (
      #"{"id":"20261122093000","name":"users","keep":true,"operations":[{"addColumn":{"table":{"schema":"","name":""}}}]}"#, "operations[0]"
    ),
  ])
  func aDamagedVersionIsAnErrorWithItsPlace(text: String, reason: String) throws {
    let store = try DeploymentWarehouse.store(in: project)
    try write("20261122093000_users.json", text)
    let error = #expect(throws: MigrationFileError.self) { try store.read(targets: ["sqlite"]) }
    #expect(error?.path == "migrations/20261122093000_users.json" && error?.exitCode == 65)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func aDamagedLockFileIsADefectWithItsLine() throws {
    let store = try DeploymentWarehouse.store(in: project)
    try write("transformc.lock", try text("transformc.lock") + "<<<<<<< HEAD\n")
    let stored = try store.read(targets: ["sqlite"])
    #expect(stored.defects.map(\.code) == ["PLN009"] && stored.refusal(on: "sqlite")?.contains("line 4") == true)
  }

  @Test func anotherFileAmongTheVersionsIsAnError() throws {
    let store = try DeploymentWarehouse.store(in: project)
    try write("notes.json", "{}")
    let error = #expect(throws: MigrationFileError.self) { try store.read(targets: ["sqlite"]) }
    #expect(error?.path == "migrations/notes.json" && error?.exitCode == 65)
  }

  @Test func twoPlansInOneSecondGetTwoIDs() throws {
    let versions = [Version(id: "20261122093000", name: "a", parent: nil, operations: [])]
    #expect(VersionStore.nextID(after: versions, at: DeploymentWarehouse.now) == "20261122093001")
    #expect(VersionStore.nextID(after: [], at: DeploymentWarehouse.now) == "20261122093000")
  }

  @Test func aVersionIsNamedByIdNameOrBoth() throws {
    let stored = try DeploymentWarehouse.store(in: project).read(targets: ["sqlite"])
    for text in ["20261122093100", "mails", "20261122093100_mails"] { #expect(stored.id(named: text) == "20261122093100") }
    #expect(stored.id(named: "20250101000000") == "20250101000000")
  }

  private func text(_ file: String) throws -> String { try String(contentsOfFile: project.path("migrations/\(file)"), encoding: .utf8) }

  private func write(_ file: String, _ text: String) throws { try project.write("migrations/\(file)", Data(text.utf8)) }
}
