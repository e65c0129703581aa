import SQLSchema
import SQLSyntax
import SourceText
import Workspace

/// Where a project's objects are defined: what a name in one file leads to in another.
struct Definitions {
  enum Kind { case table, view, procedure, function, index, schema }

  struct Place {
    let kind: Kind
    let source: Project.Source
    let statement: StatementID
    /// Of the name.
    let name: NameID
  }

  private var places: [ObjectName: Place] = [:]
  /// The objects that bear a name without a schema, or in any.
  private var namesakes: [String: [ObjectName]] = [:]

  init(of sources: [Project.Source]) {
    for source in sources { add(source) }
  }

  private mutating func add(_ source: Project.Source) {
    let script = source.script
    for statement in script.tree[script.tree.script] {
      guard let (kind, id) = script.definition(statement), !id.isNone else { continue }
      let name = script.objectName(id)
      guard places[name] == nil else { continue }
      places[name] = Place(kind: kind, source: source, statement: statement, name: id)
      namesakes[name.name, default: []].append(name)
    }
  }

  /// The object of that name; without a schema, the only one that is so called.
  func place(of name: ObjectName) -> Place? {
    if let place = places[name] { return place }
    guard name.schema.isEmpty, let others = namesakes[name.name], others.count == 1 else { return nil }
    return places[others[0]]
  }
}

extension Script {
  func objectName(_ id: NameID) -> ObjectName {
    let parts = tree[id]
    return ObjectName(schema: name(parts.schema), name: name(parts.name))
  }

  /// What a statement defines.
  func definition(_ statement: StatementID) -> (Definitions.Kind, NameID)? {
    switch tree[statement] {
    case .createTable(let table): (.table, tree[table].name)
    case .createView(let view): (.view, tree[view].name)
    case .createProcedure(let procedure): (tree[procedure].isFunction ? .function : .procedure, tree[procedure].name)
    case .createIndex(let index): (.index, tree[index].name)
    case .createSchema(let schema): (.schema, tree[schema].name)
    default: nil
    }
  }
}
