import Diagnostics

/// What is to be said about a plan. Warnings that give the same advice are shown three times and then counted.
enum PlanFindings {
  private static let shownOfAKind = 3

  static func text(of diagnostics: [Diagnostic], showsAll: Bool) -> String {
    let shown = showsAll ? diagnostics : firstOfEachKind(diagnostics)
    let hidden = diagnostics.count - shown.count
    return shown.map(line).joined() + (hidden == 0 ? "" : "transformc: \(hidden) more warnings like these (--verbose shows all)\n")
  }

  private static func firstOfEachKind(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    return diagnostics.filter { diagnostic in
      counts[diagnostic.help ?? "", default: 0] += 1
      return diagnostic.severity == .error || counts[diagnostic.help ?? "", default: 0] <= shownOfAKind
    }
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let help = diagnostic.help.map { "\n  help: \($0)" } ?? ""
    return "transformc: \(diagnostic.severity.name)[\(diagnostic.code)]: \(diagnostic.message)\(help)\n"
  }
}
