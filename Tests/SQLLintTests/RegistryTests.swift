import Foundation
import SQLLint
import TestSupport
import Testing

/// A rule is a file, a page and a line in the registry: none without the others.
struct RegistryTests {
  private func names(in folder: String, suffix: String) throws -> [String] {
    let directory = MarkdownCase.repositoryRoot.appending(path: folder)
    let all = try FileManager.default.subpathsOfDirectory(atPath: directory.resolvingSymlinksInPath().path)
    return all.filter { $0.hasSuffix(suffix) }.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
  }

  @Test func everyRuleHasItsPageAndEveryPageItsRule() throws {
    let pages = try names(in: "Documentation/Rules", suffix: ".md").filter { $0 != "README" }
    #expect(pages.sorted() == Rules.all.map { "\($0.code)-\($0.name)" }.sorted())
  }

  @Test func everyRuleLiesInTheFileOfItsName() throws {
    let files = Set(try names(in: "Sources/SQLLint/Rules", suffix: ".swift").map { $0.lowercased() })
    for rule in Rules.all {
      #expect(files.contains(rule.name.filter { $0 != "-" }), "\(rule.code) \(rule.name)")
    }
  }

  @Test func everyPageBeginsWithItsCodeAndName() throws {
    for rule in Rules.all {
      let page = MarkdownCase.repositoryRoot.appending(path: "Documentation/Rules/\(rule.code)-\(rule.name).md")
      #expect(try String(contentsOf: page, encoding: .utf8).hasPrefix("# \(rule.code) \(rule.name)\n"))
    }
  }

  @Test func codesAreFoundInAnyCaseAndNamedOnce() {
    #expect(Set(Rules.all.map(\.code)).count == Rules.all.count)
    #expect(Rules.rule("row001")?.name == "mark-processed-predicate")
    #expect(Rules.rule("ROW999") == nil)
  }
}
