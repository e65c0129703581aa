import SQLEmission
import SQLSemantics
import SQLSyntax

/// DROP TABLE and DROP VIEW in a body.
enum DropStatement {
  static func statements(_ drop: Drop, _ id: StatementID, _ printer: inout SQLPrinter) -> [TargetStatement] {
    guard drop.kind == .table || drop.kind == .view else { return [] }
    let script = printer.model.script
    let object = script.text(drop.object).uppercased()
    guard object == "TABLE" || object == "VIEW" else {
      printer.refuse("DROP \(object)", at: id)
      return []
    }
    let word = drop.kind == .table ? "TABLE" : "VIEW"
    let names = drop.names.isEmpty ? [drop.name] : Array(script.tree[drop.names])
    return names.map { name in
      let text = printer.spelling.name(of: printer.model.objectName(name))
      let dropped = printer.model.isTemporary(name) ? printer.spelling.temporary(text) : text
      return .plain("DROP \(word) \(drop.ifExists ? "IF EXISTS " : "")\(dropped)")
    }
  }
}
