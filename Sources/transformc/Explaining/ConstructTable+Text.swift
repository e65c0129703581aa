import SQLDialects
import SQLEmission
import SourceText

/// The table for people, and the same as Markdown.
///
///     transforms/stg/calls.sql
///       function   left(text, integer)  12, 30  identical  emulated
///
///       sqlite
///         qualify  14  emulated: a query over a query
extension ConstructTable {
  func text(_ terminal: Terminal, _ places: Places) -> String {
    let head = ["", "", "lines"] + targets
    let lines = rows.map { cells($0, places) }
    let widths = head.indices.map { column in ([head] + lines).map { $0[column].count }.max() ?? 0 }
    let table = [head] + lines
    let body = table.map { "  " + Self.trimmed(zip($0, widths).map(Self.padded).joined(separator: "  ")) + "\n" }.joined()
    return terminal.paint(path, .strong) + "\n" + body + targets.indices.map { remarks(on: $0, terminal, places) }.joined()
  }

  private func cells(_ row: Row, _ places: Places) -> [String] {
    [row.kind.rawValue, row.words, lines(row, places)] + row.answers.map(\.relation.rawValue)
  }

  /// The lines on which it stands, each once; of many the first.
  private func lines(_ row: Row, _ places: Places) -> String {
    let numbers = row.ranges.map { places.place($0).line }
    let once = numbers.enumerated().filter { $0 == 0 || numbers[$0 - 1] != $1 }.map(\.element)
    return once.prefix(5).map(String.init).joined(separator: ", ") + (once.count > 5 ? " …" : "")
  }

  private static func padded(_ cell: String, _ width: Int) -> String { cell + String(repeating: " ", count: width - cell.count) }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }

  /// What a target says of constructs that are not the same there.
  private func remarks(on target: Int, _ terminal: Terminal, _ places: Places) -> String {
    let lines = rows.flatMap { row in row.answers[target].remarks.map { remark(row, $0, places) } }
    return lines.isEmpty ? "" : "\n  \(terminal.paint(targets[target], .strong))\n" + lines.joined()
  }

  private func remark(_ row: Row, _ remark: Remark, _ places: Places) -> String {
    let wayOut = remark.wayOut.isEmpty ? "" : "\n      way out: \(remark.wayOut)"
    return "    \(row.words), line \(lines(row, places)): \(remark.relation.rawValue): \(remark.note)\(wayOut)\n"
  }

  func markdown(_ places: Places) -> String {
    let head = "| | | lines | \(targets.joined(separator: " | ")) |\n|---|---|---|\(String(repeating: "---|", count: targets.count))\n"
    let body = rows.map { row in
      let answers = row.answers.map { ([$0.relation.rawValue] + $0.remarks.map(\.note)).joined(separator: "; ") }
      return "| \(([row.kind.rawValue, "`\(row.words)`", lines(row, places)] + answers).map(Self.escaped).joined(separator: " | ")) |\n"
    }
    return "## \(path)\n\n" + head + body.joined()
  }

  private static func escaped(_ cell: String) -> String { cell.replacing("|", with: "\\|") }
}
