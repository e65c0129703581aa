/// What leads to something else in the script: a handle, a list, a name, a token.
protocol TreeReference {
  /// What it leads to; nil when it leads nowhere.
  func value(in reader: TreeReader) -> TreeValue?
}

extension ID: TreeReference where Node: SQLSyntax.Node {
  func value(in reader: TreeReader) -> TreeValue? {
    if isNone { return nil }
    let script = reader.script
    // These two lie in arenas of their own.
    if let id = self as? ExpressionID { return .node(reader.node(script.tree[id], at: script.range(id))) }
    if let id = self as? StatementID { return .node(reader.node(script.tree[id], at: script.range(id))) }
    if let id = self as? NameID { return .node(reader.name(id)) }
    return .node(reader.node(script.tree[self], at: nil))
  }
}

extension List: TreeReference {
  func value(in reader: TreeReader) -> TreeValue? {
    isEmpty ? nil : .list(reader.script.tree[self].compactMap(reader.value))
  }
}

extension Symbol: TreeReference {
  func value(in reader: TreeReader) -> TreeValue? { isNone ? nil : .text(reader.script.name(self)) }
}

extension TokenID: TreeReference {
  func value(in reader: TreeReader) -> TreeValue? { isNone ? nil : .text(reader.script.text(self)) }
}

extension Extent: TreeReference {
  func value(in reader: TreeReader) -> TreeValue? {
    isEmpty || Int(last) >= reader.script.tokens.count ? nil : .range(reader.script.range(self))
  }
}

extension TreeReader {
  /// A name says by its place which tokens it is made of.
  func name(_ id: NameID) -> TreeNode {
    let name = script.tree[id]
    let parts = [("catalog", name.catalog), ("schema", name.schema), ("name", name.name)]
    let fields = parts.compactMap { label, symbol in value(symbol).map { TreeNode.Field(label: label, value: $0) } }
    return TreeNode(kind: "QualifiedName", type: "QualifiedName", range: script.range(id), fields: fields)
  }
}
