import Foundation
import SQLSyntax
import SourceDialects
import SourceText
import TestSupport
import Testing

/// What `transformc tree` shows.
struct TreeTests {
  /// A page's block of SQL and the block of its tree below it.
  struct Shown: Sendable, CustomStringConvertible {
    let sql: MarkdownCase
    let tree: MarkdownCase
    var description: String { sql.description }
  }

  static let shown: [Shown] = {
    let sql = (try? MarkdownCase.all(in: "Tests/SQLSyntaxTests/Trees")) ?? []
    let trees = (try? MarkdownCase.all(in: "Tests/SQLSyntaxTests/Trees", language: "tree")) ?? []
    return sql.count == trees.count ? zip(sql, trees).map(Shown.init) : []
  }()

  @Test func thereArePages() { #expect(Self.shown.count > 4) }

  @Test(arguments: shown)
  func showsTheTreeThatThePageShows(_ shown: Shown) {
    let script = script(shown.sql.text)
    let reader = TreeReader(script)
    let text = TreeText(script.file)
    #expect((reader.statements + reader.clauses).map(text.text).joined() == shown.tree.text)
  }

  /// Two ways to count: a straight run over all nodes, and a walk over the tree.
  @Test(arguments: SyntaxPageTests.cases ?? [])
  func countsEachStatementThatTheTreeHolds(_ snippet: MarkdownCase) {
    let script = script(snippet.text)
    let reader = TreeReader(script)
    #expect(script.statementCount.statements == reader.statements.reduce(0) { $0 + statements(in: $1) })
  }

  private func statements(in node: TreeNode) -> Int {
    (node.type == "Statement" && node.kind != "clientText" ? 1 : 0) + node.fields.reduce(0) { $0 + ($1.value.map(statements) ?? 0) }
  }

  private func statements(in value: TreeValue) -> Int {
    switch value {
    case .node(let node): statements(in: node)
    case .list(let values): values.reduce(0) { $0 + statements(in: $1) }
    case .text, .flag, .range: 0
    }
  }
}
