import Diagnostics
import SQLLint
import SQLSchema
import Testing

/// What the rules of names say where there is a project.
struct SchemaRuleTests {
  private let schema = Database(
    schemas: ["stg"],
    tables: [
      ObjectName(schema: "stg", name: "account"): Table(
        name: ObjectName(schema: "stg", name: "account"),
        columns: [Column(name: "id", type: .integer, isNullable: false), Column(name: "email", type: .text)])
    ])

  private func messages(_ text: String) -> [String] {
    let linter = Linter(rules: Rules.all.filter { $0.code.hasPrefix("SCH") })
    return findings(text, linter, schema: schema).map { "\($0.code) \($0.message) \($0.help ?? "")" }
  }

  @Test func namesATableThatTheProjectLacks() {
    #expect(
      messages("SELECT id FROM stg.acount;") == [
        "SCH001 'stg' has no table 'stg.acount': the statement fails when it is reached did you mean 'stg.account'?"
      ])
    #expect(messages("DELETE FROM stg.nothing_like_it;").count == 1)
  }

  @Test func knowsTheProjectsColumns() {
    #expect(
      messages("SELECT emial FROM stg.account;") == [
        "SCH002 'account' has no column 'emial': the statement fails when it is reached did you mean 'email'?"
      ])
    #expect(messages("INSERT INTO stg.account (id, mail) VALUES (1, 'a');").count == 1)
  }

  @Test func isSilentAboutWhatTheProjectDoesNotOwn() {
    #expect(messages("SELECT anything FROM raw.acount;") == [])
    #expect(messages("SELECT anything FROM account;") == [], "a name without a schema may be another schema's")
    #expect(messages("SELECT anything FROM elsewhere.stg.account;") == [])
    #expect(messages("CREATE STREAM stg.changes ON TABLE stg.account; SELECT metadata$action, id FROM stg.changes;") == [])
  }
}
