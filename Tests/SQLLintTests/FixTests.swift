import Diagnostics
import SQLLint
import SourceText
import Testing

/// What fixes write, where a page cannot show it.
struct FixTests {
  private func fixed(_ text: String, by code: String) throws -> String {
    let found = findings(text, Linter(rules: Rules.all.filter { $0.code == code }))
    let edits = found.compactMap(\.fix).flatMap(\.edits)
    return try #require(SourceFile(path: "a.sql", text: text).applying(edits)).text
  }

  private func body(_ statement: String) -> String {
    "CREATE PROCEDURE a.p() RETURNS VARCHAR LANGUAGE SQL AS '\nBEGIN\n  \(statement);\nEND;\n';"
  }

  @Test func writesQuotesTwiceInABodyBetweenQuotes() throws {
    let hash = body("INSERT INTO a.t (k) SELECT MD5(a || b) FROM a.u")
    #expect(try fixed(hash, by: "QRY009") == body("INSERT INTO a.t (k) SELECT MD5(a || ''|'' || b) FROM a.u"))
    let null = body("UPDATE a.t SET s = ''new'' WHERE s = NULL")
    #expect(try fixed(null, by: "QRY003") == body("UPDATE a.t SET s = ''new'' WHERE s IS NULL"))
  }

  @Test func copiesQuotesOfABodyBetweenQuotesAsTheyAre() throws {
    let join = body("INSERT INTO a.t (k) SELECT u.k FROM a.u AS u LEFT JOIN a.v AS v ON v.k = u.k WHERE v.s = ''new''")
    #expect(
      try fixed(join, by: "QRY001")
        == body("INSERT INTO a.t (k) SELECT u.k FROM a.u AS u LEFT JOIN a.v AS v ON v.k = u.k AND v.s = ''new''"))
  }
}
