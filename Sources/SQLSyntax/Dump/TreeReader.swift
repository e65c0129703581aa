import SourceText

/// Reads any node by what Swift knows of its type, so that a node that is added tomorrow is read without a word here.
///
///     for statement in TreeReader(script).statements { print(TreeText(script.file).text(of: statement)) }
///
/// It is slow next to `script.tree[id]`: for looking at trees, not for analysing them.
public struct TreeReader {
  public let script: Script

  public init(_ script: Script) { self.script = script }

  /// The script's own statements, in order.
  public var statements: [TreeNode] {
    script.tree[script.tree.script].map { node(script.tree[$0], at: script.range($0)) }
  }

  /// The clauses of its annotations, each with the place of what it stands on.
  public var clauses: [TreeNode] { script.clauses.indices.map { clause(script.clauses[$0]) } }

  private func clause(_ clause: Clause) -> TreeNode {
    let node = node(clause.content, at: script.annotations[clause.annotation].range)
    guard script.carriers.indices.contains(clause.carrier) else { return node }
    let carrier = script.carriers[clause.carrier]
    guard carrier.kind != .file else { return node }
    let place = TreeNode.Field(label: "standsOn", value: .range(script.range(Extent(first: carrier.first, last: carrier.last))))
    return TreeNode(kind: node.kind, type: node.type, range: node.range, fields: node.fields + [place])
  }

  // MARK: Nodes

  func node(_ subject: Any, at range: SourceRange?) -> TreeNode {
    let mirror = Mirror(reflecting: subject)
    let type = String(describing: Swift.type(of: subject))
    guard mirror.displayStyle == .enum else { return TreeNode(kind: type, type: type, range: range, fields: fields(mirror)) }
    guard let payload = mirror.children.first, let name = payload.label else {
      return TreeNode(kind: String(describing: subject), type: type, range: range, fields: [])
    }
    let parts = Mirror(reflecting: payload.value)
    let fields = parts.displayStyle == .tuple ? fields(parts) : [TreeNode.Field(label: nil, value: value(payload.value))]
    return TreeNode(kind: name, type: type, range: range, fields: withoutTrailingBlanks(fields))
  }

  private func fields(_ mirror: Mirror) -> [TreeNode.Field] {
    mirror.children.compactMap { label, value in
      let label = label.flatMap { $0.hasPrefix(".") ? nil : $0 }
      let value = self.value(value)
      return value == nil && label != nil ? nil : TreeNode.Field(label: label, value: value)
    }
  }

  private func withoutTrailingBlanks(_ fields: [TreeNode.Field]) -> [TreeNode.Field] {
    var fields = fields
    while let last = fields.last, last.value == nil { fields.removeLast() }
    return fields
  }

  // MARK: Values

  /// Nil for what says nothing: no node, an empty list, false.
  func value(_ subject: Any) -> TreeValue? {
    if let reference = subject as? any TreeReference { return reference.value(in: self) }
    if let isSo = subject as? Bool { return isSo ? .flag : nil }
    return plainValue(subject)
  }

  /// A word of a closed set, a number, or a few values that belong together.
  private func plainValue(_ subject: Any) -> TreeValue? {
    guard Mirror(reflecting: subject).displayStyle == .struct else { return .text(String(describing: subject)) }
    let node = node(subject, at: nil)
    return node.fields.isEmpty ? nil : .node(node)
  }
}
