import SQLSchema
import SQLSyntax

/// What rules may ask about: the script, its bodies, walked once for all of them, and the tables that are known.
struct LintContext {
  let script: Script
  let bodies: [Body]
  let tables: KnownTables

  init(_ script: Script, schema: Database?) {
    self.script = script
    bodies = BodyCollector.bodies(of: script)
    tables = KnownTables(schema, in: script, bodies)
  }

  /// The statement that made a table from a query, where the script holds it.
  func query(creating table: NameID) -> QueryID? {
    let wanted = script.objectName(table)
    for body in bodies {
      for statement in body.statements {
        guard case .createTable(let id) = script.tree[statement.id] else { continue }
        let created = script.tree[id]
        if !created.query.isNone, script.objectName(created.name) == wanted { return created.query }
      }
    }
    return nil
  }
}
