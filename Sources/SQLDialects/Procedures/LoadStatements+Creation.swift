import Procedures
import SQLEmission
import SQLSchema

/// CREATE TABLE AS: the target is made of the types that the query's columns have, so that it is the same everywhere.
extension LoadStatements {
  /// The statements that make the target; none where it is there.
  func creation() -> [String] {
    guard let creation = load.creation else { return [] }
    let made = Dialects.named(printer.spelling.target)?.createTable(load.target, translation: .identity) ?? []
    guard creation.isTemporary else { return (creation.replaces ? ["DROP TABLE IF EXISTS \(target)"] : []) + made }
    let isReplaced = creation.replaces && printer.spelling.temporarySchema.isEmpty
    let drop = creation.replaces && !isReplaced ? ["DROP TABLE IF EXISTS \(printer.spelling.temporary(target))"] : []
    return drop + made.map { "CREATE \(isReplaced ? "OR REPLACE " : "")TEMPORARY" + $0.dropFirst("CREATE".count) }
  }
}
