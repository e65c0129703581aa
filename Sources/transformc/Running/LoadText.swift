import Workspace

/// A load's report as a person reads it.
///
///     raw_airbyte.gong_calls   read 10,000   loaded 9,214   there already 786
enum LoadText {
  static func text(_ report: LoadReport) -> String {
    let width = report.tables.map(\.name.count).max() ?? 0
    return report.tables.map { table in
      let blanks = String(repeating: " ", count: width - table.name.count)
      let counts = [("read", table.read), ("loaded", table.loaded), ("there already", table.alreadyPresent)]
      return "\(table.name)\(blanks)" + counts.map { "   \($0.0) \($0.1.grouped)" }.joined() + "\n"
    }.joined()
  }
}
