import Runtime

/// Refused rows as a table: why, the score, the failed rules, the raw row.
struct RefusedText {
  private let refused: RefusedRows
  private let table: String

  init(_ refused: RefusedRows, table: String) {
    self.refused = refused
    self.table = table
  }

  var text: String {
    guard !refused.counts.isEmpty else { return "\(table): no refused rows" }
    let total = refused.counts.reduce(0) { $0 + $1.rows }
    let reasons = refused.counts.map { "\($0.rows) \($0.reason)" }.joined(separator: ", ")
    let lines = refused.rows.map { row in
      "  \(row.reason.padding(toWidth: 10))\(row.score.padding(toWidth: 7))\(row.identity.padding(toWidth: width)) \(row.issues)"
    }
    let rest = total - Int64(refused.rows.count)
    return (["\(table): \(total) refused rows (\(reasons))"] + lines + (rest > 0 ? ["  … \(rest) more: --limit"] : [])).joined(
      separator: "\n")
  }

  private var width: Int { refused.rows.map(\.identity.count).max() ?? 0 }
}

extension String {
  fileprivate func padding(toWidth width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
