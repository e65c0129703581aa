import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// What its author ran to see whether it works stands beside the procedure, and runs each time that the file does.
///
///     CREATE PROCEDURE etl.load() …;
///     CALL etl.load();
///     SELECT * FROM stg.calls;
struct ScriptLeftovers: BodyRule {
  let code = "STY002"
  let name = "script-leftovers"
  let summary = "CALL, SELECT or SHOW beside the procedure"
  let defaultSeverity = Severity.info

  /// Of more the file is made to show something: a test, an example.
  private static let mostLeftovers = 3

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript else { return [] }
    let statements = Array(script.tree[script.tree.script])
    let contents = Contents(statements, in: body, context)
    guard !contents.created.isEmpty, !usesResults(statements, script) else { return [] }
    let leftovers = statements.filter { consequence(of: $0, contents, script) != nil }
    guard leftovers.count <= Self.mostLeftovers else { return [] }
    let first = leftovers.first { if case .call = script.tree[$0] { true } else { false } } ?? leftovers.first
    return first.flatMap { finding($0, leftovers.count - 1, contents, script) }.map { [$0] } ?? []
  }

  /// What the file makes.
  private struct Contents {
    var created: Set<String> = []
    /// Those that change something, or whose body is in a language of its own: asking these is a step of the installation.
    var changing: Set<String> = []
    private let made: MadeTables
    private let context: LintContext

    init(_ statements: [StatementID], in body: Body, _ context: LintContext) {
      let script = context.script
      self.context = context
      made = MadeTables(in: body, script)
      for statement in statements {
        guard case .createProcedure(let id) = script.tree[statement] else { continue }
        let name = script.name(script.tree[script.tree[id].name].name)
        created.insert(name)
        if script.tree[id].body.isNone { changing.insert(name) }
      }
      let bodies = context.bodies.filter { body in body.statements.contains { Self.changes($0.id, script) } }
      changing.formUnion(bodies.compactMap(\.procedure).map { script.name(script.tree[$0.name].name) })
    }

    /// Whether a statement looks at a table that was there before: a file that fills tables of its own is there to try something.
    func looksElsewhere(_ statement: StatementID) -> Bool {
      context.script.namedTables(of: statement).contains { context.commonTable($0) == nil && !made.hold($0, before: statement) }
    }

    private static func changes(_ statement: StatementID, _ script: Script) -> Bool {
      switch script.tree[statement] {
      case .execute, .perform, .call, .createTable, .createView, .createIndex, .alterTable, .drop, .opaque: true
      default: script.writtenTable(statement) != nil
      }
    }
  }

  /// A statement that shows something may be there for the next one.
  private func usesResults(_ statements: [StatementID], _ script: Script) -> Bool {
    statements.contains { statement in
      guard case .query(let query) = script.tree[statement], !query.isNone else { return false }
      return script.words(of: statement).contains("result_scan")
    }
  }

  /// One for a file: a CALL, where there is one.
  private func finding(_ statement: StatementID, _ others: Int, _ contents: Contents, _ script: Script) -> Diagnostic? {
    let extent = script.tree.extent(of: statement)
    let word = TokenID(raw: extent.first)
    guard let consequence = consequence(of: statement, contents, script) else { return nil }
    return finding(
      "this \(script.text(word).uppercased()) \(consequence)\(more(others))", at: script.range(word),
      help: "take it out, or keep it in a file for trying things")
  }

  private func more(_ others: Int) -> String {
    others == 0 ? "" : others == 1 ? "; so does one statement more" : "; so do \(others) statements more"
  }

  private func consequence(of statement: StatementID, _ contents: Contents, _ script: Script) -> String? {
    switch script.tree[statement] {
    case .call(let id) where contents.created.contains(script.name(script.tree[script.tree[id].name].name)):
      return "runs the procedure each time that it is deployed"
    case .query where showsRows(statement, contents, script): return "runs each time that the file does, and nobody looks at its rows"
    case .command(let id) where ScriptLeftovers.shows.contains(script.name(script.tree[id].verb)):
      return "runs each time that the file does, and nobody looks at what it shows"
    default: return nil
    }
  }

  private static let shows: Set = ["show", "desc", "describe", "list", "ls"]

  /// A query of tables, or one that calls what the file makes. What is asked of other functions may be what they do.
  private func showsRows(_ statement: StatementID, _ contents: Contents, _ script: Script) -> Bool {
    let selects = script.selects(in: statement).map { script.tree[$0] }
    guard selects.allSatisfy({ $0.into.isEmpty }) else { return false }
    let called = script.expressions(in: statement).compactMap { script.calledName($0) }
    if called.contains(where: contents.created.contains) { return !called.contains(where: contents.changing.contains) }
    guard contents.looksElsewhere(statement), called.allSatisfy(script.catalogue.has) else { return false }
    return !called.contains { $0.hasPrefix("setval") || $0.hasPrefix("pg_") || $0.hasPrefix("system$") || $0.hasPrefix("set_config") }
  }
}
