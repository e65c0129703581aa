import DatabaseDriver
import Differential
import PostgreSQLDriver
import SQLSchema
import SQLSemantics
import SQLiteDriver
import SQLiteFunctions
import SourceDialects
import TestSupport
import Testing

@testable import SQLDialects
@testable import SQLEmission

/// What the tables say can be read, is said once, and calls nothing that the target has not.
@Suite struct TranslationTableTests {
  static let names = TranslationTable.all.map { "\($0.source) on \($0.target)" }

  private static func table(_ name: String) throws -> TranslationTable {
    try #require(TranslationTable.all.first { "\($0.source) on \($0.target)" == name })
  }

  @Test(arguments: names) func everyLineCanBeRead(name: String) throws {
    let unread = try Self.table(name).families.flatMap(\.lines).filter { Translation(line: $0) == nil }
    #expect(unread == [])
  }

  @Test(arguments: names) func whatIsLostOrRefusedIsSaid(name: String) throws {
    let lines = try Self.table(name).families.flatMap(\.lines).compactMap { Translation(line: $0) }
    let silent = lines.filter { ($0.relation == .lossy || $0.relation == .unsupported) && $0.note.isEmpty }.map(\.signature)
    #expect(silent == [])
  }

  @Test(arguments: names) func everyLineIsReached(name: String) throws {
    let table = try Self.table(name)
    let all = table.translations
    let shadowed = table.families.flatMap(\.lines).compactMap { Translation(line: $0) }.filter { !isReached($0, all) }.map(\.signature)
    #expect(shadowed == [])
  }

  /// Whether some call with arguments that a line asks for is answered by it.
  private func isReached(_ line: Translation, _ all: Translations) -> Bool {
    let most = line.parameters.count + (line.parameters.last?.isVariadic == true ? 1 : 0)
    let least = line.parameters.count { !$0.isOptional && !$0.isVariadic }
    return (least...max(least, most)).contains { count in
      let kinds = (0..<count).compactMap { line.parameter(at: $0) }
      return Self.types(of: kinds).contains { types in
        let best = all.best(line.name, types, isConstant: { kinds[$0].isConstant })
        return best?.signature == line.signature && best?.relation == line.relation && best?.note == line.note
      }
    }
  }

  /// Arguments that parameters take, some ways.
  private static func types(of parameters: [Translation.Parameter]) -> [[SQLType?]] {
    let common: [SQLType] = [
      .interval, .binary, .time, .boolean, .json, .text, .integer, .date, .timestamp(zoned: false), .array, .numeric, .double,
    ]
    return common.map { shared in
      parameters.map { parameter in
        switch parameter.kind {
        case .any, .same: shared
        case .number: shared.isNumeric ? shared : .double
        case .decimal: .numeric
        case .sized: .decimal(precision: 10, scale: 2)
        case .part: .text
        case .type(let type): type
        default: shared
        }
      }
    } + [parameters.map { _ in nil }]
  }

  // MARK: What is called

  @Test func sqliteHasWhatIsCalled() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try SQLiteFunctions.register(on: connection)
    let known = Set(
      try connection.query("SELECT name FROM pragma_function_list UNION SELECT name FROM pragma_module_list", []).rows.compactMap {
        $0.first?.text
      })
    // Some aggregates are there only with keys by which they order what they read.
    let missing = Self.calls(on: "sqlite").filter {
      !known.contains($0.lowercased()) && !known.contains($0.lowercased() + "_ordered") && !Self.words.contains($0.lowercased())
    }
    #expect(missing.sorted() == [])
  }

  @Test func postgresHasWhatIsCalled() throws {
    try TestPostgreSQL.shared.withDatabase(named: "translation_tables") { connection in
      try connection.execute("CREATE SCHEMA ops")
      for function in PostgreSQLSupportFunctions.functions(schema: "ops") { try connection.execute(function.definition) }
      let known = Set(try connection.query("SELECT DISTINCT proname::text FROM pg_proc", []).rows.compactMap { $0.first?.text })
      let missing = Self.calls(on: "postgres").filter { !known.contains($0.lowercased()) && !Self.words.contains($0.lowercased()) }
      #expect(missing.sorted() == [])
      let own = Set(
        try connection.query("SELECT proname::text FROM pg_proc WHERE pronamespace = 'ops'::regnamespace", []).rows.compactMap {
          $0.first?.text
        })
      let strange = Self.supportCalls.filter { !own.contains($0) }
      #expect(strange.sorted() == [])
    }
  }

  @Test func snowflakeHasWhatIsCalled() {
    let catalogue = SourceDialect.snowflake.catalogue
    let missing = Self.calls(on: "snowflake").filter { !catalogue.has($0.lowercased()) && !Self.words.contains($0.lowercased()) }
    #expect(missing.sorted() == [])
  }

  /// Words before a bracket that call nothing, and forms with a grammar of their own.
  private static let words: Set<String> = [
    "case", "when", "then", "else", "and", "or", "not", "in", "any", "all", "some", "exists", "cast", "coalesce", "nullif", "greatest",
    "least",
    "extract", "position", "substring", "trim", "overlay", "array", "row", "select", "from", "where", "values", "filter", "over", "as",
    "on",
    "is", "distinct", "by", "order", "interval", "numeric", "decimal", "varchar", "number", "char", "timestamp", "time", "with", "limit",
    "try_cast", "group", "xmlconcat", "between", "like", "lateral", "table", "timestamp_ntz", "timestamp_tz", "binary", "float", "set",
    "float8", "vector", "for", "grouping",
  ]

  private static func translations(on target: String) -> [Translation] {
    TranslationTable.all.filter { $0.target == target }.flatMap { $0.families.flatMap(\.lines).compactMap { Translation(line: $0) } }
  }

  private static func calls(on target: String) -> Set<String> {
    Set(
      translations(on: target).filter { $0.relation != .unsupported }.flatMap { line in
        ([line.template] + line.columns.map(\.value)).flatMap { calls(in: $0) }
      })
  }

  /// Names before an opening bracket, texts between quotes left out.
  private static func calls(in template: Template) -> [String] {
    let text = template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .support: ""
      default: "x"
      }
    }.joined()
    let outside = text.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      .joined(separator: "''")
    return outside.matches(of: #/([A-Za-z_][A-Za-z_0-9]*)\s*\(/#).map { String($0.1) }
  }

  private static var supportCalls: Set<String> {
    Set(
      translations(on: "postgres").flatMap { line in
        line.template.pieces.indices.compactMap { index -> String? in
          guard case .support = line.template.pieces[index], index + 1 < line.template.pieces.count,
            case .text(let text) = line.template.pieces[index + 1]
          else {
            return nil
          }
          return String(text.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        }
      })
  }

  // MARK: The catalogue

  /// A function that the catalogue has and no table speaks of is refused; each that is left is a gap to be closed.
  @Test(arguments: names) func everyFunctionOfTheCatalogueIsSpokenOf(name: String) throws {
    let missing = Coverage(try Self.table(name)).missing
    #expect(missing == [])
  }
}
