/// The part of a procedure that is compared: PostgreSQL writes the head of a definition in its own way, and keeps the body as it was given.
///
///     CREATE OR REPLACE PROCEDURE stg.p() LANGUAGE plpgsql AS $procedure$ … $procedure$   →   …
enum ProcedureBody {
  /// What stands between the first dollar quote and its end; the whole text where there is none.
  static func of(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { openingMark(in: $0) != nil }), let mark = openingMark(in: lines[first]),
      let last = lines.lastIndex(where: { $0.contains(mark) }), last > first
    else { return text }
    return lines[(first + 1)..<last].map { $0 + "\n" }.joined()
  }

  /// `AS $procedure$` at the end of a line.
  private static func openingMark(in line: Substring) -> Substring? {
    guard line.hasSuffix("$"), let start = line.dropLast().lastIndex(of: "$") else { return nil }
    return line[..<start].uppercased().hasSuffix("AS ") ? line[start...] : nil
  }
}
