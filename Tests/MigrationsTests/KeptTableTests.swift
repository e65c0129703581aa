import SQLDialects
import SQLSchema
import Testing

@testable import Migrations

@Suite struct KeptTableTests {
  private func name(_ schema: String, _ table: String, _ column: String? = nil) -> String {
    KeptTable(version: "20261122093000", table: ObjectName(schema: schema, name: table), column: column).name
  }

  @Test func namesSayVersionTableAndColumn() {
    #expect(name("stg", "gong_calls") == "transformc_kept_20261122093000_stg__gong_calls")
    #expect(name("stg", "calls", "title") == "transformc_kept_20261122093000_stg__calls__title")
  }

  @Test func longNamesFitPostgresAndStayApart() {
    let names = ["a", "b"].map { name("warehouse_of_everything", "a_table_with_a_rather_long_name_\($0)") }
    #expect(names.allSatisfy { $0.utf8.count == 63 })
    #expect(Set(names).count == 2)
    #expect(names == ["a", "b"].map { name("warehouse_of_everything", "a_table_with_a_rather_long_name_\($0)") })
  }

  @Test func namesThatWouldRunTogetherStayApart() {
    let names = [name("a", "b__c"), name("a__b", "c"), name("a", "b", "c"), name("a_", "b"), name("a", "_b"), name("", "a")]
    #expect(Set(names).count == names.count)
  }

  @Test func lettersAreNeverCutInHalf() {
    let cut = name("stg", String(repeating: "ä", count: 40))
    #expect(cut.utf8.count <= 63 && cut.hasPrefix("transformc_kept_20261122093000_stg__ää"))
  }

  @Test func purgeDropsThatVersionsTablesAndNoOthers() {
    let existing = ["20261122093000_stg__b", "20261122093000_stg__a", "20270101000000_stg__a"].map { "transformc_kept_\($0)" }
    #expect(
      KeptTable.purge("20261122093000", among: existing, dialect: PostgreSQLDialect()) == [
        "DROP TABLE public.transformc_kept_20261122093000_stg__a", "DROP TABLE public.transformc_kept_20261122093000_stg__b",
      ])
  }
}
