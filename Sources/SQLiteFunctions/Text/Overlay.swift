import SQLiteDriver

/// `tc_overlay(text, new, start[, length])`: a part, as long as the new text or `length`, gives way to another text.
/// `tc_sf_insert(text, start, length, new)` is Snowflake's.
///
///     tc_overlay('Txxxxas', 'hom', 2, 4)   →   Thomas
///
/// PostgreSQL: `overlay` (postgresql.org/docs/15/functions-string.html). Snowflake: INSERT
/// (docs.snowflake.com/en/sql-reference/functions/insert).
enum Overlay {
  static var functions: [ScalarFunction] { postgres + snowflake }

  private static var postgres: [ScalarFunction] {
    ScalarFunction.strict("tc_overlay", 3...4) { arguments, result throws(SQLFailure) in
      let (kind, new) = (arguments.kind(at: 0), arguments.bytes(at: 1))
      let (start, count) = (arguments.integer(at: 2), Int64(kind == .blob ? new.count : new.characterCount))
      guard start > 0 else { throw SQLFailure("22011", "negative substring length not allowed") }
      let (end, isBeyond) = start.addingReportingOverflow(arguments.integer(at: 3, default: count))
      guard !isBeyond, end <= Int32.max else { throw SQLFailure("22003", "integer out of range") }
      result.bytes(replaced(arguments.bytes(at: 0), kind, Int(start - 1), Int(max(end, 1) - 1), new), like: kind)
    }
  }

  private static var snowflake: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_insert", 4...4) { arguments, result throws(SQLFailure) in
      let (kind, start, length) = (arguments.kind(at: 0), arguments.int(at: 1, default: 1), arguments.int(at: 2, default: 0))
      guard start > 0, length >= 0 else { throw SQLFailure("22023", "Invalid parameter value in INSERT: \(start), \(length)") }
      let end = (start - 1).addingReportingOverflow(length)
      result.bytes(
        replaced(arguments.bytes(at: 0), kind, start - 1, end.overflow ? .max : end.partialValue, arguments.bytes(at: 3)), like: kind)
    }
  }

  private static func replaced(_ bytes: [UInt8], _ kind: FunctionArguments.Kind, _ start: Int, _ end: Int, _ new: [UInt8]) -> [UInt8] {
    guard kind == .blob else {
      return bytes[..<bytes.position(ofCharacter: start)] + new + bytes[bytes.position(ofCharacter: end)...]
    }
    return bytes.prefix(start) + new + bytes.dropFirst(end)
  }
}
