public import SQLSyntax

extension SemanticModel {
  /// What a call's name stands for in the source dialect; nil for functions that are not known.
  public func function(_ name: NameID) -> Function? {
    let parts = script.tree[name]
    guard parts.schema.isNone else { return nil }
    return dialect.functions[script.name(parts.name)]
  }
}
