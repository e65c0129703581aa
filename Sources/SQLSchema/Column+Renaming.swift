extension Column {
  public func renamed(to name: String) -> Column {
    Column(name: name, type: type, isNullable: isNullable, defaultValue: defaultValue, doc: doc)
  }
}
