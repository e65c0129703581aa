import SQLSchema

/// What happens to one object: `~ table stg.gong_calls` and a line for each part.
struct ObjectSummary {
  private enum Mark: String { case added = "+", changed = "~", removed = "-" }

  private let title: String
  private var mark: Mark
  private var details: [String]

  /// One entry for each object, in the order in which the operations come to them, in aligned columns.
  static func lines(for operations: [Operation]) -> [String] {
    var summaries: [ObjectSummary] = []
    for operation in operations { summaries.add(ObjectSummary(operation)) }
    let width = summaries.filter { !$0.details.isEmpty }.map(\.head.count).max() ?? 0
    return summaries.flatMap { $0.lines(width: width) }
  }

  private var head: String { "\(mark.rawValue) \(title)" }

  private func lines(width: Int) -> [String] {
    guard let first = details.first else { return ["  \(head)"] }
    let indent = PlanSummary.blanks(width + 5)
    return ["  \(head)\(PlanSummary.blanks(width - head.count))   \(first)"] + details.dropFirst().map { indent + $0 }
  }

  /// An object that left and came back has changed.
  fileprivate func merged(with later: ObjectSummary) -> ObjectSummary {
    var result = self
    if mark == .removed && later.mark == .added { result.mark = .changed }
    result.details += later.details
    return result
  }

  fileprivate func isAboutSameObject(as other: ObjectSummary) -> Bool { title == other.title }

  private init(_ mark: Mark, _ title: String, _ details: [String] = []) {
    self.mark = mark
    self.title = title
    self.details = details
  }
}

// MARK: From operations

extension ObjectSummary {
  private init(_ operation: Operation) {
    switch operation {
    case .schema(let change): self.init(change)
    case .installSupport(let version, let old):
      self.init(old == nil ? .added : .changed, "support for procedures", ["version \(version)"])
    case .removeSupport(let version): self.init(.removed, "support for procedures", ["version \(version)"])
    case .script(let step):
      self.init(.changed, "hand-written step", step.isIrreversible ? ["(has no way back)"] : [])
    }
  }

  private init(_ change: SchemaChange) {
    switch change {
    case .createSchema(let name): self.init(.added, "schema \(name)")
    case .dropSchema(let name): self.init(.removed, "schema \(name)")
    case .createSequence(let sequence): self.init(.added, "sequence \(sequence.name)")
    case .dropSequence(let sequence): self.init(.removed, "sequence \(sequence.name)")
    case .createTable(let table): self.init(.added, "table \(table.name)")
    case .dropTable(let table): self.init(.removed, "table \(table.name)")
    case .renameTable(let from, let to): self.init(.changed, "table \(to)", ["renamed from \(from)"])
    case .addColumn(let table, let column): self.init(.changed, "table \(table)", ["+ column \(column.name) \(column.type)"])
    case .dropColumn(let table, let column): self.init(.changed, "table \(table)", ["- column \(column.name)"])
    case .renameColumn(let table, let from, let to): self.init(.changed, "table \(table)", ["~ column \(to), renamed from \(from)"])
    case .alterColumn(let table, let from, let to): self.init(.changed, "table \(table)", [Self.alteration(from: from, to: to)])
    case .createIndex(let index): self.init(.added, "index \(index.objectName)", [Self.columns(of: index)])
    case .dropIndex(let index): self.init(.removed, "index \(index.objectName)")
    case .createView(let view): self.init(.added, "view \(view.name)")
    case .dropView(let view): self.init(.removed, "view \(view.name)")
    case .createRoutine(let routine): self.init(.added, "procedure \(routine.name)")
    case .replaceRoutine(_, let routine):
      self.init(.changed, "procedure \(routine.name)", ["(body changed; its down restores the previous body)"])
    case .dropRoutine(let routine): self.init(.removed, "procedure \(routine.name)")
    }
  }

  private static func columns(of index: Index) -> String {
    "on \(index.table) (\(index.columns.joined(separator: ", ")))\(index.isUnique ? ", unique" : "")"
  }

  private static func alteration(from: Column, to: Column) -> String {
    var parts: [String] = []
    if from.isNullable != to.isNullable { parts.append(to.isNullable ? "may hold NULL" : "NOT NULL") }
    if from.defaultValue != to.defaultValue { parts.append(to.defaultValue.map { "default \($0.text)" } ?? "no default") }
    return "~ column \(to.name): \(parts.joined(separator: ", "))"
  }
}

extension [ObjectSummary] {
  fileprivate mutating func add(_ summary: ObjectSummary) {
    guard let position = firstIndex(where: { $0.isAboutSameObject(as: summary) }) else { return append(summary) }
    self[position] = self[position].merged(with: summary)
  }
}
