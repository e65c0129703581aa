import SQLSchema
import SQLSemantics
import SourceDialects
import Testing

struct FunctionCatalogueTests {
  static let dialects: [SourceDialect] = [.postgres, .snowflake, .sqlite]

  /// The functions that real procedures call most (Documentation says how they were counted), by the dialects that have them.
  @Test func knowsWhatRealProceduresCall() {
    let both = """
      coalesce current_timestamp count upper row_number extract replace max to_char concat current_date trim length now lower
      regexp_replace substring min sum split_part to_date date_trunc round to_timestamp md5 least greatest abs avg array_agg ltrim rtrim
      array_append left to_number array_to_string
      """
    let snowflake = """
      object_construct uuid_string sysdate nvl flatten last_query_id result_scan parse_json to_varchar object_insert ifnull dateadd listagg
      array_size datediff convert_timezone array_construct timestampdiff split iff try_to_number try_to_date
      """
    let postgres = "format nextval clock_timestamp string_agg current_setting unnest jsonb_build_object generate_series"
    #expect(missing(both, from: .postgres) == [])
    #expect(missing(postgres, from: .postgres) == [])
    #expect(missing(both, from: .snowflake) == ["now"], "Snowflake has no now()")
    #expect(missing(snowflake, from: .snowflake) == [])
  }

  private func missing(_ names: String, from dialect: SourceDialect) -> [Substring] {
    names.split { $0 == " " || $0 == "\n" }.filter { !dialect.catalogue.has(String($0)) }
  }

  @Test(arguments: dialects.map(\.name))
  func readsEveryLine(_ name: String) throws {
    let dialect = try #require(Self.dialects.first { $0.name == name })
    for name in dialect.catalogue.names {
      let entry = try #require(dialect.catalogue.entry(named: name))
      #expect(!name.isEmpty && !entry.signatures.isEmpty)
      for signature in entry.signatures { #expect(signature.leastArguments <= signature.mostArguments ?? .max, "\(name)") }
    }
  }

  @Test func keepsTheMeaningThatTheCompilerTranslates() {
    for dialect in Self.dialects {
      for (name, meaning) in dialect.functions {
        #expect(dialect.catalogue.entry(named: name)?.meaning == meaning, "\(name) of \(dialect.name)")
      }
    }
  }

  @Test func readsASignature() throws {
    let lag = try #require(SourceDialect.postgres.catalogue.entry(named: "lag"))
    #expect(lag.isWindow && lag.takes(1) && lag.takes(3) && !lag.takes(0) && !lag.takes(4))
    #expect(lag.resultType(of: [.date, .integer]) == .date)
    let concat = try #require(SourceDialect.postgres.catalogue.entry(named: "concat"))
    #expect(concat.takes(40) && concat.signatures[0].nulls == .present)
  }

  @Test func choosesTheOverloadOfTheArguments() throws {
    let abs = try #require(SourceDialect.postgres.catalogue.entry(named: "abs"))
    #expect(abs.resultType(of: [.double]) == .double)
    #expect(abs.resultType(of: [.integer]) == .integer)
    #expect(abs.resultType(of: [.unknown]) == .unknown, "nobody knows which")
    let upper = try #require(SourceDialect.postgres.catalogue.entry(named: "upper"))
    #expect(upper.resultType(of: [.text(length: 20)]) == .text)
  }
}
