import Foundation
import Testing
import Workspace

struct ChangedFilesTests {
  private let project: TemporaryProject
  private let environment = ProcessInfo.processInfo.environment

  init() throws { project = try TemporaryProject(["a.sql": "1", "dir with blank/é.sql": "1", "gone.sql": "1", "same.sql": "1"]) }

  @discardableResult
  private func git(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]
    process.arguments = ["git"] + identity + arguments
    process.currentDirectoryURL = URL(filePath: project.root)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func commitAll() throws {
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "first")
  }

  private func write(_ path: String, _ text: String) throws { try project.write(path, Data(text.utf8)) }

  private func failure(_ work: () throws -> Void) -> WorkspaceError? {
    #expect(throws: WorkspaceError.self) { try work() }
  }

  @Test func findsWhatWasChangedStagedOrAdded() throws {
    try commitAll()
    try write("a.sql", "2")
    try write("dir with blank/é.sql", "2")
    try git("add", "a.sql")
    try write("new.sql", "")
    try write(".gitignore", "ignored.sql")
    try write("ignored.sql", "")
    try FileManager.default.removeItem(atPath: project.path("gone.sql"))
    let changed = try ChangedFiles(since: "HEAD", in: project.root, environment: environment)
    for path in ["a.sql", "dir with blank/é.sql", "new.sql", project.path("new.sql"), "./new.sql"] {
      #expect(changed.contains(path), "\(path)")
    }
    for path in ["same.sql", "gone.sql", "ignored.sql", "nothing.sql"] { #expect(!changed.contains(path), "\(path)") }
  }

  @Test func comparesWithTheCommitWhereTheWorkBegan() throws {
    try commitAll()
    try git("checkout", "-b", "work")
    try write("a.sql", "2")
    try git("commit", "-am", "work")
    try git("checkout", "main")
    try write("same.sql", "2")
    try git("commit", "-am", "theirs")
    try git("checkout", "work")
    let changed = try ChangedFiles(since: "main", in: project.root, environment: environment)
    #expect(changed.contains("a.sql"))
    #expect(!changed.contains("same.sql"))
  }

  @Test func worksFromAFolderOfTheRepository() throws {
    try commitAll()
    try write("dir with blank/é.sql", "2")
    let changed = try ChangedFiles(since: "HEAD", in: project.path("dir with blank"), environment: environment)
    #expect(changed.contains("é.sql"))
    #expect(!changed.contains("../a.sql"))
  }

  @Test(arguments: ["mian", "--output=/tmp/x", "HEAD~7", ""])
  func aRevisionThatIsNotThereIsAnError(_ revision: String) throws {
    try commitAll()
    let error = failure { _ = try ChangedFiles(since: revision, in: project.root, environment: environment) }
    #expect(error?.description.hasPrefix("\(revision): git knows no such revision") == true)
    #expect(error?.exitCode == 64)
  }

  @Test func aFolderWithoutARepositoryIsAnError() throws {
    let error = failure { _ = try ChangedFiles(since: "HEAD", in: project.root, environment: environment) }
    #expect(error?.message == "this is in no git repository")
  }

  @Test func aSystemWithoutGitIsAnError() throws {
    let error = failure { _ = try ChangedFiles(since: "HEAD", in: project.root, environment: ["PATH": "/nowhere"]) }
    #expect(error?.description.contains("git: there is no such program in PATH") == true)
  }
}
