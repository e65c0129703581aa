import DatabaseDriver
import Foundation
import Runtime
import SQLSchema
import Testing

/// What `fixtures/README.md` says must happen.
struct FixturesPage {
  static let transforms = [
    "transform_gong_calls", "transform_gong_call_participants", "transform_gong_call_sentences", "transform_gong_users",
  ]
  static let tables = ["gong_calls", "gong_call_participants", "gong_call_sentences", "gong_users"]

  /// `stg.transform_gong_calls|29|23|0|4|2|2|0.919|0.500`
  let figures: [String]
  /// `gong_calls c09 flagged 0.727 duration_sane, no_fields_nulled`, of all rows that the page lists.
  let verdicts: [String]

  init(root: String) throws {
    let lines = try String(contentsOfFile: root + "/fixtures/README.md", encoding: .utf8).split(separator: "\n")
    figures = lines.filter { $0.hasPrefix("| stg.") }.map { Self.cells($0).joined(separator: "|") }
    var verdicts: [String] = []
    var table = -1
    for line in lines.drop(while: { $0 != "## Row by row" }) {
      if line.hasPrefix("| row") { table += 1 }
      if line.hasPrefix("| "), !line.hasPrefix("| row") { verdicts += Self.verdicts(line, Self.tables[table]) }
    }
    self.verdicts = verdicts.sorted()
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// A line may list several rows: `c17, c18, c19`; "t01 all" are its sentences, two monologues of two.
  private static func verdicts(_ line: Substring, _ table: String) -> [String] {
    let cells = cells(line)
    let score = cells[2].split(separator: "= ").last.map { " \($0)" } ?? ""
    let issues = cells[3].isEmpty ? "" : " \(cells[3])"
    return cells[0].split(separator: ", ").map { "\(table) \($0) \(cells[1])\(score)\(issues)" }
  }
}

/// What an engine holds, as `FixturesPage` says it.
struct FixturesVerdicts {
  private let engine: PipelineEngine
  /// The raw record that a loaded row comes from, by the call's or user's id: the newest, of equals the one with the greatest raw id.
  private var records: [String: [String: String]] = [:]

  init(_ engine: PipelineEngine, root: String) throws {
    self.engine = engine
    let files = ["gong_calls", "gong_calls_extensive", "gong_call_transcripts", "gong_users"]
    for (table, file) in zip(FixturesPage.tables, files) {
      let text = try String(contentsOfFile: "\(root)/fixtures/small/raw_airbyte.\(file).jsonl", encoding: .utf8)
      records[table] = try Self.newest(text.split(separator: "\n"))
    }
  }

  private static func newest(_ lines: [Substring]) throws -> [String: String] {
    var newest: [String: (time: String, record: String)] = [:]
    for line in lines {
      guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let name = record["_airbyte_raw_id"] as? String,
        let time = record["_airbyte_extracted_at"] as? String, let data = record["_airbyte_data"] as? [String: Any], let id = id(data)
      else { continue }
      if let other = newest[id], (other.time, other.record) > (time, name) { continue }
      newest[id] = (time, name)
    }
    return newest.mapValues(\.record)
  }

  private static func id(_ data: [String: Any]) -> String? {
    let call = data["metaData"] as? [String: Any]
    return (data["id"] ?? data["callId"] ?? call?["id"]).flatMap { $0 as? String }
  }

  var lines: [String] { get throws { try Array(Set(FixturesPage.tables.flatMap { try loaded($0) + refused($0) })).sorted() } }

  private func rows(_ table: String) throws -> [[String: String]] {
    let cells = try engine.cells(of: ObjectName(schema: "stg", name: table))
    return cells.rows.map { Dictionary(uniqueKeysWithValues: zip(cells.columns, $0)) }
  }

  /// Loaded rows that are not perfect.
  private func loaded(_ table: String) throws -> [String] {
    try rows(table).filter { $0["data_quality_score"] != "1" }.map { row in
      let score = row["data_quality_score"] ?? ""
      let record = records[table]?[row["call_id"] ?? row["user_id"] ?? ""] ?? "?"
      let verdict = (Double(score) ?? 0) < 0.8 ? "flagged" : "loaded"
      return "\(table) \(record)\(place(row)) \(verdict)\(score.asScore)\((row["data_quality_issues"] ?? "").asList)"
    }
  }

  private func refused(_ table: String) throws -> [String] {
    try rows(table + "_rejected").map { row in
      let record = row["_tc_identity"] ?? "?"
      if row["_tc_reason"] == "duplicate" { return "\(table) \(record)\(record == "t01" ? " all" : place(row)) duplicate" }
      return "\(table) \(record)\(place(row)) rejected\((row["_tc_score"] ?? "").asScore)\((row["_tc_issues"] ?? "").asList)"
    }
  }

  /// Where in the record the row stands.
  private func place(_ row: [String: String]) -> String {
    if let party = row["party_index"] { return " \(party)" }
    guard let monologue = row["monologue_index"], let sentence = row["sentence_index"] else { return "" }
    return " \(monologue).\(sentence)"
  }
}

extension String {
  /// `0.9` → ` 0.900`
  fileprivate var asScore: String { String(format: " %.3f", Double(self) ?? -1) }

  /// `["a","b"]` → ` a, b`
  fileprivate var asList: String {
    let names = filter { $0 != "[" && $0 != "]" && $0 != "\"" }.replacingOccurrences(of: ",", with: ", ")
    return names.isEmpty ? "" : " \(names)"
  }
}

extension RunReport {
  /// As the page's table has it.
  var line: String { line(loaded: figures?.loaded ?? -1, unchanged: figures?.unchanged ?? -1) }

  /// With loaded and unchanged rows in each other's place: what a second run must find.
  var lineIfUnchanged: String { line(loaded: figures?.unchanged ?? -1, unchanged: figures?.loaded ?? -1) }

  private func line(loaded: Int64, unchanged: Int64) -> String {
    guard let figures else { return "\(transform) \(status)" }
    let counts = [figures.rowsIn, loaded, unchanged, figures.rejected, figures.duplicates, figures.flagged].map { String($0) }
    let scores = [figures.scoreMean, figures.scoreMin].map { String(format: "%.3f", Double($0 ?? -1) / 1000) }
    return ([transform] + counts + scores).joined(separator: "|")
  }
}
