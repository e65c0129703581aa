import ArgumentParser
import Foundation

/// `transformc-dev generate`: writes what follows from other files of the repository.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the files that follow from others: the manual within the program, the rules' index, the matrix of dialects.",
    discussion: "With --check nothing is written, and the command ends with 1 if a file is not as it would be written.")

  @Flag(help: "Write nothing; name the files that are not up to date.")
  var check = false

  func run() throws {
    let stale = try GeneratedFile.all(in: Repository.current).filter { try !$0.isUpToDate }
    for file in stale {
      print("\(file.path) \(check ? "is not up to date: run Scripts/generate" : "written")")
      if !check { try file.write() }
    }
    if check && !stale.isEmpty { throw ExitCode(1) }
  }
}

/// A file that is made from others.
struct GeneratedFile {
  let url: URL
  let path: String
  let text: String

  init(_ path: String, in repository: Repository, _ text: String) {
    self.path = path
    self.text = text
    url = repository.url(path)
  }

  static func all(in repository: Repository) throws -> [GeneratedFile] {
    let pages = try RulePage.all(in: repository)
    return [
      GeneratedFile(
        "Sources/Manual/ManualPage+Generated.swift", in: repository,
        ManualSource(rules: pages, codes: try CodeSection.all(in: repository)).text),
      GeneratedFile("Documentation/Rules/README.md", in: repository, RuleIndex(pages: pages).text),
      GeneratedFile("Documentation/Dialects.md", in: repository, DialectPage().text),
    ]
  }

  var isUpToDate: Bool {
    get throws { (try? String(contentsOf: url, encoding: .utf8)) == text }
  }

  func write() throws { try Data(text.utf8).write(to: url, options: .atomic) }
}
