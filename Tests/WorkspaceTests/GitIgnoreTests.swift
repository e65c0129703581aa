import Foundation
import Testing
import Workspace

/// What `.gitignore` files leave out of a search. Each case was held against git 2.39 (`git ls-files -o --exclude-standard`).
struct GitIgnoreTests {
  private func find(_ files: [String: String], _ sources: String..., ignoresAsGit: Bool = true) throws -> [String] {
    let project = try TemporaryProject(files)
    return try SourceFiles(directory: project.root, ignoresAsGit: ignoresAsGit).find(sources)
  }

  /// Files that remain, of those named, with these lines in the `.gitignore` of the project.
  private func kept(_ lines: String, _ paths: [String]) throws -> [String] {
    var files = [".gitignore": lines]
    for path in paths { files[path] = "" }
    let project = try TemporaryProject(files)
    return SourceFiles(directory: project.root).findPresent(["."])
  }

  @Test(
    arguments: [
      ("old.sql", ["a.sql", "a/a.sql"]), ("/old.sql", ["a.sql", "a/a.sql", "a/old.sql"]), ("a/old.sql", ["a.sql", "a/a.sql", "old.sql"]),
      ("*.sql", []), ("o*.sql", ["a.sql", "a/a.sql"]), ("?.sql", ["a/old.sql", "old.sql"]), ("a", ["a.sql", "old.sql"]),
      ("a/", ["a.sql", "old.sql"]), ("/a/", ["a.sql", "old.sql"]), ("a/*", ["a.sql", "old.sql"]), ("a/**", ["a.sql", "old.sql"]),
      ("**/old.sql", ["a.sql", "a/a.sql"]), ("[o-q]ld.sql", ["a.sql", "a/a.sql"]), ("[!o]*.sql", ["a/old.sql", "old.sql"]),
      ("old.sql/", ["a.sql", "a/a.sql", "a/old.sql", "old.sql"]), ("# old.sql", ["a.sql", "a/a.sql", "a/old.sql", "old.sql"]),
      ("old.sql   ", ["a.sql", "a/a.sql"]), ("old.sql\r", ["a.sql", "a/a.sql"]), ("\u{FEFF}old.sql", ["a.sql", "a/a.sql"]),
      ("[old.sql", ["a.sql", "a/a.sql", "a/old.sql", "old.sql"]), ("*.sql\n!old.sql", ["a/old.sql", "old.sql"]),
      ("!old.sql\n*.sql", []), ("a/\n!a/old.sql", ["a.sql", "old.sql"]), ("a/*\n!a/old.sql", ["a.sql", "a/old.sql", "old.sql"]),
      ("\\o*.sql", ["a.sql", "a/a.sql"]), ("old.[[:alpha:]]ql", ["a.sql", "a/a.sql"]), ("", ["a.sql", "a/a.sql", "a/old.sql", "old.sql"]),
    ] as [(String, [String])])
  func readsLinesAsGitDoes(_ lines: String, _ expected: [String]) throws {
    #expect(try kept(lines, ["a.sql", "old.sql", "a/a.sql", "a/old.sql"]) == expected)
  }

  @Test func aBackslashKeepsSpecialSigns() throws {
    #expect(try kept("\\#a.sql\n\\!b.sql\nc.sql\\ \n", ["#a.sql", "!b.sql", "c.sql", "d.sql"]) == ["c.sql", "d.sql"])
  }

  @Test func foldersBetweenAreAnyNumber() throws {
    #expect(try kept("a/**/x.sql", ["a/x.sql", "a/b/x.sql", "a/b/c/x.sql", "b/x.sql"]) == ["b/x.sql"])
  }

  @Test func innerFilesWinOverOuterOnes() throws {
    let files = [
      ".gitignore": "*.sql\n!keep.sql", "a/.gitignore": "!*.sql\n/b.sql", "a/b.sql": "", "a/c.sql": "", "a/d/b.sql": "", "x.sql": "",
      "keep.sql": "",
    ]
    #expect(try find(files, ".") == ["a/c.sql", "a/d/b.sql", "keep.sql"])
  }

  @Test func aFolderThatIsLeftOutStaysOut() throws {
    let files = [".gitignore": "build/", "build/.gitignore": "!*.sql", "build/a.sql": "", "b.sql": ""]
    #expect(try find(files, ".") == ["b.sql"])
  }

  @Test func aFileThatIsNamedIsIn() throws {
    let files = [".gitignore": "build/\nold.sql", "build/a.sql": "", "old.sql": "", "b.sql": ""]
    #expect(try find(files, "old.sql") == ["old.sql"])
    #expect(try find(files, "build/a.sql") == ["build/a.sql"])
    #expect(try find(files, "build") == ["build/a.sql"])
    #expect(try find(files, ".", ignoresAsGit: false) == ["b.sql", "build/a.sql", "old.sql"])
  }

  @Test func globsLeaveOutWhatIsIgnored() throws {
    let files = [".gitignore": "build/\nold.sql", "build/a.sql": "", "old.sql": "", "b.sql": ""]
    #expect(try find(files, "**/*.sql") == ["b.sql"])
  }

  @Test func theRepositoryAboveTheProjectCounts() throws {
    let repository = try TemporaryProject([
      ".git/info/exclude": "secret.sql\n", ".gitignore": "/sql/generated\n*.tmp.sql", "sql/generated/a.sql": "", "sql/b.sql": "",
      "sql/c.tmp.sql": "", "sql/secret.sql": "", "sql/generated2/a.sql": "",
    ])
    #expect(try SourceFiles(directory: repository.path("sql")).find(["."]) == ["b.sql", "generated2/a.sql"])
  }

  @Test func whatLiesAboveWithoutARepositoryDoesNotCount() throws {
    let outer = try TemporaryProject([".gitignore": "*", "project/a.sql": ""])
    #expect(try SourceFiles(directory: outer.path("project")).find(["."]) == ["a.sql"])
  }

  @Test func aWorkTreeHasTheExcludesOfItsRepository() throws {
    let both = try TemporaryProject([
      "main/.git/info/exclude": "secret.sql", "main/.git/worktrees/w/commondir": "../..\n", "main/.git/worktrees/w/HEAD": "",
      "w/.git": "gitdir: ../main/.git/worktrees/w\n", "w/secret.sql": "", "w/a.sql": "",
    ])
    #expect(try SourceFiles(directory: both.path("w")).find(["."]) == ["a.sql"])
  }

  @Test func aRepositoryWithinIsOneOfItsOwn() throws {
    let files = [".git/HEAD": "", ".gitignore": "*.sql", "inner/.git/HEAD": "", "inner/a.sql": "", "b.sql": ""]
    #expect(try find(files, ".") == ["inner/a.sql"])
  }

  @Test func manyStarsTakeNoLongTime() throws {
    let name = String(repeating: "a", count: 200) + ".sql"
    let lines = String(repeating: "*a", count: 100) + "*b\n" + Array(repeating: "**/a", count: 50).joined(separator: "/") + "\n"
    #expect(try kept(lines, [name]) == [name])
  }

  // MARK: Asking about one file

  @Test func saysWhetherASearchWouldFindAFile() throws {
    let project = try TemporaryProject([".gitignore": "build/\n*.tmp.sql", "transforms/a.sql": ""])
    let files = SourceFiles(directory: project.root, excluding: ["transforms/old"])
    #expect(files.wouldFind("transforms/new.sql", in: ["transforms"]))
    #expect(files.wouldFind("transforms/x/new.sql", in: ["./transforms/"]))
    #expect(files.wouldFind("transforms/new.sql", in: ["*/*.sql"]))
    #expect(files.wouldFind("new.sql", in: ["."]))
    for path in [
      "other/a.sql", "transforms/a.txt", "transforms/.x/a.sql", "transforms/old/a.sql", "transforms/a.tmp.sql", "transforms2/a.sql",
    ] {
      #expect(!files.wouldFind(path, in: ["transforms"]), "\(path)")
    }
    #expect(!files.wouldFind("/elsewhere/a.sql", in: ["."]))
    #expect(files.leavesOut("build/x/y.sql"))
    #expect(!files.leavesOut("transforms/a.sql"))
  }

  @Test func whatIsGivenIsFoundBesideWhatIsOnTheDisk() throws {
    let project = try TemporaryProject(["transforms/a.sql": ""])
    let files = SourceFiles(directory: project.root, given: ["transforms/b.sql": [], "other/c.sql": []])
    #expect(try files.find(["transforms"]) == ["transforms/a.sql", "transforms/b.sql"])
  }
}
