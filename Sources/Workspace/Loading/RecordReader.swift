import DatabaseDriver
import SourceText

/// Reads a file of Airbyte raw records, one JSON object per line, as rows for its table.
///
///     {"_airbyte_raw_id":"c01","_airbyte_extracted_at":"2026-03-06T04:00:00Z","_airbyte_data":{"id":18446744073709551615}}
///
/// The documents stay byte for byte as they came; the times become `UTCTimestamp`s.
final class RecordReader {
  let columns: [AirbyteKey]
  /// Records read so far.
  private(set) var count = 0

  private let lines: LineReader
  private let table: String

  /// `columns` are those that the table has; a record that fills any other is an error, because its value would be lost.
  init(_ file: RawFile, columns: [AirbyteKey]) throws(WorkspaceError) {
    lines = try LineReader(file.url, path: file.path)
    table = file.table
    self.columns = columns
  }

  /// The next record's values in the order of `columns`; nil after the last. Empty lines are passed over.
  func next() throws(WorkspaceError) -> [SQLValue]? {
    while let line = try lines.next() {
      guard lines.bytes[line].contains(where: { $0 > 0x20 }) else { continue }
      count += 1
      return try row(line)
    }
    return nil
  }

  private func row(_ line: Range<Int>) throws(WorkspaceError) -> [SQLValue] {
    let values = try values(try members(line), line)
    for key in AirbyteKey.allCases where key.isRequired && (values[key] ?? .null) == .null {
      throw error(
        "'\(key.rawValue)' is missing", at: line.lowerBound, line, help: "a raw record has an id, an extraction time and its data")
    }
    return columns.map { values[$0] ?? .null }
  }

  private func members(_ line: Range<Int>) throws(WorkspaceError) -> [JSONScanner.Member] {
    do throws(JSONScanner.Failure) { return try JSONScanner.members(of: lines.bytes, in: line) } catch {
      throw self.error(error.cause.message, at: error.offset, line, help: error.cause.help)
    }
  }

  private func values(_ members: [JSONScanner.Member], _ line: Range<Int>) throws(WorkspaceError) -> [AirbyteKey: SQLValue] {
    var values: [AirbyteKey: SQLValue] = [:]
    for member in members {
      let key = try key(member, line)
      guard values[key] == nil else {
        throw error("'\(key.rawValue)' is written twice", at: member.key.lowerBound, line, help: "keep one of them")
      }
      values[key] = try value(member.value, of: key, line)
    }
    return values
  }

  private func key(_ member: JSONScanner.Member, _ line: Range<Int>) throws(WorkspaceError) -> AirbyteKey {
    let name = JSONText.decoded(lines.bytes, member.key)
    if let key = AirbyteKey(rawValue: name) { return key }
    let known = AirbyteKey.allCases.map(\.rawValue)
    throw error(
      "'\(name)' is no key of a raw record", at: member.key.lowerBound, line,
      help: closest(to: name, among: known).map { "did you mean '\($0)'?" } ?? "the keys are \(known.joined(separator: ", "))")
  }

  private func value(_ range: Range<Int>, of key: AirbyteKey, _ line: Range<Int>) throws(WorkspaceError) -> SQLValue {
    guard lines.bytes[range.lowerBound] != UInt8(ascii: "n") else { return .null }
    guard columns.contains(key) else {
      throw error(
        "the table \(table) has no column '\(key.rawValue)'", at: range.lowerBound, line, help: "add the column, or leave the key out")
    }
    switch key {
    case .rawID: return .text(try text(range, key, line))
    case .extractedAt, .loadedAt: return .text(try timestamp(range, key, line))
    case .data, .meta: return .text(try document(range, key, line))
    case .generationID: return .integer(try integer(range, key, line))
    }
  }

  private func text(_ range: Range<Int>, _ key: AirbyteKey, _ line: Range<Int>) throws(WorkspaceError) -> String {
    guard lines.bytes[range.lowerBound] == UInt8(ascii: "\""), range.count > 2 else {
      throw error("'\(key.rawValue)' must be a text that is not empty", at: range.lowerBound, line, help: nil)
    }
    return JSONText.decoded(lines.bytes, range)
  }

  private func timestamp(_ range: Range<Int>, _ key: AirbyteKey, _ line: Range<Int>) throws(WorkspaceError) -> String {
    if let timestamp = UTCTimestamp.normalized(try text(range, key, line)) { return timestamp }
    throw error("'\(key.rawValue)' is no time", at: range.lowerBound, line, help: "write it like 2026-03-06T04:00:00.000Z")
  }

  private func document(_ range: Range<Int>, _ key: AirbyteKey, _ line: Range<Int>) throws(WorkspaceError) -> String {
    guard lines.bytes[range.lowerBound] == UInt8(ascii: "{") else {
      throw error("'\(key.rawValue)' must be a JSON object", at: range.lowerBound, line, help: nil)
    }
    return String(decoding: lines.bytes[range], as: UTF8.self)
  }

  private func integer(_ range: Range<Int>, _ key: AirbyteKey, _ line: Range<Int>) throws(WorkspaceError) -> Int64 {
    if let integer = Int64(String(decoding: lines.bytes[range], as: UTF8.self)) { return integer }
    throw error("'\(key.rawValue)' must be a whole number", at: range.lowerBound, line, help: nil)
  }

  private func error(_ message: String, at offset: Int, _ line: Range<Int>, help: String?) -> WorkspaceError {
    WorkspaceError(.malformed, message, path: lines.path, position: lines.place(of: offset, in: line), help: help)
  }
}
