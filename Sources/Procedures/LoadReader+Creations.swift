import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

extension LoadReader {
  /// CREATE TABLE AS: an INSERT into a table that the load makes, of the query's columns, the score and the issues.
  mutating func shape(_ table: CreateTable) -> Shape? {
    let name = model.objectName(table.name)
    refuseForms(of: table, name)
    let columns = binder.columns(ofTableMadeOf: table.query)
    var target = Table(name: name, columns: columns.map { Column(name: $0.name, type: $0.type) })
    for column in scoreColumns() where target.column(column.name) == nil { target.columns.append(column) }
    for column in columns where column.type == .unknown && !column.name.isEmpty {
      refuse("a table of a column '\(column.name)' whose type is not known", help: "say it in the query: CAST(… AS …) AS \(column.name)")
    }
    var shape = Shape(
      target: target, creation: Load.Creation(replaces: table.replaces, isTemporary: table.isTemporary), targetAlias: "target",
      sourceAlias: "source", source: .query(table.query), columns: columns)
    let values = columns.map { Load.Assignment(column: $0.name, value: .output($0.name)) }
    shape.branches = [Load.Branch(action: .insert, isMatched: false, assignments: values, condition: .none)]
    return shape
  }

  private mutating func refuseForms(of table: CreateTable, _ name: ObjectName) {
    if table.ifNotExists {
      refuse("CREATE TABLE IF NOT EXISTS as a load: whether it loads depends on what is there", help: "use OR REPLACE, or INSERT … SELECT")
    }
    if !table.columns.isEmpty { refuse("columns before the query of a load", help: "name them in the query") }
    if table.kind != .plain || !table.options.isEmpty {
      refuse("a table of this kind as a load", help: "use a plain table: CREATE TABLE … AS SELECT …")
    }
    if !table.isTemporary && model.catalogue.tables[name] != nil {
      refuse(
        "'\(name)' is declared in the sources: a load that makes it anew would lose its keys", help: "load it by INSERT … SELECT or MERGE")
    }
  }

  /// What the clause fills belongs to the table.
  private func scoreColumns() -> [Column] {
    clauses.flatMap { clause -> [Column] in
      guard case .score(let id) = clause.content else { return [] }
      let node = script.tree[id]
      let score = Column(name: script.name(node.column), type: .decimal(precision: 4, scale: 3))
      return node.issues.isNone ? [score] : [score, Column(name: script.name(node.issues), type: .json)]
    }
  }
}
