import Foundation
import SourceText
import Testing
import Workspace

struct SourceFilesTests {
  private let project: TemporaryProject

  init() throws {
    project = try TemporaryProject([
      "transforms/b.sql": "SELECT 1", "transforms/a/z.sql": "", "transforms/a/B.sql": "", "transforms/a/note.md": "",
      "transforms/.hidden/c.sql": "", "other/d.sql": "", "transforms/old/e.sql": "",
    ])
  }

  private func find(_ sources: String..., excluding: [String] = []) throws -> [String] {
    try SourceFiles(directory: project.root, excluding: excluding).find(sources)
  }

  private func failure(_ work: () throws -> Void) -> WorkspaceError? {
    #expect(throws: WorkspaceError.self) { try work() }
  }

  @Test func findsTheSQLFilesOfFoldersInTheOrderOfTheirBytes() throws {
    #expect(try find("transforms") == ["transforms/a/B.sql", "transforms/a/z.sql", "transforms/b.sql", "transforms/old/e.sql"])
  }

  @Test func namesEachFileOnce() throws {
    #expect(try find("./transforms/b.sql", "transforms//b.sql", "transforms/*.sql") == ["transforms/b.sql"])
  }

  @Test func understandsGlobs() throws {
    #expect(try find("transforms/*.sql") == ["transforms/b.sql"])
    #expect(try find("transforms/?/z.sql") == ["transforms/a/z.sql"])
    #expect(try find("**/*.sql", excluding: ["transforms"]) == ["other/d.sql"])
    #expect(try find("trans*/**/*.sql").count == 4)
  }

  @Test func leavesOutWhatIsExcluded() throws {
    #expect(try find("transforms", excluding: ["transforms/old", "**/z.sql"]) == ["transforms/a/B.sql", "transforms/b.sql"])
    #expect(try find("transforms/old/e.sql", excluding: ["transforms/old"]) == ["transforms/old/e.sql"])
  }

  @Test func findsWhatTheConfigurationNames() throws {
    try project.write("transformc.yaml", Data("sources: [transforms, other]\nexclude: [transforms/a]".utf8))
    let configuration = try Configuration.load(from: project.root, environment: [:])
    #expect(try SourceFiles.all(of: configuration) == ["other/d.sql", "transforms/b.sql", "transforms/old/e.sql"])
  }

  @Test func nothingToWorkOnIsAnErrorWithTheWayOut() throws {
    try project.write("empty/a.txt", Data())
    let error = failure { _ = try find("empty") }
    #expect(error?.description.contains("empty: no .sql file here\n  help: put procedures there") == true)
    #expect(error?.exitCode == 64)
  }

  @Test func aMissingPathIsAnError() {
    let error = failure { _ = try find("transfroms") }
    #expect(error?.description.hasPrefix("transfroms: there is no such file or folder") == true)
    #expect(error?.exitCode == 64)
  }

  @Test func readsText() throws {
    let file = try SourceFiles(directory: project.root).read("transforms/b.sql")
    #expect(file.path == "transforms/b.sql")
    #expect(file.text == "SELECT 1")
  }

  @Test func bytesThatAreNoTextAreAnErrorWithTheirPlace() throws {
    try project.write("transforms/bad.sql", Data([0x61, 0x0A, 0x62, 0xFF]))
    let error = failure { _ = try SourceFiles(directory: project.root).read("transforms/bad.sql") }
    #expect(error?.description == "transforms/bad.sql:2:2: byte 0xFF is not valid UTF-8: save the file as UTF-8")
    #expect(error?.exitCode == 65)
  }

  @Test func aFileThatIsGoneOrAFolderCannotBeRead() {
    #expect(failure { _ = try SourceFiles(directory: project.root).read("gone.sql") }?.reason == .missing)
    #expect(failure { _ = try SourceFiles(directory: project.root).read("transforms") }?.exitCode == 65)
  }
}
