import SQLLint
import SourceText
import Workspace

extension RuleSelection {
  /// The rules that were asked for by code, name or the three letters of a family, whatever the project says about them.
  init(only words: [String], _ settings: LintSettings) throws {
    let wanted = Set(try words.flatMap(Self.codes))
    self.init(only: Rules.all.filter { wanted.contains($0.code) }, settings)
  }

  private static func codes(_ word: String) throws -> [String] {
    let found = Rules.all.filter { $0.code == word.uppercased() || $0.name == word.lowercased() || $0.code.prefix(3) == word.uppercased() }
    guard found.isEmpty else { return found.map(\.code) }
    let words = Rules.all.map(\.code) + Rules.all.map(\.name)
    throw Failure.usage(
      "there is no rule '\(word)'",
      help: closest(to: word, among: words).map { "did you mean '\($0)'?" } ?? "transformc rules lists them")
  }
}
