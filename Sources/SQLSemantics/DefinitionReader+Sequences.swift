import SQLSchema
public import SQLSyntax

extension DefinitionReader {
  /// CREATE SEQUENCE name START WITH 10 INCREMENT BY 5
  func sequence(_ node: Command) -> NumberSequence {
    let options = SequenceOptions(node.properties, script)
    let name = script.tree[node.name].first
    if let option = options.unknown { model.refuse("'\(script.text(option))' of a sequence is not supported yet", at: option) }
    let (start, step) = (options.number(["START"]), options.number(["INCREMENT"]) ?? 1)
    if start == nil && step < 0 {
      model.refuse("a sequence that goes down and does not say where it starts is not supported yet", at: name)
    }
    return NumberSequence(name: model.objectName(node.name), start: start ?? 1, step: step)
  }
}

extension Script {
  /// Whether a command is CREATE SEQUENCE.
  public func makesSequence(_ command: Command) -> Bool {
    !command.name.isNone && !command.object.isEmpty && text(command.verb).uppercased() == "CREATE"
      && text(command.object).uppercased() == "SEQUENCE"
  }
}
