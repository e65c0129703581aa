extension Column {
  public func renamed(to name: String) -> Column {
    Column(
      name: name, type: type, isNullable: isNullable, defaultValue: defaultValue, generated: generated, identity: identity, doc: doc)
  }

  /// The column beside another one that is called anew.
  func renamingOther(_ from: String, to: String) -> Column {
    var column = self
    column.generated = generated?.renaming(from, to: to)
    return column
  }
}
