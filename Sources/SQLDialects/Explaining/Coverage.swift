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
    let common = Common(dialect: dialect, spelling: Spellings.named(table.target, opsSchema: "ops"))
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

/// Functions that no table speaks of because their meaning is known.
private struct Common {
  let dialect: SourceDialect
  let spelling: any Spelling

  /// What the catalogues list as functions and the printer says by itself.
  private static let forms: Set<String> = ["current_timestamp", "grouping", "try_cast"]

  /// nil where the target has no spelling for it.
  func entry(_ name: String) -> Coverage.Entry? {
    if Self.forms.contains(name) { return Coverage.Entry(signature: name, relation: .emulated, note: "", wayOut: "") }
    guard let function = dialect.catalogue.entry(named: name)?.meaning else { return nil }
    guard let text = spelled(function) else { return nil }
    let isSame = text.lowercased().hasPrefix(name + "(")
    return Coverage.Entry(signature: name, relation: isSame ? .identical : .emulated, note: "", wayOut: "")
  }

  private func spelled(_ function: Function) -> String? {
    switch function {
    case .now: "now()"
    case .flatten, .jsonArrayElements: spelling.elements(of: "x", path: [], alias: "a")
    case .arraySize: spelling.arrayLength("x", path: [])
    default: spelling.call(function, ["a", "b", "c"], types: [.text, .text, .text], literals: [nil, 18, 0])
    }
  }
}
