import Diagnostics
import SQLSyntax
import Testing

/// A mistyped keyword is named.
struct GuessTests {
  @Test(arguments: [
    ("DELETE FORM t;", "did you mean 'FROM'?"),
    ("SELECT a FORM t;", "did you mean 'FROM' instead of 'FORM'?"),
    ("SELECT a FROM t WHRE a = 1;", "did you mean 'WHERE' instead of 'WHRE'?"),
    ("SELEC 1;", "did you mean 'SELECT'?"),
    ("INSERT ITNO t VALUES (1);", "did you mean 'INTO'?"),
    ("BEGIN RETRUN 1; END;", "did you mean 'RETURN'?"),
  ])
  func saysWhatWasMeant(_ text: String, _ help: String) { #expect(script(text).diagnostics.first?.help == help) }

  @Test(arguments: ["SELECT a b c FROM t;", "SELECT (a;", "DELETE 1;"])
  func saysNothingWhereNothingIsNear(_ text: String) { #expect(script(text).diagnostics.first.map { $0.help == nil } == true) }
}
