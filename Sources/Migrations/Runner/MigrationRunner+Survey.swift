import SQLDialects

/// Before anything is touched: what is there, and what is to be done.
extension MigrationRunner {
  mutating func survey(_ reader: HistoryReader, _ rows: [[String?]]) {
    var reader = reader
    switch reader.answer(rows) {
    case .failure(let refusal): refuse(refusal)
    case .success(false): read(reader) { .surveying($0) }
    case .success(true): decide(reader)
    }
  }

  private mutating func decide(_ reader: HistoryReader) {
    switch worklist.items(for: reader.state) {
    case .failure(let refusal): refuse(refusal)
    case .success(let items): start(items, kept: reader.kept)
    }
  }

  private mutating func refuse(_ refusal: RunnerRefusal) {
    report(.refused(refusal))
    finish(refusal.exitCode)
  }

  private mutating func start(_ items: [WorkItem], kept: Set<String>) {
    self.items = items
    guard let first = items.first else {
      report(.nothingToDo)
      return finish(.done)
    }
    report(.starting(items.map(\.fileName), first.direction))
    if options.isDryRun { return listStatements(kept: kept) }
    open(bookkeeping.opening)
  }

  /// Names of kept tables hold their version's id, and a command visits each version once:
  /// what exists now decides what every version of the command will do.
  private mutating func listStatements(kept: Set<String>) {
    for item in items {
      for statement in item.script.statements(kept: kept) {
        report(.statement(version: item.fileName, item.direction, statement))
      }
    }
    finish(.done)
  }

  /// Sets up the session, statement by statement, then takes the lock.
  mutating func open(_ statements: [String]) {
    guard let statement = statements.first else { return lock() }
    hasOpened = true
    perform(.execute(filled(statement)), then: .opening(Array(statements.dropFirst())))
  }

  private func filled(_ statement: String) -> String {
    let parts = statement.split(separator: "{lock_timeout}", omittingEmptySubsequences: false)
    return parts.joined(separator: String(options.lockTimeoutMilliseconds))
  }
}
