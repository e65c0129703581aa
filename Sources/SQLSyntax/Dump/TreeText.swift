public import SourceText

/// A tree as indented text: a node on each line, with its place.
///
///     query 1:1-1:16
///       select
///         items:
///           SelectItem
///             value: column a 1:8-1:9
///         from:
///           named
///             QualifiedName name=t 1:15-1:16
public struct TreeText {
  private let place: (SourceRange) -> String

  /// Places are those of the file as its author sees it.
  public init(_ file: SourceFile) {
    let lines = LineIndex(file.original)
    place = { range in
      let range = file.originalRange(range)
      let (start, end) = (lines.position(of: Int(range.start)), lines.position(of: Int(range.end)))
      return "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
  }

  /// Its lines, each with its line end.
  public func text(of node: TreeNode) -> String {
    var lines: [String] = []
    add(node, label: nil, depth: 0, to: &lines)
    return lines.map { $0 + "\n" }.joined()
  }

  private func add(_ node: TreeNode, label: String?, depth: Int, to lines: inout [String]) {
    let words = [label.map { $0 + ":" }, node.kind] + node.fields.map(inline) + [node.range.map(place)]
    lines.append(indent(depth) + words.compactMap(\.self).joined(separator: " "))
    for field in node.fields { addBelow(field, depth: depth + 1, to: &lines) }
  }

  /// What stands on the node's own line.
  private func inline(_ field: TreeNode.Field) -> String? {
    switch field.value {
    case .text(let text): field.label.map { "\($0)=\(shown(text))" } ?? shown(text)
    case .flag: field.label ?? "true"
    case .range(let range): "\(field.label ?? "tokens")=\(place(range))"
    case .node, .list, nil: nil
    }
  }

  private func addBelow(_ field: TreeNode.Field, depth: Int, to lines: inout [String]) {
    switch field.value {
    case .node(let node): add(node, label: field.label, depth: depth, to: &lines)
    case .list(let values): add(values, label: field.label, depth: depth, to: &lines)
    case .text, .flag, .range, nil: break
    }
  }

  private func add(_ values: [TreeValue], label: String?, depth: Int, to lines: inout [String]) {
    lines.append(indent(depth) + (label ?? "list") + ":")
    for value in values {
      switch value {
      case .node(let node): add(node, label: nil, depth: depth + 1, to: &lines)
      case .list(let values): add(values, label: nil, depth: depth + 1, to: &lines)
      case .text(let text): lines.append(indent(depth + 1) + shown(text))
      case .range(let range): lines.append(indent(depth + 1) + place(range))
      case .flag: lines.append(indent(depth + 1) + "true")
      }
    }
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  /// On one line.
  private func shown(_ text: String) -> String {
    text.contains { $0.isNewline } ? String(text.map { $0.isNewline ? "⏎" : $0 }) : text
  }
}
