import SQLSyntax
import SourceText

/// The tree of a file as JSON, version 1 of the document.
///
///     {"kind": "column", "type": "ValueExpression", "children": ["a"], "place": {"line": 1, "column": 8, …}}
///
/// `fields` holds what has a name in the node, `children` what has none. What the source does not say is left out.
struct TreeDocument: Encodable {
  let version = 1
  let file, dialect: String
  let statements, annotations: [Node]

  init(_ script: Script) {
    file = script.file.path
    dialect = script.grammar.name
    let reader = TreeReader(script)
    let places = Places(script.file)
    statements = reader.statements.map { Node($0, places) }
    annotations = reader.clauses.map { Node($0, places) }
  }

  private enum CodingKeys: CodingKey { case version, file, dialect, statements, annotations }

  struct Node: Encodable {
    let kind, type: String
    let place: Places.Place?
    let children: [Value?]?
    let fields: [String: Value]?

    init(_ node: TreeNode, _ places: Places) {
      kind = node.kind
      type = node.type
      place = node.range.map(places.place)
      let unnamed = node.fields.filter { $0.label == nil }.map { $0.value.map { Value($0, places) } }
      let named = node.fields.compactMap { field in field.label.flatMap { label in field.value.map { (label, Value($0, places)) } } }
      children = unnamed.isEmpty ? nil : unnamed
      fields = named.isEmpty ? nil : Dictionary(named) { first, _ in first }
    }
  }

  indirect enum Value: Encodable {
    case node(Node)
    case list([Value])
    case text(String)
    case flag
    case place(Places.Place)

    init(_ value: TreeValue, _ places: Places) {
      self =
        switch value {
        case .node(let node): .node(Node(node, places))
        case .list(let values): .list(values.map { Value($0, places) })
        case .text(let text): .text(text)
        case .flag: .flag
        case .range(let range): .place(places.place(range))
        }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .node(let node): try container.encode(node)
      case .list(let values): try container.encode(values)
      case .text(let text): try container.encode(text)
      case .flag: try container.encode(true)
      case .place(let place): try container.encode(place)
      }
    }
  }
}
