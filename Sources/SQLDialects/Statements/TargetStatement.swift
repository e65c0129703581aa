/// One of the statements that a target needs for a statement of the source.
struct TargetStatement {
  enum Kind {
    /// Its rows count as the source statement's.
    case counted
    case plain
    /// A row of the query is an error of this SQLSTATE; its column is the text.
    case failure(String)
  }

  let lines: [String]
  let kind: Kind

  var text: String { lines.joined(separator: "\n") }

  var isCounted: Bool { if case .counted = kind { true } else { false } }

  static func counted(_ lines: [String]) -> TargetStatement { TargetStatement(lines: lines, kind: .counted) }
  static func plain(_ line: String) -> TargetStatement { TargetStatement(lines: [line], kind: .plain) }
}
