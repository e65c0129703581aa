import Diagnostics
import SQLLint
import SQLSyntax
import SourceText
import Testing

/// What the functions of other files make of a text.
struct QuotingFunctionsTests {
  private let use = """
    --@ dialect postgres
    CREATE PROCEDURE etl.empty(name text) LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'TRUNCATE ' || etl.full_name(name); END; $$;
    """

  private func definition(_ value: String) -> String {
    "--@ dialect postgres\nCREATE FUNCTION etl.full_name(name text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN \(value); END; $$;"
  }

  private func codes(_ definitions: String...) -> [String] {
    var quoting = QuotingFunctions()
    for text in definitions {
      var part = QuotingFunctions()
      part.add(script(SourceFile(path: "b.sql", text: text)))
      quoting.formUnion(part)
    }
    let linter = Linter(rules: Rules.all.filter { $0.code == "SEC001" })
    return linter.findings(in: script(SourceFile(path: "a.sql", text: use)), quoting: quoting).map(\.code)
  }

  @Test func anUnknownFunctionQuotesNothing() { #expect(codes() == ["SEC001"]) }

  @Test func aFunctionOfAnotherFileQuotes() { #expect(codes(definition("quote_ident(name)")) == []) }

  @Test func aFunctionOfAnotherFileDoesNotQuote() { #expect(codes(definition("quote_ident('stg') || '.' || name")) == ["SEC001"]) }

  @Test func aFunctionOfANeighbourQuotes() {
    let linter = Linter(rules: Rules.all.filter { $0.code == "SEC001" })
    #expect(linter.leavesQuestions(findings(use, linter)))
    #expect(findings(use, linter, beside: [definition("quote_ident(name)")]).isEmpty)
    #expect(findings(use, linter, beside: [definition("name")]).map(\.code) == ["SEC001"])
  }

  @Test func oneOfTwoFunctionsThatDoesNotQuoteIsEnough() {
    #expect(codes(definition("quote_ident(name)"), definition("name")) == ["SEC001"])
  }
}
