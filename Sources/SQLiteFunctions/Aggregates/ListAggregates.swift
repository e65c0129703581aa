import SQLiteDriver

/// Texts and arrays of a group's rows: `string_agg`, `array_agg`, `json_agg`, `json_object_agg`.
///
/// PostgreSQL: postgresql.org/docs/15/functions-aggregate.html; Snowflake: docs.snowflake.com/en/sql-reference/functions/array_agg.
enum ListAggregates {
  static var all: [AggregateFunction] {
    AggregateFunction.gathered("tc_string_agg", 2, joined)
      + AggregateFunction.gathered("tc_listagg", 2) { (rows) throws(SQLFailure) in
        let text = joined(rows)
        if case .null = text { return .text("") }
        return text
      } + arrays + objects
  }

  /// Each row's own delimiter stands before it, but for the first.
  private static func joined(_ rows: GatheredRows) -> FunctionAnswer {
    let rows = rows.rows.filter { $0.arguments.first?.isNull == false }
    guard !rows.isEmpty else { return .null }
    var text: [UInt8] = []
    for (place, row) in rows.enumerated() {
      if place > 0 { text.append(contentsOf: row.arguments.dropFirst().first?.bytes ?? []) }
      text.append(contentsOf: row.arguments.first?.bytes ?? [])
    }
    return .text(String(decoding: text, as: UTF8.self))
  }

  private static var arrays: [AggregateFunction] {
    AggregateFunction.gathered("tc_array_agg", 2) { (rows) throws(SQLFailure) in
      try checkShapes(rows)
      return rows.rows.isEmpty ? .null : .text(array(rows))
    }
      + AggregateFunction.gathered("tc_sf_array_agg", 2) { (rows) throws(SQLFailure) in .text(array(withoutNulls(rows))) }
      + AggregateFunction.gathered("tc_array_unique_agg", 2) { (rows) throws(SQLFailure) in
        var seen: Set<ArraySlice<StoredValue>> = []
        return .text(array(GatheredRows(rows: withoutNulls(rows).rows.filter { seen.insert($0.arguments).inserted })))
      }
  }

  private static func withoutNulls(_ rows: GatheredRows) -> GatheredRows {
    GatheredRows(rows: rows.rows.filter { $0.arguments.last?.isNull == false })
  }

  /// Arrays (`a`) become the rows of one of more dimensions: none is NULL or empty, and all have the same dimensions.
  private static func checkShapes(_ rows: GatheredRows) throws(SQLFailure) {
    guard rows.rows.first?.arguments.first?.bytes == [UInt8(ascii: "a")] else { return }
    let document = JSONDocument()
    var shape: [Int]?
    for row in rows.rows {
      guard let value = row.arguments.last, !value.isNull else { throw SQLFailure("22004", "cannot accumulate null arrays") }
      guard document.load(value.bytes), case .array(let elements) = JSONTree(document, 0) else { throw document.failure }
      let dimensions = SQLArray(elements).dimensions
      guard !dimensions.isEmpty else { throw SQLFailure("2202E", "cannot accumulate empty arrays") }
      guard dimensions == shape ?? dimensions else { throw SQLFailure("2202E", "cannot accumulate arrays of different dimensionality") }
      shape = dimensions
    }
  }

  private static func array(_ rows: GatheredRows) -> String {
    var text: [UInt8] = [UInt8(ascii: "[")]
    for (place, row) in rows.rows.enumerated() {
      if place > 0 { text.append(contentsOf: ", ".utf8) }
      JSONElementText.append(row.arguments.last ?? .null, JSONElementText.Kind(row.arguments.first), to: &text)
    }
    text.append(UInt8(ascii: "]"))
    return String(decoding: text, as: UTF8.self)
  }

  private static var objects: [AggregateFunction] {
    AggregateFunction.gathered("tc_json_object_agg", 3) { (rows) throws(SQLFailure) in
      guard !rows.rows.isEmpty else { return .null }
      return try object(rows)
    }
      + AggregateFunction.gathered("tc_sf_object_agg", 3) { (rows) throws(SQLFailure) in
        let rows = GatheredRows(rows: rows.rows.filter { !$0.arguments.contains(.null) })
        let keys = rows.rows.map { $0.arguments.dropFirst().first ?? .null }
        guard Set(keys).count == keys.count else { throw SQLFailure("22000", "duplicate field key in an object") }
        return try object(rows)
      }
  }

  /// Members in the order of jsonb: shorter keys first; the last of equal keys wins.
  private static func object(_ rows: GatheredRows) throws(SQLFailure) -> FunctionAnswer {
    var members: [[UInt8]: [UInt8]] = [:]
    for row in rows.rows {
      guard let key = row.arguments.dropFirst().first, !key.isNull else { throw SQLFailure("22023", "field name must not be null") }
      var text: [UInt8] = []
      JSONElementText.append(row.arguments.last ?? .null, JSONElementText.Kind(row.arguments.first), to: &text)
      members[key.bytes] = text
    }
    return .text(String(decoding: object(members), as: UTF8.self))
  }

  private static func object(_ members: [[UInt8]: [UInt8]]) -> [UInt8] {
    let sorted = members.sorted { $0.key.count != $1.key.count ? $0.key.count < $1.key.count : $0.key.lexicographicallyPrecedes($1.key) }
    var text: [UInt8] = [UInt8(ascii: "{")]
    for (place, member) in sorted.enumerated() {
      if place > 0 { text.append(contentsOf: ", ".utf8) }
      JSONText.appendQuoted(member.key, to: &text)
      text.append(contentsOf: ": ".utf8)
      text.append(contentsOf: member.value)
    }
    text.append(UInt8(ascii: "}"))
    return text
  }
}
