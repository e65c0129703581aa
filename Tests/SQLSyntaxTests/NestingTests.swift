import Diagnostics
import SQLSyntax
import Testing

/// Nesting without end is refused once, and does not use the stack up.
struct NestingTests {
  private func messages(_ text: String) -> [String] { script(text).diagnostics.map(\.message) }

  @Test(arguments: ["(", "f(", "NOT ", "- ", "a[", "CASE WHEN ", "(SELECT "])
  func refusesExpressionsThatAreTooDeep(_ opening: String) {
    let messages = messages("SELECT " + String(repeating: opening, count: 10_000))
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("expected fewer nested") == true)
  }

  @Test func refusesBracketsAlsoWhereTheyAreClosed() {
    let brackets = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
    let script = script("SELECT \(brackets); SELECT 2;")
    #expect(script.diagnostics.map(\.message) == ["expected fewer nested expressions, found '('"])
    #expect(script.tree.script.count == 2)
  }

  @Test(arguments: ["BEGIN ", "IF (a) THEN ", "LOOP ", "BEGIN x y; ", "BEGIN CREATE PROCEDURE p() AS "])
  func refusesStatementsThatAreTooDeep(_ opening: String) {
    let messages = messages("BEGIN " + String(repeating: opening, count: 1_000))
    #expect(messages.contains { $0.hasPrefix("expected fewer nested") })
  }

  @Test func refusesJoinsThatAreTooDeep() {
    #expect(messages("SELECT 1 FROM " + String(repeating: "(", count: 10_000)).count == 1)
  }

  @Test(arguments: ["a AND ", "1 + ", "a || "])
  func readsLongChainsAndRefusesEndlessOnesOnce(_ link: String) {
    #expect(messages("SELECT " + String(repeating: link, count: 400) + "1") == [])
    #expect(messages("SELECT " + String(repeating: link, count: 10_000) + "1").count == 1)
  }

  @Test func readsUnionsOfAnyNumberOfQueries() {
    #expect(messages(String(repeating: "SELECT 1 UNION ", count: 10_000) + "SELECT 1") == [])
  }
}
