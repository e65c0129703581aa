import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import TestSupport
import Testing

/// Cases/lineage.md says of every column that is written where its values come from.
struct LineagePageTests {
  static let cases = try? MarkdownCase.all(in: "Tests/SQLSemanticsTests/Cases").filter { $0.page == "lineage.md" }

  @Test func thereIsAPage() { #expect((Self.cases ?? []).count > 8) }

  @Test(arguments: cases ?? [])
  func comesFromWhereItIsMarked(_ snippet: MarkdownCase) {
    let marked = MarkedSQL(snippet.text)
    let lineage = lineage(marked.file)
    let found = lineage.writes.compactMap { write -> Diagnostic? in
      guard case .column(let target) = write.target else { return nil }
      let sources = write.sources.map { name($0, lineage.model) }.sorted()
      return Diagnostic("WRITES", .info, "\(target) from \(sources.isEmpty ? "nothing" : sources.joined(separator: ", "))", at: write.place)
    }
    #expect(marked.differences(from: found) == [])
  }

  @Test func followsAColumnBackToWhereItBegins() {
    let text = """
      CREATE TABLE stg.account (id INTEGER, email VARCHAR, region VARCHAR);
      CREATE TEMPORARY TABLE work AS SELECT id, LOWER(email) AS email FROM stg.account WHERE region = 'EU';
      INSERT INTO mart.person (contact) SELECT email FROM work;
      """
    let lineage = lineage(SourceFile(path: "a.sql", text: text))
    let contact = ColumnName(ObjectName(schema: "mart", name: "person"), "contact")
    #expect(lineage.origins(of: contact).map(\.description) == ["stg.account.email"])
    let creation = lineage.writes[0].statement
    #expect(lineage.filters(of: creation).map(\.description) == ["stg.account.region"])
  }

  private func lineage(_ file: SourceFile) -> Lineage {
    let script = Script(grammar: file.text.contains("--@ dialect postgres") ? .postgres : .snowflake)
    script.parse(file)
    return Lineage(of: Bindings(script, dialect: .of(script.grammar)))
  }

  private func name(_ node: LineageNode, _ model: Bindings) -> String {
    switch node {
    case .column(let column): column.description
    case .variable(let id): "variable \(model.script.name(model.variable(id).name))"
    }
  }
}
