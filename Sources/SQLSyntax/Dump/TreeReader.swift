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
    let place = carrierRange(of: clause).map { TreeNode.Field(label: "standsOn", value: .range($0)) }
    return TreeNode(kind: node.kind, type: "Clause", range: node.range, fields: node.fields + (place.map { [$0] } ?? []))
  }

  /// Nil for what stands on nothing, or on the file.
  private func carrierRange(of clause: Clause) -> SourceRange? {
    guard script.carriers.indices.contains(clause.carrier) else { return nil }
    let carrier = script.carriers[clause.carrier]
    return carrier.kind == .file ? nil : script.range(Extent(first: carrier.first, last: carrier.last))
  }

  // MARK: Nodes

  func node(_ subject: Any, at range: SourceRange?) -> TreeNode {
    let mirror = Mirror(reflecting: subject)
    let type = String(describing: Swift.type(of: subject))
    guard mirror.displayStyle == .enum else { return TreeNode(kind: type, type: type, range: range, fields: fields(mirror)) }
    guard let payload = mirror.children.first, let name = payload.label else {
      return TreeNode(kind: String(describing: subject), type: type, range: range, fields: [])
    }
    return TreeNode(kind: name, type: type, range: range, fields: fields(ofPayload: payload.value))
  }

  /// A case that leads to nothing but a struct has the struct's fields as its own.
  private func fields(ofPayload payload: Any) -> [TreeNode.Field] {
    let parts = Mirror(reflecting: payload)
    if parts.displayStyle == .tuple { return withoutTrailingBlanks(fields(parts)) }
    let value = value(payload)
    if case .node(let node) = value, node.kind == node.type, node.range == nil { return node.fields }
    return withoutTrailingBlanks([TreeNode.Field(label: nil, value: value)])
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
    guard Mirror(reflecting: subject).displayStyle == .struct else {
      let word = String(describing: subject)
      return word == "none" || word == "unstated" ? nil : .text(word)
    }
    let node = node(subject, at: nil)
    return node.fields.isEmpty ? nil : .node(node)
  }
}
