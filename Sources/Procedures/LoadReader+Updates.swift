import SQLSchema
import SQLSemantics
import SQLSyntax

extension LoadReader {
  /// UPDATE … FROM is a MERGE that changes only: its WHERE says which row of the source finds which of the target.
  mutating func shape(_ update: Update) -> Shape? {
    guard let target = table(update.table) else { return nil }
    guard update.from.count == 1, let from = script.tree[update.from].first else {
      refuse("an UPDATE from several tables as a load", help: "put them into one: FROM (SELECT … FROM … JOIN …) AS source")
      return nil
    }
    if !update.returning.isEmpty { refuse("RETURNING is not supported in a load") }
    guard let (source, alias, columns) = source(from) else { return nil }
    let targetAlias = update.alias.isNone ? target.name.name : script.name(update.alias)
    var shape = Shape(target: target, targetAlias: targetAlias, sourceAlias: alias, source: source, columns: columns)
    shape.keys = keys(update.filter, shape)
    guard !shape.keys.isEmpty else {
      refuse("this UPDATE's WHERE has no 'target.column = source.column'", help: "match by the target's key")
      return nil
    }
    let relations = [relation(target, as: targetAlias), Relation(alias: alias, columns: columns, source: .query)]
    binder.type(of: update.filter, seeing: relations)
    shape.match = .condition(update.filter)
    shape.branches = [
      Load.Branch(action: .update, isMatched: true, assignments: assignments(update.assignments, relations), condition: .none)
    ]
    return shape
  }
}
