import ArgumentParser
import Foundation
import SQLLint

/// The files of a rule that does not look for anything yet.
struct RuleTemplate {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case expression, statement, body
  }

  let name: String
  let code: String
  let family: RuleFamily
  let kind: Kind

  /// `watermark-now` → `WatermarkNow`.
  var typeName: String { name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() }

  private var folder: String { "Sources/SQLLint/Rules/\(family.folder)" }
  var sourcePath: String { "\(folder)/\(typeName).swift" }
  var listPath: String { "\(folder)/Rules+\(family.folder).swift" }
  var pagePath: String { "Documentation/Rules/\(code)-\(name).md" }

  /// The family's list with the rule at its end: `= [`, lines, `  ]`, and `= []`. Nil where the text has no such list.
  func added(to list: String) -> String? {
    if list.contains("= []") { return list.replacing("= []", with: "= [\n    \(typeName)(),\n  ]") }
    guard let end = list.range(of: "\n  ]", options: .backwards) else { return nil }
    return list.replacingCharacters(in: end, with: "\n    \(typeName)(),\n  ]")
  }

  var source: String {
    """
    import Diagnostics
    import SQLSyntax
    import SourceText

    /// TODO: what it finds, with an SQL example.
    struct \(typeName): \(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst())Rule {
      let code = "\(code)"
      let name = "\(name)"
      let summary = "TODO: what it finds, in one line"
      let defaultSeverity = Severity.warning

      \(signature) {
        []
      }
    }

    """
  }

  private var signature: String {
    switch kind {
    case .expression: "func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic]"
    case .statement: "func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic]"
    case .body: "func findings(in body: Body, _ context: LintContext) -> [Diagnostic]"
    }
  }

  /// The page is the rule's test: it fails until the rule finds what is marked.
  var page: String {
    """
    # \(code) \(name)

    TODO: what is wrong, in one line.

    **What it costs.** TODO: the consequence, concretely.

    **The way out.** TODO. Nothing is reported where TODO.

    ## TODO: the common case, as a sentence

    ```sql
    SELECT 1;
    --     ^ \(code): TODO: the exact message
    ```

    ## TODO: what looks like it and is not

    ```sql
    SELECT 2;
    ```

    """
  }
}
