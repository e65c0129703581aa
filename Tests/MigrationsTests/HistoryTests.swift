import SQLDialects
import Testing

@testable import Migrations

@Suite struct HistoryTests {
  private func event(_ kind: HistoryEvent.Kind, _ version: String, hash: String = "h1:a") -> HistoryEvent {
    HistoryEvent(
      kind, version: version, name: "v", dialect: "sqlite", direction: kind == .revert ? "down" : "up", sourceHash: hash, upSQL: "up",
      downSQL: "down", statementsTotal: 2, statementsDone: 2, startedAt: "a", finishedAt: "b", durationMilliseconds: 7)
  }

  @Test func theStateIsTheFoldOfAllEvents() {
    let state = HistoryState.current([
      event(.apply, "1"), event(.apply, "3"), event(.fail, "4"), event(.revert, "1"), event(.adopt, "2"), event(.apply, "1"),
      event(.repair, "3", hash: "h1:b"),
    ])
    #expect(state.applied.map(\.version) == ["3", "2", "1"])
    #expect(state["3"]?.hash == "h1:b" && state["4"] == nil)
  }

  @Test func aRowIsReadAsItWasWritten() {
    var written = event(.fail, "1")
    written.errorCode = "55P03"
    written.appliedBy = "deploy"
    let row = written.values.map { value -> String? in
      switch value {
      case .null: nil
      case .integer(let number): String(number)
      case .text(let text): text
      }
    }
    #expect(row.count == HistoryColumns.all.count)
    #expect(HistoryEvent(row: row) == written)
  }

  @Test func aForeignRowIsNotGuessedAt() {
    #expect(HistoryEvent(row: ["1", "conquer", "1", "v", "sqlite", "up", "h1", "x"]) == nil)
  }

  @Test(arguments: Dialects.all.map(\.name)) func everyDialectHasEveryColumn(target: String) throws {
    let table = HistoryTable(try #require(Dialects.named(target)))
    let definition = try #require(table.createStatements.first)
    for column in HistoryColumns.all { #expect(definition.contains("\n  \(column.name) ")) }
    let insert = table.insert(event(.apply, "1"))
    #expect(insert.parameters.count == HistoryColumns.all.count)
    #expect(insert.statement.hasSuffix("25)"))
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (1_795_339_800_123, "2026-11-22T09:30:00.123Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
    ] as [(Int64, String)])
  func momentsAreWrittenInUTC(milliseconds: Int64, text: String) {
    #expect(Timestamp.iso(milliseconds) == text)
  }

  @Test func aVersionsIdIsItsMoment() {
    #expect(Timestamp.versionID(1_795_339_800_123) == "20261122093000")
  }
}
