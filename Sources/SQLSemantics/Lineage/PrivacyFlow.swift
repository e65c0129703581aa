import SQLSyntax
import SourceText

/// What is personal on its way through a script: from tagged columns, through temporary tables and variables, as long as nothing masks it.
public struct PrivacyFlow {
  /// A place that holds something personal, and where it comes from.
  public struct Holding: Sendable {
    public let origin: ColumnName
    public let kind: String
  }

  public let lineage: Lineage
  public let tags: PrivacyTags
  private var holdings: [LineageNode: Holding] = [:]

  public init(_ lineage: Lineage, _ tags: PrivacyTags) {
    self.lineage = lineage
    self.tags = tags
    spread()
  }

  /// Goes along the writes until nothing new is reached. A tagged column, or one of a table that stays, is where a way ends.
  private mutating func spread() {
    guard !tags.isEmpty else { return }
    for (column, kind) in tags.kinds { holdings[.column(column)] = Holding(origin: column, kind: kind) }
    var readers: [LineageNode: [Int]] = [:]
    for (index, write) in lineage.writes.enumerated() {
      for source in write.sources { readers[source, default: []].append(index) }
    }
    var pending = Array(holdings.keys)
    while let node = pending.popLast() {
      guard let holding = holdings[node] else { continue }
      for index in readers[node] ?? [] where carries(lineage.writes[index].target) && holdings[lineage.writes[index].target] == nil {
        holdings[lineage.writes[index].target] = holding
        pending.append(lineage.writes[index].target)
      }
    }
  }

  private func carries(_ target: LineageNode) -> Bool {
    switch target {
    case .variable: true
    case .column(let column): lineage.temporaryTables.contains(column.table)
    }
  }

  /// What of the sources of a value is personal.
  public func holding(in sources: [LineageNode]) -> Holding? {
    sources.lazy.compactMap { holdings[$0] }.min { $0.origin < $1.origin }
  }
}
