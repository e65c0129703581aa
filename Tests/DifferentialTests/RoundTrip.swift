import Diagnostics
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// Statements of a dialect that are read, printed for the same dialect, and read again: the trees must be equal.
///
/// Those of bodies too, each for itself; a whole procedure, where it is no transform, as its target has it.
struct RoundTrip {
  enum Outcome {
    case same
    /// The printer says that it cannot say it.
    case refused(String)
    /// The text that was printed, and the first lines of the trees that differ.
    case lost(String)
  }

  let dialect: SourceDialect

  /// The outcome for each statement of a script and of its bodies, with its text. Nothing of what cannot be read.
  func outcomes(of text: String) -> [(statement: String, outcome: Outcome)] {
    let script = parsed(text)
    var builder = DatabaseBuilder()
    builder.add(script, dialect)
    let printing = Printing(script, dialect, builder.database)
    return zip(script.tree[script.tree.script], TreeReader(script).statements).flatMap { id, tree -> [(String, Outcome)] in
      guard isRead(tree, script) else { return [] }
      let inner = nested(tree).filter { !isValue($0, script) }.map {
        (words($0, script), outcome(printing.statement($0), $0, script, isNested: true))
      }
      return [(words(tree, script), outcome(printing.statement(id), tree, script, isNested: false))] + inner
    }
  }

  private func words(_ tree: TreeNode, _ script: Script) -> String { tree.range.map { script.file.text($0) } ?? "" }

  /// The body of a function that is an expression.
  private func isValue(_ tree: TreeNode, _ script: Script) -> Bool {
    tree.kind == "giveBack" && !words(tree, script).lowercased().hasPrefix("return")
  }

  private func isRead(_ tree: TreeNode, _ script: Script) -> Bool {
    guard let range = tree.range, tree.kind != "opaque", tree.kind != "clientText" else { return false }
    return !script.diagnostics.contains { $0.severity == .error && range.start <= $0.range.start && $0.range.end <= range.end }
  }

  private func parsed(_ text: String) -> Script {
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "case.sql", text: text))
    return script
  }

  /// The statements inside a statement, each before those inside of it.
  private func nested(_ tree: TreeNode) -> [TreeNode] { tree.fields.flatMap { nested($0.value) } }

  private func nested(_ value: TreeValue?) -> [TreeNode] {
    switch value {
    case .node(let node): (node.type == "Statement" ? [node] : []) + nested(node)
    case .list(let values): values.flatMap { nested($0) }
    case .text, .flag, .range, nil: []
    }
  }

  /// A statement of a body is read again in a body.
  private func outcome(_ printed: Printing.Printed, _ tree: TreeNode, _ script: Script, isNested: Bool) -> Outcome {
    if let problem = printed.problem { return .refused(problem) }
    let text = printed.text
    let again = parsed(isNested ? "CREATE PROCEDURE p() RETURNS INT LANGUAGE SQL AS\nBEGIN\n\(text);\nEND;" : text + ";")
    let others = TreeReader(again).statements
    let trees = isNested ? others.flatMap { nested($0) } : others
    guard others.count == 1, trees.count == (isNested ? 1 + nested(tree).count : 1), let other = trees.first else {
      return .lost("\(trees.count) statements: \(text)")
    }
    let (left, right) = (lines(tree, script), lines(other, again))
    guard left != right else { return .same }
    let place = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    return .lost(
      "\(text)\n  - \(left[place...].prefix(3).joined(separator: " / "))\n  + \(right[place...].prefix(3).joined(separator: " / "))")
  }

  /// A tree without places. What may be said in two ways is said in one: a type, where NULLs stand, the name of a column that is its
  /// own, the table of an assigned column.
  private func lines(_ node: TreeNode, _ script: Script, label: String = "", depth: Int = 0) -> [String] {
    if node.kind == "path" { return qualified(node, label) }
    if node.kind == "TypeName" { return [[label, type(node)].filter { !$0.isEmpty }.joined(separator: " ")] }
    let fields = settled(node)
    let kind = node.kind == "element" && fields.last?.label == nil && isText(fields.last?.value) ? "member" : node.kind
    let words = [label, kind] + fields.compactMap { inline($0, script) }
    return [words.filter { !$0.isEmpty }.joined(separator: " ")] + fields.flatMap { below($0.value, script, $0.label ?? "") }
  }

  /// `stg.calls.id` is `calls.id`.
  private func qualified(_ node: TreeNode, _ label: String) -> [String] {
    var names: [String] = []
    for field in node.fields {
      if case .node(let table)? = field.value { names.append(text("name", table) ?? "") }
      if case .text(let name)? = field.value { names.append(name) }
    }
    let line = [label, "qualified"] + names.map { "=" + $0.lowercased() }
    return [line.filter { !$0.isEmpty }.joined(separator: " ")] + names.map { $0.lowercased() }
  }

  private func isText(_ value: TreeValue?) -> Bool {
    if case .text? = value { true } else { false }
  }

  private typealias Field = (label: String?, value: TreeValue?)

  private func settled(_ node: TreeNode) -> [Field] {
    var fields: [Field] = node.fields.map { ($0.label, $0.value) }
    switch node.kind {
    case "SortItem":
      guard text("nulls", node) == nil || text("nulls", node) == "unstated" else { break }
      let isDescending = fields.contains { $0.label == "descending" }
      fields.removeAll { $0.label == "nulls" }
      fields.append(("nulls", .text(isDescending == dialect.nullsAreLarge ? "first" : "last")))
    case "SelectItem":
      fields.removeAll { $0.label == "alias" && isImplied($0.value, node) }
    case "createProcedure": fields.removeAll { $0.label == "replaces" }
    case "Assignment": fields.removeAll { $0.label == "qualifier" }
    case "string": fields = fields.map { ($0.label, plain($0.value)) }
    case "element": return member(fields)
    case "member": fields = fields.map { ($0.label, unquoted($0.value)) }
    default: return fields
    }
    return fields.sorted { ($0.label ?? "") < ($1.label ?? "") }
  }

  private func text(_ label: String, _ node: TreeNode) -> String? {
    for field in node.fields where field.label == label { if case .text(let text)? = field.value { return text } }
    return nil
  }

  /// `a.b AS b`, `a::DATE AS a`
  private func isImplied(_ alias: TreeValue?, _ item: TreeNode) -> Bool {
    guard case .text(let alias)? = alias, case .node(var value)? = item.fields.first(where: { $0.label == "value" })?.value else {
      return false
    }
    if value.kind == "cast", case .node(let inner)? = value.fields.first?.value { value = inner }
    let names = value.fields.compactMap { field -> String? in if case .text(let text)? = field.value { text } else { nil } }
    return names.last?.lowercased() == alias.lowercased()
  }

  /// `x['key']` is `x:key`.
  private func member(_ fields: [Field]) -> [Field] {
    guard fields.count == 2, case .node(let key)? = fields[1].value, key.kind == "string", let text = key.fields.first?.value else {
      return fields
    }
    return [fields[0], (nil, plain(text))]
  }

  /// A text by its value: `$$it's$$`, `'it''s'`, `'it\\'s'`.
  private func plain(_ value: TreeValue?) -> TreeValue? {
    guard case .text(let text)? = value else { return value }
    if text.hasPrefix("$$") { return .text(String(text.dropFirst(2).dropLast(2))) }
    return .text(String(text.dropFirst().dropLast()).replacing("''", with: "'").replacing("\\'", with: "'"))
  }

  private func unquoted(_ value: TreeValue?) -> TreeValue? {
    if case .text(let text)? = value { .text(text.replacing("\"", with: "")) } else { value }
  }

  /// By what it means: INT is NUMBER(38, 0).
  private func type(_ node: TreeNode) -> String {
    let name = text("name", node)?.lowercased() ?? ""
    var numbers: [Int] = []
    for field in node.fields where field.label == "arguments" {
      guard case .list(let values)? = field.value else { continue }
      numbers = values.compactMap { value in if case .text(let text) = value { Int(text) } else { nil } }
    }
    let isZoned = node.fields.contains { $0.label == "withTimeZone" }
    let type = dialect.types.type(named: name, arguments: numbers, withTimeZone: isZoned)
    return type.map { "\($0)" } ?? "\(name)\(numbers)"
  }

  private func inline(_ field: Field, _ script: Script) -> String? {
    guard let value = field.value else { return field.label == nil ? "-" : nil }
    return switch value {
    case .text(let text): "\(field.label ?? "")=\(text.lowercased())"
    case .flag: field.label ?? "true"
    case .range(let range): "\(field.label ?? "")=\(tokens(script.file.text(range)))"
    case .node, .list: nil
    }
  }

  /// What is said, without remarks and line ends.
  private func tokens(_ text: String) -> String {
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("--") }
    let script = parsed(lines.joined(separator: "\n"))
    return script.tokens.indices.map { script.file.text(script.tokens[$0].range).lowercased() }.joined(separator: " ")
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
