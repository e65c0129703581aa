import ArgumentParser
import Foundation
import SQLLint

/// `transformc-dev new-rule watermark-now --family LostRows`
struct NewRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-rule", abstract: "Write a rule's Swift file and its page, and add it to its family.")

  @Argument(help: ArgumentHelp("What it finds, in small letters and hyphens: watermark-now.", valueName: "name"))
  var name: String

  @Option(help: "The folder of its family below Sources/SQLLint/Rules, or the letters of its codes.")
  var family: String

  @Option(help: "Its code (default: the family's next).")
  var code: String?

  @Option(help: "expression, statement or body: what it is asked about.")
  var kind = RuleTemplate.Kind.statement

  func validate() throws {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) } }) else {
      throw ValidationError("'\(name)' is no rule's name: write small letters and hyphens, as in watermark-now")
    }
  }

  func run() throws {
    let repository = try Repository.current
    let template = RuleTemplate(name: name, code: try wantedCode, family: try wantedFamily, kind: kind)
    let list = try repository.text(template.listPath)
    guard let longer = template.added(to: list) else { throw ValidationError("\(template.listPath) does not end with a list of rules") }
    for (path, text) in [(template.sourcePath, template.source), (template.pagePath, template.page)] {
      guard !FileManager.default.fileExists(atPath: repository.url(path).path) else { throw ValidationError("\(path) is there already") }
      try Data(text.utf8).write(to: repository.url(path), options: .atomic)
      print(path)
    }
    try Data(longer.utf8).write(to: repository.url(template.listPath), options: .atomic)
    print(template.listPath)
  }

  private var wantedFamily: RuleFamily {
    get throws {
      let found = Rules.families.first { $0.folder.lowercased() == family.lowercased() || $0.prefix == family.uppercased() }
      if let found { return found }
      throw ValidationError("there is no family '\(family)': the families are \(Rules.families.map(\.folder).joined(separator: ", "))")
    }
  }

  private var wantedCode: String {
    get throws {
      if let code {
        guard Rules.rule(code) == nil else { throw ValidationError("\(code) is another rule's code") }
        return code.uppercased()
      }
      let family = try wantedFamily
      let last = family.rules.compactMap { Int($0.code.dropFirst(3)) }.max() ?? 0
      let digits = String(last + 1)
      return family.prefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
  }
}
