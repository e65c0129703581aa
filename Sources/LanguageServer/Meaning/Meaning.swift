import SQLSyntax
import SourceText
import Workspace

/// What a word in a file means: what hovers show and where definitions are.
struct Meaning {
  struct Target {
    let source: Project.Source
    /// In the text that was read.
    let range: SourceRange
  }

  /// SQL that says it best: a declaration, a column's definition.
  var code: String
  /// What there is to say beside it, a paragraph each.
  var remarks: [String] = []
  var target: Target?

  var markdown: String {
    let block = code.isEmpty ? [] : ["```sql\n\(code)\n```"]
    return (block + remarks.filter { !$0.isEmpty }).joined(separator: "\n\n")
  }
}
