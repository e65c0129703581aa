public import SQLSchema
public import SQLSyntax
import SourceText

/// Where the values of a script's tables come from, column by column: through statements, temporary tables, variables and the
/// procedures that it calls.
///
///     let lineage = Lineage(of: model)
///     lineage.origins(of: ColumnName(person, "name"))   →   stg.account.name
public struct Lineage {
  public let model: Bindings
  /// In the order of the tree.
  public private(set) var writes: [LineageWrite] = []
  /// The tables that live as long as a session.
  public private(set) var temporaryTables: Set<ObjectName> = []
  private var writesByTarget: [LineageNode: [Int]] = [:]

  public init(of model: Bindings) {
    self.model = model
    var reader = LineageReader(model)
    reader.read()
    writes = reader.writes
    temporaryTables = reader.temporaryTables
    for (index, write) in writes.enumerated() { writesByTarget[write.target, default: []].append(index) }
  }

  /// The statements that write a column or a variable, and what they write.
  public func writes(of target: LineageNode) -> [LineageWrite] { (writesByTarget[target] ?? []).map { writes[$0] } }

  /// The columns and variables whose values an expression has.
  public func sources(of expression: ExpressionID) -> [LineageNode] { ValueSources(model).sources(of: expression) }

  /// The columns at which the way back ends: those that nothing here writes.
  public func origins(of column: ColumnName) -> Set<ColumnName> {
    var pending = [LineageNode.column(column)]
    var seen: Set<LineageNode> = []
    var origins: Set<ColumnName> = []
    while let node = pending.popLast() {
      guard seen.insert(node).inserted else { continue }
      let sources = writes(of: node).flatMap(\.sources)
      if sources.isEmpty, case .column(let origin) = node, origin != column { origins.insert(origin) }
      pending += sources
    }
    return origins
  }

  /// The columns that a statement asks about without writing them: of its conditions, joins and orders.
  public func filters(of statement: StatementID) -> Set<ColumnName> {
    let script = model.script
    var columns: Set<ColumnName> = []
    for expression in script.expressions(in: statement) {
      guard case .column(let reference) = model.meaning(of: expression), let table = model.relation(reference.relation).table else {
        continue
      }
      columns.insert(ColumnName(table, script.name(model.column(reference).name)))
    }
    for write in writes where write.statement == statement {
      for case .column(let source) in write.sources { columns.remove(source) }
    }
    return columns
  }
}
