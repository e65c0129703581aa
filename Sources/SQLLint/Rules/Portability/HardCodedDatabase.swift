import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A database's name in front of schema and table: the procedure runs on that database alone.
///
///     SELECT id FROM prod.raw.calls
struct HardCodedDatabase: BodyRule {
  let code = "POR002"
  let name = "hard-coded-database"
  let summary = "the name of a database in a procedure"
  let defaultSeverity = Severity.info
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript else { return [] }
    var places: [String: (first: TokenID, count: Int)] = [:]
    for name in body.statements.flatMap({ names(in: $0.id, script) }) where isDatabase(script.tree[name].catalog, script) {
      places[script.name(script.tree[name].catalog), default: (script.tree[name].first, 0)].count += 1
    }
    return places.values.filter { !isPlaceholder($0.first, script) }.map { finding($0.first, $0.count, script) }
  }

  private func finding(_ database: TokenID, _ count: Int, _ script: Script) -> Diagnostic {
    let others = count == 1 ? "" : ", here and in \(count - 1 == 1 ? "one more place" : "\(count - 1) more places")"
    return finding(
      "this runs on the database '\(script.file.text(script.range(database)))' alone\(others): a copy for tests reads and writes that one",
      at: script.range(database),
      help: "leave the database out and let the session or the procedure's own database say it, or put in a variable")
  }

  /// The server's own databases are called the same everywhere.
  private func isDatabase(_ catalog: Symbol, _ script: Script) -> Bool {
    !catalog.isNone && !HardCodedDatabase.shared.contains(script.name(catalog).lowercased())
  }

  /// What something else puts a name in for: `&{d}`, `{DATABASE}`, `<db>`, `YOUR_DB`, `$db`.
  private func isPlaceholder(_ database: TokenID, _ script: Script) -> Bool {
    let text = script.file.text(script.range(database))
    if text.contains(where: { "&{}<>%$#@[]".contains($0) }) { return true }
    let words = text.uppercased().split { !$0.isLetter }
    if words.contains(where: HardCodedDatabase.stand.contains) { return true }
    return words.allSatisfy { HardCodedDatabase.generic.contains($0) }
  }

  private static let stand: Set<Substring> = ["YOUR", "MY", "PLACEHOLDER", "CHANGEME", "REPLACE", "XXX", "EXAMPLE"]
  /// Words that say what kind of thing is meant, and not which.
  private static let generic: Set<Substring> = ["DATABASE", "DB", "DATABASENAME", "DBNAME", "NAME", "TARGET", "SOURCE", "ENV", "CATALOG"]

  private static let shared: Set = ["snowflake", "snowflake_sample_data", "information_schema", "pg_catalog"]

  private func names(in statement: StatementID, _ script: Script) -> [NameID] {
    let read = script.selects(in: statement).flatMap { script.namedTables(in: script.tree[$0].from) }
    return targets(script.tree[statement], script).filter { !$0.isNone } + read
  }

  private func targets(_ statement: Statement, _ script: Script) -> [NameID] {
    switch statement {
    case .insert(let id): [script.tree[id].table]
    case .update(let id): [script.tree[id].table]
    case .delete(let id): [script.tree[id].table]
    case .merge(let id): [script.tree[id].target] + tableName(script.tree[id].source, script)
    case .truncate(let name): [name]
    case .createTable(let id): [script.tree[id].name]
    case .alterTable(let id): [script.tree[id].name]
    case .drop(let id): Array(script.tree[script.tree[id].names])
    case .call(let id): [script.tree[id].name]
    case .with(_, let change, recursive: _): change.isNone ? [] : targets(script.tree[change], script)
    default: []
    }
  }

  private func tableName(_ table: TableID, _ script: Script) -> [NameID] {
    if case .named(let name, alias: _) = script.tree[table] { [name] } else { [] }
  }
}
