/// The report as a person reads it.
///
///     version                         state     applied            down      proof
///     20261118120000_raw_tables       applied   2026-11-20 08:15   lossless  proven
///     20261122093000_add_call_scores  pending                      lossless  not proven
///     sources are ahead of migrations: 1 change (transformc plan)
extension StatusReport {
  public var text: String {
    let lines = rows.isEmpty ? ["no versions yet"] : Self.aligned([Self.heading] + rows.map(Self.cells))
    return (lines + ahead).map { $0 + "\n" }.joined()
  }

  private static let heading = ["version", "state", "applied", "down", "proof"]

  private static func cells(_ row: Row) -> [String] {
    [row.version, row.state.rawValue, row.applied.map(minute) ?? "", row.down ?? "", row.proof ?? ""]
  }

  /// `2026-11-22T09:30:00.000Z`, or as PostgreSQL writes it, to the minute.
  private static func minute(_ time: String) -> String {
    time.prefix(16).split(separator: "T").joined(separator: " ")
  }

  private static func aligned(_ lines: [[String]]) -> [String] {
    let widths = heading.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      let line = zip(cells, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      let text = line.joined(separator: "  ")
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
  }

  private var ahead: [String] {
    guard sourcesAhead > 0 else { return [] }
    return ["sources are ahead of migrations: \(sourcesAhead) change\(sourcesAhead == 1 ? "" : "s") (transformc plan)"]
  }
}
