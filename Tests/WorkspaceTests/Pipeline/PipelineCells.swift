import DatabaseDriver
import Foundation
import SQLSchema

/// A table's rows as text that does not depend on the engine that holds them.
///
///     boolean        t, 1                                                      →  true
///     decimal        0.90, 0.9                                                 →  0.9
///     timestamp      2026-03-05 10:00:00+00, 2026-03-05T10:00:00.000000Z       →  2026-03-05T10:00:00.000000Z
///     JSON           {"b": 1, "a": 2}, {"a":2,"b":1}                           →  {"a":2,"b":1}
///
/// Only the representation goes; a value that differs still differs.
struct PipelineCells: Equatable {
  let table: ObjectName
  let columns: [String]
  let rows: [[String]]

  /// What a clock or chance decides.
  private static let fleeting: Set<String> = [
    "started_at", "finished_at", "logged_at", "raised_at", "duration_ms", "_tc_rejected_at",
  ]

  init(_ table: Table, _ rows: [[SQLValue]]) {
    self.table = table.name
    let kept = table.columns.indices.filter { !Self.fleeting.contains(table.columns[$0].name) }
    columns = kept.map { table.columns[$0].name }
    self.rows = rows.map { row in kept.map { Self.text(row[$0], table.columns[$0].type) } }.sorted {
      $0.joined(separator: "|") < $1.joined(separator: "|")
    }
  }

  private init(table: ObjectName, columns: [String], rows: [[String]]) {
    self.table = table
    self.columns = columns
    self.rows = rows
  }

  // MARK: Representation

  static let null = "~"

  private static func text(_ value: SQLValue, _ type: SQLType) -> String {
    guard let text = value.text else { return null }
    switch type {
    case .boolean: return text == "1" ? "true" : text == "0" ? "false" : text
    case .decimal, .double: return decimal(text)
    case .timestamp: return timestamp(text)
    case .json: return json(text)
    default: return text
    }
  }

  private static func decimal(_ text: String) -> String {
    guard text.contains("."), !text.contains("e") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
  }

  /// Only PostgreSQL's form is rewritten: SQLite's must be right as it stands.
  private static func timestamp(_ text: String) -> String {
    guard text.count >= 22, text.dropFirst(10).first == " ", text.hasSuffix("+00") else { return text }
    let parts = text.dropLast(3).split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return parts[0].replacing(" ", with: "T") + "." + fraction + String(repeating: "0", count: 6 - fraction.count) + "Z"
  }

  private static func json(_ text: String) -> String {
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed),
      let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes])
    else { return "no JSON: \(text)" }
    return String(decoding: data, as: UTF8.self)
  }

  // MARK: Comparing

  /// These columns, each row joined by `|`.
  func lines(_ names: [String]) -> [String] {
    let places = names.map { columns.firstIndex(of: $0) }
    return rows.map { row in places.map { $0.map { row[$0] } ?? "no such column" }.joined(separator: "|") }.sorted()
  }

  /// Without the columns for which `isLeftOut` holds in a row: their cells become equal.
  func blanking(_ isLeftOut: (_ column: String, _ row: [String: String]) -> Bool) -> PipelineCells {
    PipelineCells(
      table: table, columns: columns,
      rows: rows.map { row in
        let named = Dictionary(uniqueKeysWithValues: zip(columns, row))
        return zip(columns, row).map { isLeftOut($0, named) ? "…" : $1 }
      })
  }

  /// The first cells that differ.
  func differences(from other: PipelineCells) -> [String] {
    guard rows.count == other.rows.count else { return ["\(table): \(rows.count) and \(other.rows.count) rows"] + unmatched(other) }
    var found: [String] = []
    for (row, otherRow) in zip(rows, other.rows) {
      for (index, column) in columns.enumerated() where row[index] != otherRow[index] {
        found.append("\(table).\(column) of \(row.prefix(3).joined(separator: "|")): \(row[index]) and \(otherRow[index])")
      }
    }
    return Array(found.prefix(5))
  }

  private func unmatched(_ other: PipelineCells) -> [String] {
    let (these, those) = (Set(rows), Set(other.rows))
    return these.symmetricDifference(those).prefix(3).map {
      (these.contains($0) ? "only here: " : "only there: ") + $0.joined(separator: "|")
    }
  }
}
