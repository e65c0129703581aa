import ArgumentParser

/// `text`, or `sarif=lint.sarif`: a form of the findings, and the file that it goes to.
struct LintOutput: ExpressibleByArgument {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, github, gitlab, junit, checkstyle
  }

  let format: Format
  /// Nil for standard output.
  let path: String?

  init(format: Format, path: String? = nil) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let format = parts.first.flatMap(Format.init), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.init(format: format, path: parts.count == 1 ? nil : parts[1])
  }

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}
