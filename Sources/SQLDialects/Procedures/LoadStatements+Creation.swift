import Procedures
import SQLEmission
import SQLSchema

/// CREATE TABLE AS: the target is made of the types that the query's columns have, so that it is the same everywhere.
extension LoadStatements {
  /// The statements that make the target; none where it is there.
  func creation() -> [String] {
    guard let creation = load.creation else { return [] }
    let table = MadeTable(name: target, replaces: creation.replaces, isTemporary: creation.isTemporary, spelling: printer.spelling)
    let texts = Dialects.named(printer.spelling.target)?.createTable(load.target, translation: .identity) ?? []
    return table.dropping + texts.map { table.head + $0.dropFirst("CREATE TABLE".count) }
  }
}
