import Differential
import SQLSyntax
import SourceText

/// The texts of a page or a file that are of dialect snowflake.
enum SnowflakeSources {
  /// Blocks of SQL and of procedures that say nothing else of their dialect, and expressions as the queries that they are tried by.
  static func blocks(of path: String, text: String) -> [String] {
    guard path.hasSuffix(".md") else { return isSnowflake(text) ? [text] : [] }
    let folder = path.split(separator: "/").dropLast().last
    if folder == "postgres" { return [] }
    let page = CasePage(path: path, text: text)
    let blocks = page.blocks.filter { ["sql", "source", "flow"].contains($0.language) }.map(\.text)
    let cases = folder == "snowflake" ? page.expressionCases(dialect: "snowflake") : []
    return blocks.filter { isSnowflake($0) } + cases.map(query)
  }

  private static func isSnowflake(_ text: String) -> Bool {
    let declared = DialectDeclaration.name(in: SourceFile(path: "", text: text))
    return (declared == nil || declared == "snowflake") && !text.contains("-- sqlite")
  }

  private static func query(_ test: ExpressionCase) -> String {
    test.isQuery ? test.text + ";" : "SELECT \(test.text) AS v FROM samples;"
  }
}
