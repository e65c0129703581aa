import SQLSchema
import SQLSyntax
import SourceText

/// The columns of views, for the scripts that read them.
struct ViewColumns {
  let dialect: SourceDialect

  /// A database in which the views that a script names are tables of their columns. A view in another dialect stays as unknown as it is.
  func tables(namedIn script: Script, _ database: Database) -> Database {
    let named = views(namedIn: script, database)
    var known = database
    for view in database.orderedViews where named.contains(view.name) && known.tables[view.name] == nil {
      if let columns = columns(of: view, known) { known.tables[view.name] = Table(name: view.name, columns: columns) }
    }
    return known
  }

  /// And those that these read in turn.
  private func views(namedIn script: Script, _ database: Database) -> Set<ObjectName> {
    guard !database.views.isEmpty else { return [] }
    let words = Set((0..<script.scriptTokenCount).map { script.tokens[$0].symbol })
    let named = database.views.keys.filter { words.contains(script.symbol($0.name)) }
    return Set(named + named.flatMap { database.tablesRead(by: $0) })
  }

  /// nil where not all are known.
  private func columns(of view: View, _ database: Database) -> [Column]? {
    guard view.query.dialect == dialect.name else { return nil }
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "", text: view.query.text))
    guard script.diagnostics.isEmpty, let id = script.tree[script.tree.script].first, case .query(let query) = script.tree[id] else {
      return nil
    }
    let bindings = Bindings(script, dialect: dialect, database: database)
    guard let shape = bindings.shape(of: query), shape.isComplete, !shape.columns.contains(where: { $0.name.isNone }) else { return nil }
    return zip(shape.columns, bindings.types(ofTableMadeOf: query)).map { Column(name: script.name($0.name), type: $1) }
  }
}
