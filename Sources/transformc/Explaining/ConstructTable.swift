import SQLDialects
import SQLEmission
import SourceText

/// What a file is made of and what becomes of it on each target: a row for each construct, wherever it stands.
struct ConstructTable {
  /// What targets say of one construct.
  struct Row {
    let kind: Construct.Kind
    let words: String
    /// In the order of the text.
    let ranges: [SourceRange]
    /// In the order of the table's targets.
    let answers: [Answer]
  }

  /// What one target says: the worst of what it says at the places, and each note once.
  struct Answer {
    let relation: Explanation.Relation
    let remarks: [Remark]
  }

  struct Remark: Hashable {
    let relation: Explanation.Relation
    let note: String
    let wayOut: String
  }

  let path: String
  let targets: [String]
  let rows: [Row]

  init(path: String, targets: [String], explainer: Explainer) {
    self.path = path
    self.targets = targets
    let found = targets.map { Dictionary(grouping: explainer.explanations(for: $0), by: { Key($0.construct) }) }
    let keys = Set(found.flatMap(\.keys)).sorted()
    rows = keys.map { key in Row(key, found.map { $0[key] ?? [] }) }
  }

  fileprivate struct Key: Hashable, Comparable {
    let kind: Construct.Kind
    let words: String

    init(_ construct: Construct) {
      kind = construct.kind
      words = construct.words
    }

    private var order: Int { Construct.Kind.allCases.firstIndex(of: kind) ?? 0 }

    static func < (left: Key, right: Key) -> Bool { (left.order, left.words) < (right.order, right.words) }
  }
}

extension ConstructTable.Row {
  fileprivate init(_ key: ConstructTable.Key, _ explanations: [[Explanation]]) {
    kind = key.kind
    words = key.words
    ranges = Set(explanations.flatMap { $0.map(\.construct.range) }).sorted { $0.start < $1.start }
    answers = explanations.map(ConstructTable.Answer.init)
  }
}

extension ConstructTable.Answer {
  fileprivate init(_ explanations: [Explanation]) {
    relation = explanations.map(\.relation).max { $0.weight < $1.weight } ?? .identical
    let all = explanations.filter { !$0.note.isEmpty }.map {
      ConstructTable.Remark(relation: $0.relation, note: $0.note, wayOut: $0.wayOut)
    }
    remarks = all.enumerated().filter { index, remark in !all[..<index].contains(remark) }.map(\.element)
  }
}
