import Diagnostics
import SQLSyntax
import SourceText

/// A text that is run as SQL and is none: it fails when it first runs.
///
///     EXECUTE IMMEDIATE 'DELETE FORM stg.calls';
struct DynamicSQLUnparsable: DynamicRule {
  let code = "DYN002"
  let name = "dynamic-sql-unparsable"
  let summary = "a text that is run as SQL and cannot be read as such"
  let defaultSeverity = Severity.warning

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    guard let sql, let text = statement.text, let error = sql.diagnostics.first(where: { $0.severity == .error }) else { return [] }
    guard isCertain(error, in: text), !isDirective(error.range, in: text.text.bytes), isWellKnown(sql),
      !statement.isVariable || beginsStatement(sql)
    else { return [] }
    let script = context.script
    let verb = script.range(TokenID(raw: script.tree.extent(of: statement.statement).first))
    return [
      finding(
        "the server cannot read this when it comes to run it: \(error.message)", at: text.text.place(of: known(error.range, in: text)),
        notes: statement.isVariable ? [Diagnostic.Note("run here", at: verb)] : [],
        help: error.help ?? "run the text by itself, with values put in, and see what the server says")
    ]
  }

  /// Queries, changes of rows, and tables: of those the grammar leaves nothing out. The server's own commands are too many.
  private func isWellKnown(_ sql: Script) -> Bool {
    guard sql.scriptTokenCount > 1 else { return false }
    let words = (0..<min(5, sql.scriptTokenCount)).map { sql.name(TokenID(raw: UInt32($0))) }
    if words[0] == "create" || words[0] == "alter" { return words.dropFirst().contains { ["table", "view", "index"].contains($0) } }
    return DynamicSQLUnparsable.wellKnown.contains(words[0])
  }

  private static let wellKnown: Set = ["select", "with", "insert", "update", "delete", "merge", "truncate", "drop", "call", "copy"]

  /// Up to what is put in.
  private func known(_ range: SourceRange, in text: DynamicText) -> SourceRange {
    let hole = text.holes.first { $0.range.lowerBound > Int(range.start) && $0.range.lowerBound < Int(range.end) }
    return SourceRange(start: Int(range.start), end: hole?.range.lowerBound ?? Int(range.end))
  }

  /// Behind what may be anything nothing is certain, nor is a word that goes on there.
  private func isCertain(_ error: Diagnostic, in text: DynamicText) -> Bool {
    let length = text.certainLength
    if length == text.text.count { return true }
    return Int(error.range.end) < length && text.text.bytes[Int(error.range.end)..<length].contains { $0 <= UInt8(ascii: " ") }
  }

  /// `#if VERSION > 12`: a line that is for a preprocessor.
  private func isDirective(_ place: SourceRange, in bytes: [UInt8]) -> Bool {
    let line = bytes[..<Int(place.start)].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? []
    let rest = line + bytes[Int(place.start)...]
    return rest.first { $0 > UInt8(ascii: " ") } == UInt8(ascii: "#")
  }

  /// A variable may hold other things than SQL between its runs.
  private func beginsStatement(_ sql: Script) -> Bool {
    guard let first = sql.tree[sql.tree.script].first else { return false }
    if case .opaque = sql.tree[first] { return sql.diagnostics.first.map { Int($0.range.start) > Int(sql.tokens[0].start) } ?? false }
    return true
  }
}
