import Diagnostics
import Procedures
public import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceDialects
import SourceText

/// Procedures on their way between a script and a `Routine` value.
public enum SourceRoutine {
  /// The procedure of a script as a value: its text with the annotations on it, its hash, what it names.
  ///
  /// - Parameter stated: what its clauses say that it needs, beside what its body names.
  public static func value(
    _ statement: StatementID, _ script: Script, dialect: SourceDialect, name: ObjectName, stated: [ObjectName], catalogue: Database
  ) -> Routine {
    let extent = script.tree.extent(of: statement)
    let named = Set(names(in: extent, script, catalogue, except: name)).union(stated)
    return Routine(
      name: name, source: SQLFragment(dialect: dialect.name, text: script.file.text(range(statement, script))),
      hash: TokenHash.of(script.canonicalText(extent)), dependencies: named.sorted())
  }

  private static func range(_ statement: StatementID, _ script: Script) -> SourceRange {
    let range = script.range(statement)
    guard let carrier = script.carriers.firstIndex(where: { $0.kind == .statement && $0.statement == statement }) else { return range }
    let starts = script.clauses(on: carrier).map { script.annotations[$0.annotation].range }
    return starts.reduce(range) { $0.joined(with: $1) }
  }

  /// The tables and procedures that an extent names, sorted.
  public static func names(in extent: Extent, _ script: Script, _ catalogue: Database, except own: ObjectName?) -> [ObjectName] {
    var found: Set<ObjectName> = []
    let tokens = script.tokens.indices
    for index in Int(extent.first)..<min(Int(extent.last), tokens.upperBound - 2) where script.tokens[index + 1].kind == .dot {
      let name = ObjectName(schema: script.name(script.tokens[index].symbol), name: script.name(script.tokens[index + 2].symbol))
      if name != own && (catalogue.tables[name] != nil || catalogue.views[name] != nil) { found.insert(name) }
    }
    return found.sorted()
  }

  /// Reads a routine back and compiles it: what a version's scripts are written from.
  public static func compile(_ routine: Routine, target: String, opsSchema: String, catalogue: Database) -> CompiledRoutine {
    guard let dialect = SourceDialect.named(routine.source.dialect) else {
      return CompiledRoutine(text: "", diagnostics: [unknownDialect(routine)])
    }
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: routine.name.description, text: routine.source.text))
    let model = SemanticModel(script: script, dialect: dialect, catalogue: catalogue)
    guard let statement = script.tree[script.tree.script].first else { return CompiledRoutine(text: "", diagnostics: script.diagnostics) }
    let (procedure, diagnostics) = ProcedureReader.read(statement, model)
    guard let procedure else { return CompiledRoutine(text: "", diagnostics: script.diagnostics + diagnostics) }
    let compiled = ProcedureCompiler.compile(procedure, target: target, opsSchema: opsSchema)
    return CompiledRoutine(text: compiled.text, diagnostics: script.diagnostics + diagnostics + compiled.diagnostics, uses: compiled.uses)
  }

  private static func unknownDialect(_ routine: Routine) -> Diagnostic {
    Diagnostic("SEM006", .error, "'\(routine.source.dialect)' is no source dialect", at: SourceRange(start: 0, end: 0))
  }
}
