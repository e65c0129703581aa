import Diagnostics
import Procedures
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Statements of a script, printed for their own dialect.
struct Printing {
  struct Printed {
    let text: String
    /// What the target cannot say.
    let problem: String?
  }

  private let script: Script
  private let dialect: SourceDialect
  private let database: Database
  private let compiler: StatementCompiler
  private let ids: [Place: StatementID]

  private struct Place: Hashable {
    let start: UInt32
    let end: UInt32
    let kind: String
  }

  init(_ script: Script, _ dialect: SourceDialect, _ database: Database) {
    (self.script, self.dialect, self.database) = (script, dialect, database)
    compiler = StatementCompiler(script: script, dialect: dialect, database: database, target: dialect.name)
    ids = Dictionary(Self.places(script)) { first, _ in first }
  }

  private static func places(_ script: Script) -> [(Place, StatementID)] {
    script.tree.statements.indices.map { index in
      let id = StatementID(raw: UInt32(index + 1))
      let range = script.range(id)
      let kind = String("\(script.tree[id])".prefix { $0 != "(" })
      return (Place(start: UInt32(range.start), end: UInt32(range.end), kind: kind), id)
    }
  }

  func statement(_ tree: TreeNode) -> Printed {
    guard let range = tree.range, let id = ids[Place(start: UInt32(range.start), end: UInt32(range.end), kind: tree.kind)] else {
      return Printed(text: "", problem: "no statement has this place")
    }
    return statement(id)
  }

  /// A procedure that is no transform has a form of its own there.
  func statement(_ id: StatementID) -> Printed {
    if case .createProcedure = script.tree[id], let routine = routine(id) { return routine }
    let compiled = compiler.statement(id)
    return Printed(text: compiled.text.joined(separator: ";\n"), problem: problem(compiled.diagnostics))
  }

  private func routine(_ id: StatementID) -> Printed? {
    let (procedure, problems) = ProcedureReader.read(id, SemanticModel(script: script, dialect: dialect, catalogue: database))
    guard let procedure, !procedure.isTransform, problem(problems) == nil else { return nil }
    let routine = ProcedureCompiler.compile(procedure, target: dialect.name, opsSchema: "ops")
    return Printed(text: routine.text, problem: problem(routine.diagnostics))
  }

  private func problem(_ diagnostics: [Diagnostic]) -> String? { diagnostics.first { $0.severity == .error }?.message }
}
