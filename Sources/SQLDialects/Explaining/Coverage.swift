public import SQLEmission
import SQLSchema
import SQLSemantics
import SourceDialects

/// How near a target comes to all functions, operators and casts of a source dialect.
public struct Coverage: Sendable {
  public struct Family: Sendable {
    public let title: String
    public let entries: [Entry]
  }

  /// One way to call something.
  public struct Entry: Sendable {
    public let signature: String
    public let relation: Translation.Relation
    public let note: String
    public let wayOut: String
  }

  public let source: String
  public let target: String
  /// In the order of the tables.
  public let families: [Family]
  /// Functions of the source's catalogue of which nothing is said.
  public let missing: [String]

  public init(_ table: TranslationTable) {
    source = table.source
    target = table.target
    let dialect = SourceDialect.named(table.source) ?? .snowflake
    let names = Set(table.families.flatMap { $0.lines.compactMap { Translation(line: $0)?.name } })
    let common = CommonFunctions(dialect: dialect, spelling: Spellings.named(table.target, opsSchema: "ops"))
    let rest = dialect.catalogue.names.filter { !names.contains($0) }
    let shared = rest.compactMap { common.entry($0) }
    let own = table.families.map { Family(title: $0.title, entries: $0.lines.compactMap { Translation(line: $0).map(Entry.init) }) }
    families = [Family(title: "What every dialect has", entries: shared)] + own
    missing = rest.filter { common.entry($0) == nil }
  }
}

extension Coverage.Entry {
  fileprivate init(_ line: Translation) {
    self.init(signature: line.signature, relation: line.relation, note: line.note, wayOut: line.wayOut)
  }
}
