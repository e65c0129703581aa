import DatabaseDriver
import SQLSchema
import Testing

@Suite struct DriverErrorTests {
  @Test func hostTextNamesItsCategory() throws {
    let named = try #require(HostError("TC:validation:not a number: 12:30"))
    #expect(named.category == .validation)
    #expect(named.message == "not a number: 12:30")
  }

  @Test func hostTextWithoutCategoryIsABusinessRule() throws {
    let named = try #require(HostError("TC:an order needs a customer"))
    #expect(named.category == .businessRule)
    #expect(named.message == "an order needs a customer")
    #expect(HostError("no such table: TC:x") == nil)
  }

  @Test func descriptionShowsAllThatIsKnown() {
    let error = DriverError(
      category: .dataQuality, code: "23505", message: "duplicate key", isTransient: false, statement: "INSERT …", detail: "Key (id)=(1)")
    #expect("\(error)" == "23505 (data_quality): duplicate key\n  detail: Key (id)=(1)\n  statement: INSERT …")
  }
}
