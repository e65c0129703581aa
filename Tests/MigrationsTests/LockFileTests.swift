import Diagnostics
import SQLDialects
import SQLSchema
import Testing

@testable import Migrations

@Suite struct LockFileTests {
  static let text = """
    # transformc.lock 1
    20261120081500 gong_users parent=none postgres=h1:aa sqlite=h1:bb proof:postgres=lossless@15 proof:sqlite=lossless@3.40
    20261122093000 add_call_scores parent=20261120081500 postgres=h1:cc sqlite=h1:dd

    """

  @Test func whatIsReadIsWhatWasWritten() {
    let (file, diagnostics) = LockFile.parse(Self.text)
    #expect(diagnostics.isEmpty && file.text == Self.text)
    #expect(file["20261120081500"]?.proofs["postgres"] == LockEntry.Proof(verdict: "lossless", server: "15"))
    #expect(file["20261122093000"]?.parent == "20261120081500")
  }

  @Test(arguments: [
    ("", "it begins with"), ("# transformc.lock 2\n", "it begins with"),
    ("# transformc.lock 1\n<<<<<<< HEAD\n", "a merge was left unfinished"),
    ("# transformc.lock 1\nabc\n", "is not an id"), ("# transformc.lock 1\n1 a parent=none x\n", "is not KEY=VALUE"),
    ("# transformc.lock 1\n1 a parent=none proof:x=y\n", "is not VERDICT@SERVER"),
    ("# transformc.lock 1\n2 a parent=none\n1 b parent=2\n", "does not come after"),
  ])
  func damageIsNamed(text: String, reason: String) {
    let diagnostics = LockFile.parse(text).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.contains(reason) == true && diagnostics.first?.severity == .error)
  }

  @Test func aProofIsVoidOnceTheScriptsChange() {
    let scripts = Warehouse.scripts(from: Database(), to: Warehouse.database(), SQLiteDialect())
    let proof = LockEntry.Proof(verdict: "lossless", server: "3.40")
    var old = LockEntry(scripts.version, scripts: [scripts], old: nil)
    old.proofs = ["sqlite": proof]
    #expect(LockEntry(scripts.version, scripts: [scripts], old: old).proofs == ["sqlite": proof])
    let edited = VersionScripts(scripts.version, target: "sqlite", up: Script(text: "SELECT 1;"), down: scripts.down)
    #expect(LockEntry(scripts.version, scripts: [edited], old: old).proofs.isEmpty)
  }

  @Test func editedUnknownAndVanishedFilesAreFound() {
    let scripts = Warehouse.scripts(from: Database(), to: Warehouse.database(), SQLiteDialect())
    let file = LockFile(entries: [LockEntry(scripts.version, scripts: [scripts], old: nil)])
    #expect(file.verify([scripts]).isEmpty)
    let edited = VersionScripts(scripts.version, target: "sqlite", up: Script(text: "SELECT 1;"), down: scripts.down)
    #expect(file.verify([edited]).map(\.code) == ["PLN012"])
    #expect(LockFile(entries: []).verify([scripts]).map(\.code) == ["PLN011"])
    #expect(file.verify([]).map(\.code) == ["PLN013"])
  }
}
