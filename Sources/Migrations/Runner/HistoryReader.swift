import SQLDialects

/// Reading what a database has, question by question: is there a history, in which format, its events, the kept tables.
struct HistoryReader: Sendable {
  private enum Question: Sendable { case exists, format, events, kept }

  private let table: HistoryTable
  private let keptTablesQuery: String
  private var question = Question.exists
  private(set) var historyExists = false
  private(set) var state = HistoryState()
  private(set) var kept: Set<String> = []

  init(_ dialect: any Dialect) {
    table = HistoryTable(dialect)
    keptTablesQuery = dialect.keptTablesQuery
  }

  var query: String {
    switch question {
    case .exists: table.existsQuery
    case .format: table.formatQuery
    case .events: table.selectQuery
    case .kept: keptTablesQuery
    }
  }

  /// Takes the answer to `query`; true when there is nothing more to ask.
  mutating func answer(_ rows: [[String?]]) -> Result<Bool, RunnerRefusal> {
    switch question {
    case .exists: takeExistence(rows)
    case .format: return takeFormat(rows)
    case .events: return takeEvents(rows)
    case .kept: kept = Set(rows.compactMap { $0.first ?? nil }); return .success(true)
    }
    return .success(false)
  }

  private mutating func takeExistence(_ rows: [[String?]]) {
    historyExists = !rows.isEmpty
    question = historyExists ? .format : .kept
  }

  private mutating func takeFormat(_ rows: [[String?]]) -> Result<Bool, RunnerRefusal> {
    let format = rows.first?.first.flatMap { $0 }.flatMap(Int.init) ?? HistoryEvent.currentFormat
    question = .events
    return format > HistoryEvent.currentFormat ? .failure(.newerFormat(format)) : .success(false)
  }

  private mutating func takeEvents(_ rows: [[String?]]) -> Result<Bool, RunnerRefusal> {
    let events = rows.compactMap(HistoryEvent.init(row:))
    guard events.count == rows.count else { return .failure(.unreadableHistory) }
    state = .current(events)
    question = .kept
    return .success(false)
  }
}
