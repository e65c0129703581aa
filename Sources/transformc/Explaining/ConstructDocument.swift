import SQLDialects
import SQLEmission

/// What a file is made of and what becomes of it on each target, as JSON.
struct ConstructDocument: Encodable {
  let file: String
  let constructs: [Entry]

  struct Entry: Encodable {
    let kind, construct: String
    let places: [Places.Place]
    /// By target.
    let targets: [String: Answer]
  }

  struct Answer: Encodable {
    /// identical, emulated, lossy or unsupported
    let relation: String
    let remarks: [Remark]
  }

  struct Remark: Encodable { let relation, note, wayOut: String }

  init(_ table: ConstructTable, _ places: Places) {
    file = table.path
    constructs = table.rows.map { row in
      let answers = row.answers.map { answer in
        Answer(
          relation: answer.relation.rawValue,
          remarks: answer.remarks.map { Remark(relation: $0.relation.rawValue, note: $0.note, wayOut: $0.wayOut) })
      }
      return Entry(
        kind: row.kind.rawValue, construct: row.words, places: row.ranges.map(places.place),
        targets: Dictionary(uniqueKeysWithValues: zip(table.targets, answers)))
    }
  }
}
