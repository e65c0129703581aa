import Diagnostics
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// Statements of a dialect that are read, printed for the same dialect, and read again: the trees must be equal.
struct RoundTrip {
  enum Outcome {
    case same
    /// The printer says that it cannot say it.
    case refused(String)
    /// The text that was printed, and the first lines of the trees that differ.
    case lost(String)
  }

  let dialect: SourceDialect

  /// The outcome for each statement of a script, with its text. Nothing of what cannot be read.
  func outcomes(of text: String) -> [(statement: String, outcome: Outcome)] {
    let script = parsed(text)
    var builder = DatabaseBuilder()
    builder.add(script, dialect)
    let compiler = StatementCompiler(script: script, dialect: dialect, database: builder.database, target: dialect.name)
    let trees = TreeReader(script).statements
    return zip(script.tree[script.tree.script], trees).compactMap { id, tree in
      if case .opaque = script.tree[id] { return nil }
      let source = script.file.text(script.range(id))
      return (source, outcome(compiler.statement(id), tree, script))
    }
  }

  private func parsed(_ text: String) -> Script {
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "case.sql", text: text))
    return script
  }

  private func outcome(_ compiled: StatementCompiler.Compiled, _ tree: TreeNode, _ script: Script) -> Outcome {
    if let problem = compiled.diagnostics.first(where: { $0.severity == .error }) { return .refused(problem.message) }
    let text = compiled.text.joined(separator: ";\n")
    let again = parsed(text + ";")
    let others = TreeReader(again).statements
    guard others.count == 1, let other = others.first else { return .lost("\(others.count) statements: \(text)") }
    let (left, right) = (lines(tree, script), lines(other, again))
    guard left != right else { return .same }
    let place = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    return .lost("\(text)\n  - \(left[place...].prefix(3).joined(separator: " / "))\n  + \(right[place...].prefix(3).joined(separator: " / "))")
  }

  /// A tree without places.
  private func lines(_ node: TreeNode, _ script: Script, label: String = "", depth: Int = 0) -> [String] {
    let words = [label, node.kind] + node.fields.compactMap { inline($0, script) }
    return [words.filter { !$0.isEmpty }.joined(separator: " ")] + node.fields.flatMap { below($0.value, script, $0.label ?? "") }
  }

  private func inline(_ field: TreeNode.Field, _ script: Script) -> String? {
    guard let value = field.value else { return field.label == nil ? "-" : nil }
    return switch value {
    case .text(let text): "\(field.label ?? "")=\(text.lowercased())"
    case .flag: field.label ?? "true"
    case .range(let range): "\(field.label ?? "")=\(script.file.text(range).lowercased().split { $0.isWhitespace }.joined(separator: " "))"
    case .node, .list: nil
    }
  }

  private func below(_ value: TreeValue?, _ script: Script, _ label: String) -> [String] {
    switch value {
    case .node(let node): lines(node, script, label: label)
    case .list(let values): ["\(label) \(values.count)"] + values.flatMap { below($0, script, "") }
    case .text(let text): [text.lowercased()]
    case .range, .flag, nil: []
    }
  }
}
