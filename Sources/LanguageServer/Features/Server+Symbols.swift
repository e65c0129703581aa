import SQLSchema
import SQLSyntax
import SourceText
import Workspace

// The outline of a document.

extension Server {
  func symbols(_ parameters: DocumentNotice) throws(ResponseError) -> [DocumentSymbol] {
    let document = try document(parameters.textDocument.uri)
    guard let (_, source) = reading(of: document) else { return [] }
    let outline = Outline(script: source.script, document: document)
    return source.script.tree[source.script.tree.script].compactMap(outline.symbol)
  }
}

/// The symbols of a script: its objects, with their columns, parameters and variables.
struct Outline {
  let script: Script
  let document: Document

  func symbol(_ statement: StatementID) -> DocumentSymbol? {
    guard let (kind, name) = script.definition(statement), !name.isNone else { return nil }
    let range = script.range(statement)
    return symbol(
      script.objectName(name).description, detail: Self.word(kind), Self.kind(kind), range, script.range(name), children(statement))
  }

  private static func word(_ kind: Definitions.Kind) -> String {
    switch kind {
    case .table: "table"
    case .view: "view"
    case .procedure: "procedure"
    case .function: "function"
    case .index: "index"
    case .schema: "schema"
    }
  }

  private static func kind(_ kind: Definitions.Kind) -> DocumentSymbol.Kind {
    switch kind {
    case .table: .structure
    case .view: .interface
    case .procedure: .method
    case .function: .function
    case .index: .key
    case .schema: .namespace
    }
  }

  private func symbol(
    _ name: String, detail: String?, _ kind: DocumentSymbol.Kind, _ range: SourceRange, _ selection: SourceRange,
    _ children: [DocumentSymbol] = []
  ) -> DocumentSymbol {
    let (range, selection) = (script.file.originalRange(range), script.file.originalRange(selection))
    return DocumentSymbol(
      name: name, detail: detail, kind: kind, range: document.text.range(range.joined(with: selection)),
      selectionRange: document.text.range(selection), children: children)
  }

  // MARK: Children

  private func children(_ statement: StatementID) -> [DocumentSymbol] {
    switch script.tree[statement] {
    case .createTable(let table): script.tree[script.tree[table].columns].compactMap(column)
    case .createView(let view): script.tree[script.tree[view].columns].compactMap { named($0, .field, type: .none) }
    case .createProcedure(let id):
      script.tree[script.tree[id].parameters].compactMap { named(script.tree[$0].name, .variable, type: script.tree[$0].type) }
        + variables(of: script.tree[id].body)
    default: []
    }
  }

  private func column(_ id: ColumnID) -> DocumentSymbol? { named(script.tree[id].name, .field, type: script.tree[id].type) }

  private func variables(of block: ID<Block>) -> [DocumentSymbol] {
    guard !block.isNone else { return [] }
    return script.tree[script.tree[block].declarations].compactMap { id in
      let variable = script.tree[id]
      return named(
        variable.name, variable.kind == .constant ? .constant : variable.kind == .exception ? .event : .variable, type: variable.type)
    }
  }

  /// Nil for what has no name: a parameter that is a type alone.
  private func named(_ token: TokenID, _ kind: DocumentSymbol.Kind, type: TypeID) -> DocumentSymbol? {
    guard !token.isNone else { return nil }
    let range = script.range(token)
    return symbol(script.text(token), detail: type.isNone ? nil : script.typeText(type), kind, range, range)
  }
}
