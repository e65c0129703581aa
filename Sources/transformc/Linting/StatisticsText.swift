import Diagnostics
import SQLSyntax
import SourceText

/// How much of each file was read, and of all together.
///
///     transforms/stg/calls.sql     14 statements   0 opaque
///     3 files                      31 statements   1 opaque   96.8% understood
struct StatisticsText {
  let reports: [FileReport]

  var text: String {
    let total = reports.reduce(StatementCount()) { $0 + $1.count }
    let rows = reports.map { ($0.findings.file.path, $0.count) } + [("\(reports.count) \(reports.count == 1 ? "file" : "files")", total)]
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { row($0.0, $0.1, width) }.joined(separator: "\n") + "   \(share(total)) understood\n"
  }

  private func row(_ name: String, _ count: StatementCount, _ width: Int) -> String {
    let padding = String(repeating: " ", count: width - name.count)
    let errors = count.syntaxErrors == 0 ? "" : "   \(count.syntaxErrors) syntax \(count.syntaxErrors == 1 ? "error" : "errors")"
    return "\(name)\(padding)   \(count.statements) statements   \(count.opaque) opaque\(errors)"
  }

  /// In tenths of a percent, never rounded up to 100.
  private func share(_ count: StatementCount) -> String {
    guard count.statements > 0 else { return "100%" }
    let thousandths = count.understood * 1_000 / count.statements
    return thousandths == 1_000 ? "100%" : "\(thousandths / 10).\(thousandths % 10)%"
  }
}
