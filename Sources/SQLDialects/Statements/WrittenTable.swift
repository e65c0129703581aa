import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A table that a statement writes: which of its columns take a value, and what stands for DEFAULT.
struct WrittenTable {
  let columns: [Column]
  private let model: SemanticModel

  /// Of the catalogue, or made by the script itself; no columns where it is not known.
  init(_ name: NameID, _ model: SemanticModel) {
    self.model = model
    let name = model.objectName(name)
    columns = model.catalogue.tables[name]?.columns ?? Self.made(name, model)
  }

  private static func made(_ name: ObjectName, _ model: SemanticModel) -> [Column] {
    let script = model.script
    for index in script.tree.statements.indices {
      guard case .createTable(let id) = script.tree.statements[index], !script.tree[id].name.isNone,
        model.objectName(script.tree[id].name) == name
      else {
        continue
      }
      return script.tree[script.tree[id].columns].map { column(script.tree[$0], model) }
    }
    return []
  }

  private static func column(_ node: ColumnDefinition, _ model: SemanticModel) -> Column {
    let script = model.script
    func fragment(_ value: ExpressionID) -> SQLFragment? {
      value.isNone ? nil : SQLFragment(dialect: model.dialect.name, text: script.file.text(script.range(value)))
    }
    let identity = IdentityReader(node, script: script, dialect: model.dialect).identity
    return Column(
      name: script.name(node.name), type: identity == nil ? model.dialect.type(node.type, in: script) : .integer,
      isNullable: !node.isNotNull && !node.isPrimaryKey,
      defaultValue: fragment(node.defaultValue), generated: fragment(node.generated),
      identity: identity)
  }

  func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// What DEFAULT stands for, where a target has no word for it; nil for a column that counts.
  func defaultText(of name: String, _ printer: SQLPrinter) -> String? {
    guard let column = column(name) else { return nil }
    if column.identity != nil { return nil }
    guard let value = column.defaultValue else { return "NULL" }
    let compiler = FragmentCompiler(
      target: printer.spelling.target, opsSchema: String(printer.spelling.supportPrefix.dropLast()), database: model.catalogue)
    return compiler.text(value, .defaultValue(of: column.type)).text
  }
}
