import Diagnostics
import SourceDialects
import SQLSyntax
import SourceText

/// Prints the tables that the queries of standard input read, a line each, and what is wrong with the text.
///
///     echo 'SELECT a FROM stg.calls JOIN users USING (id)' | swift run TableNames
@main
enum TableNames {
  static func main() {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    let script = Script(grammar: .snowflake)
    script.parse(SourceFile(path: "input", text: text))
    for node in TreeReader(script).statements { printTables(of: node) }
    print(TextRenderer(isColored: false).render([FileFindings(file: script.file, diagnostics: script.diagnostics)]), terminator: "")
  }

  /// A table of FROM is a node `named` with its name.
  private static func printTables(of node: TreeNode) {
    for field in node.fields { printTables(of: field.value, in: node) }
  }

  private static func printTables(of value: TreeValue?, in parent: TreeNode) {
    switch value {
    case .node(let node) where parent.kind == "named" && node.kind == "QualifiedName": print(name(node))
    case .node(let node): printTables(of: node)
    case .list(let values): for value in values { printTables(of: value, in: parent) }
    case .text, .flag, .range, nil: break
    }
  }

  private static func name(_ node: TreeNode) -> String {
    let parts = node.fields.compactMap { field in
      if case .text(let text) = field.value { text } else { nil as String? }
    }
    return parts.joined(separator: ".")
  }
}
