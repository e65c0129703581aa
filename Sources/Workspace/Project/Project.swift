public import Diagnostics
public import Migrations
public import Procedures
public import SQLDialects
public import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceDialects
public import SourceText

/// A project's sources, read and understood: what they define, and what is wrong with them.
public final class Project {
  /// A source file, read.
  public struct Source {
    public let script: SQLSyntax.Script
    public let dialect: SourceDialect
  }

  public let configuration: Configuration
  public let sources: [Source]
  /// What the sources ask a database to be: their own definitions, the tables of refused rows and the run tables.
  public private(set) var desired = Database()
  /// The procedures by name.
  public private(set) var procedures: [ObjectName: LoweredProcedure] = [:]
  private var diagnostics: [String: [Diagnostic]] = [:]
  /// Whether everything was compiled for every target already.
  private var isChecked = false

  /// Reads the configured sources, or these paths instead.
  public static func open(_ configuration: Configuration, paths: [String] = []) throws(WorkspaceError) -> Project {
    let found =
      try paths.isEmpty
      ? SourceFiles.all(of: configuration) : SourceFiles(of: configuration).find(paths)
    var files: [SourceFile] = []
    let reader = SourceFiles(of: configuration)
    for path in found { try files.append(reader.read(path)) }
    return Project(configuration, files)
  }

  /// `definitions`: what these files and others define, read before.
  public convenience init(_ configuration: Configuration, _ files: [SourceFile], definitions: DatabaseBuilder? = nil) {
    self.init(configuration, read: files.map { Project.read($0, configuration) }, definitions: definitions)
  }

  /// Of files that were read before: who changes one of them need not read the others again.
  public init(_ configuration: Configuration, read: [ReadSource], definitions: DatabaseBuilder? = nil) {
    self.configuration = configuration
    sources = read.map(\.source)
    for file in read { diagnostics[file.source.script.file.path] = file.found + Project.dialectProblem(file.source) }
    define(definitions ?? self.definitions)
    for source in sources { addProcedures(of: source) }
    for source in sources { checkNames(in: source) }
    addRunTables()
  }

  // MARK: Reading

  /// A file, read for itself, and what is wrong with it as text.
  public struct ReadSource {
    public let source: Source
    public let found: [Diagnostic]
  }

  public static func read(_ file: SourceFile, _ configuration: Configuration) -> ReadSource {
    let declared = DialectDeclaration.name(in: file).flatMap { SourceDialect.named($0) }
    let dialect = declared ?? SourceDialect.named(configuration.sourceDialect.rawValue) ?? .snowflake
    let script = SQLSyntax.Script(grammar: dialect.grammar)
    let found = FileReading(templates: configuration.templates, grammar: dialect.grammar).read(file, into: script)
    return ReadSource(source: Source(script: script, dialect: dialect), found: found)
  }

  private static func dialectProblem(_ source: Source) -> [Diagnostic] {
    let script = source.script
    return script.clauses.indices.compactMap { index in
      guard case .dialect(let token) = script.clauses[index].content else { return nil }
      let name = script.name(token)
      if SourceDialect.named(name) != nil { return nil }
      let names = SourceDialect.all.map(\.name)
      return Diagnostic(
        "ANN003", .error, "'\(name)' is no source dialect", at: script.range(token),
        help: closest(to: name, among: names).map { "did you mean '\($0)'?" } ?? "the dialects are \(names.joined(separator: " and "))")
    }
  }

  // MARK: Definitions

  private var definitions: DatabaseBuilder {
    var builder = DatabaseBuilder()
    for source in sources { builder.add(source.script, source.dialect) }
    return builder
  }

  private func define(_ builder: DatabaseBuilder) {
    for (path, found) in builder.diagnostics { diagnostics[path, default: []] += found }
    desired = builder.database
    for (name, view) in desired.views { desired.views[name] = withDependencies(view) }
  }

  private func withDependencies(_ view: View) -> View {
    guard let dialect = SourceDialect.named(view.query.dialect) else { return view }
    let script = SQLSyntax.Script(grammar: dialect.grammar)
    script.tokenize(SourceFile(path: "", text: view.query.text))
    let names = SourceRoutine.names(in: script.allTokens, script, desired, except: view.name)
    return View(name: view.name, query: view.query, dependencies: names, doc: view.doc)
  }

  // MARK: Procedures

  private func addProcedures(of source: Source) {
    let script = source.script
    var bound: Bound?
    for statement in script.tree[script.tree.script] {
      switch script.tree[statement] {
      case .createProcedure: addProcedure(statement, source, &bound)
      default: refuseIfNoDefinition(statement, source)
      }
    }
  }

  /// Tables that statements of procedures make of queries, whose columns nobody else knows: other procedures may read them.
  private lazy var madeTables: [ObjectName: [OutputColumn]] = Dictionary(
    sources.flatMap { source in
      source.script.tree.statements.indices.compactMap { index -> (ObjectName, [OutputColumn])? in
        guard case .createTable(let id) = source.script.tree.statements[index] else { return nil }
        let (table, script) = (source.script.tree[id], source.script)
        guard !table.query.isNone, !table.isTemporary, !table.name.isNone else { return nil }
        return (ObjectName(schema: script.name(script.tree[table.name].schema), name: script.name(script.tree[table.name].name)), [])
      }
    }
  ) { first, _ in first }

  /// What a script's names mean beside so many tables: a procedure may add one, for the rows that it refuses.
  private typealias Bound = (bindings: Bindings, tableCount: Int)

  private func addProcedure(_ statement: StatementID, _ source: Source, _ bound: inout Bound?) {
    let known = bound?.tableCount == desired.tables.count ? bound?.bindings : nil
    let model = SemanticModel(
      script: source.script, dialect: source.dialect, catalogue: desired, made: madeTables, bindings: known)
    bound = (model.bindings, desired.tables.count)
    let (procedure, found) = ProcedureReader.read(statement, model)
    diagnostics[source.script.file.path, default: []] += found
    guard let procedure else { return }
    if procedures[procedure.name] != nil {
      report("SEM005", "procedure '\(procedure.name)' is defined twice", at: statement, source)
    }
    procedures[procedure.name] = procedure
    desired.schemas.insert(procedure.name.schema)
    desired.routines[procedure.name] = SourceRoutine.value(
      statement, source.script, dialect: source.dialect, name: procedure.name,
      stated: procedure.reads + procedure.after, catalogue: desired)
    for load in procedure.orderedLoads {
      addRejectTable(of: load, at: statement, source)
      if load.creation?.isTemporary == false, !load.target.name.schema.isEmpty { desired.schemas.insert(load.target.name.schema) }
    }
  }

  /// The migration makes it unless the sources declare it.
  private func addRejectTable(of load: Load, at statement: StatementID, _ source: Source) {
    guard let rejects = load.rejects, !rejects.isDeclared else { return }
    let table = RejectColumns.table(for: load, rejects)
    if let other = desired.tables[rejects.name], other != table {
      report(
        "TGT004", "'\(rejects.name)' is also where another load's refused rows go, and they have other columns", at: statement, source,
        help: "name a table of its own: --@ score … else reject into TABLE")
    }
    desired.tables[rejects.name] = table
    guard load.airbyte != nil else { return }
    let index = RejectColumns.index(for: rejects)
    desired.indexes[ObjectName(schema: rejects.name.schema, name: index.name)] = index
  }

  private func refuseIfNoDefinition(_ statement: StatementID, _ source: Source) {
    switch source.script.tree[statement] {
    case .createSchema, .createView, .createIndex: break
    case .command(let command) where source.script.makesSequence(source.script.tree[command]): break
    case .comment:
      report("TGT003", "comments are not shipped", at: statement, source, help: "say `--@ doc '…'` on the table or the column")
    case .createTable(let table) where source.script.tree[table].query.isNone && !source.script.tree[table].isTemporary: break
    case .opaque:
      if !hasError(in: statement, source) {
        report("TGT003", "this statement is not understood, so it cannot be shipped", at: statement, source)
      }
    default:
      report(
        "TGT003", "only definitions are shipped: this statement would be lost", at: statement, source,
        help: "write it into a version of its own: transformc plan --empty NAME")
    }
  }

  /// A syntax error says it better.
  private func hasError(in statement: StatementID, _ source: Source) -> Bool {
    let range = source.script.range(statement)
    return (diagnostics[source.script.file.path] ?? []).contains {
      $0.severity == .error && range.start <= $0.range.start && $0.range.start <= range.end
    }
  }

  private func report(
    _ code: String, _ message: String, severity: Severity = .error, at statement: StatementID, _ source: Source, help: String? = nil
  ) {
    let diagnostic = Diagnostic(code, severity, message, at: source.script.range(statement), help: help)
    diagnostics[source.script.file.path, default: []].append(diagnostic)
  }

  /// Targets that `only` names, and transforms that `reads … after` names.
  private func checkNames(in source: Source) {
    let script = source.script
    let targets = Dialects.all.map(\.name)
    for index in script.clauses.indices {
      let clause = script.clauses[index]
      switch clause.content {
      case .watermark, .refers, .timeout, .freshness, .schedule, .pii, .enrich, .renamed:
        let message = "'\(script.name(clause.word))' is not supported yet"
        let help = "take the clause out to ship this; lint accepts it"
        diagnostics[script.file.path, default: []].append(
          Diagnostic("TGT002", .error, message, at: script.annotations[clause.annotation].range, help: help))
      case .only(let only):
        for token in script.tree[script.tree[only].targets] where !targets.contains(script.name(token)) {
          note("'\(script.name(token))' is no target", script.name(token), among: targets, at: script.range(token), source)
        }
      case .reads(let reads) where !script.tree[reads].after.isNone:
        let name = script.tree[script.tree[reads].after]
        let transform = ObjectName(schema: script.name(name.schema), name: script.name(name.name))
        if procedures[transform] == nil {
          let names = procedures.keys.sorted().map(\.description)
          note("there is no transform '\(transform)'", transform.description, among: names, at: script.range(name.last), source)
        }
      default: break
      }
    }
  }

  private func note(_ message: String, _ word: String, among words: [String], at range: SourceRange, _ source: Source) {
    let guess = closest(to: word, among: words).map { "did you mean '\($0)'?" }
    diagnostics[source.script.file.path, default: []].append(Diagnostic("ANN003", .error, message, at: range, help: guess))
  }

  // MARK: Run tables

  /// Made as the compiler has them, unless the sources declare them with at least these columns.
  private func addRunTables() {
    guard !procedures.isEmpty else { return }
    desired.schemas.insert(configuration.opsSchema)
    for table in RunTables.all(schema: configuration.opsSchema) {
      guard let declared = desired.tables[table.name] else {
        desired.tables[table.name] = table
        continue
      }
      let missing = table.columns.filter { declared.column($0.name) == nil }.map(\.name)
      if !missing.isEmpty { reportMissing(missing, of: table.name) }
    }
  }

  private func reportMissing(_ columns: [String], of table: ObjectName) {
    for source in sources {
      let script = source.script
      for statement in script.tree[script.tree.script] {
        guard case .createTable(let id) = script.tree[statement], script.name(script.tree[script.tree[id].name].name) == table.name else {
          continue
        }
        report("TGT004", "'\(table)' lacks \(columns.joined(separator: ", ")), which runs are recorded in", at: statement, source)
      }
    }
  }

  // MARK: Targets

  /// Everything is compiled for every target of the project, so that nothing is shipped that one of them refuses.
  private func checkTargets() {
    if isChecked { return }
    isChecked = true
    for target in configuration.targets {
      for procedure in procedures.values {
        let compiled = ProcedureCompiler.compile(procedure, target: target.rawValue, opsSchema: configuration.opsSchema)
        diagnostics[procedure.script.file.path, default: []] += compiled.diagnostics
      }
      checkFragments(target.rawValue)
    }
  }

  /// Where a fragment stands in its file is not kept: what is wrong is said of the table.
  private func checkFragments(_ target: String) {
    let compiler = FragmentCompiler(target: target, opsSchema: configuration.opsSchema, database: desired)
    for table in desired.tables.values.sorted(by: { $0.name < $1.name }) {
      for column in table.columns {
        if let value = column.defaultValue {
          note(
            compiler.text(value, .defaultValue(of: column.type)).diagnostics, "the default of '\(table.name).\(column.name)'", table.name)
        }
        if let value = column.generated {
          note(
            compiler.text(value, .generated(column, of: table)).diagnostics, "what '\(table.name).\(column.name)' is computed from",
            table.name)
        }
      }
      for check in table.checks {
        note(compiler.text(check.condition, .check(of: table)).diagnostics, "a CHECK of '\(table.name)'", table.name)
      }
    }
    for view in desired.views.values.sorted(by: { $0.name < $1.name }) {
      note(compiler.text(view.query, .query(of: view)).diagnostics, "view '\(view.name)'", view.name)
    }
  }

  private func note(_ found: [Diagnostic], _ what: String, _ name: ObjectName) {
    guard let (statement, source) = definition(of: name) else { return }
    for diagnostic in found {
      report(diagnostic.code, "\(what): \(diagnostic.message)", severity: diagnostic.severity, at: statement, source, help: diagnostic.help)
    }
  }

  private func definition(of name: ObjectName) -> (StatementID, Source)? {
    for source in sources {
      let script = source.script
      for statement in script.tree[script.tree.script] {
        let defined: NameID
        switch script.tree[statement] {
        case .createTable(let table): defined = script.tree[table].name
        case .createView(let view): defined = script.tree[view].name
        default: continue
        }
        let parts = script.tree[defined]
        if script.name(parts.schema) == name.schema && script.name(parts.name) == name.name { return (statement, source) }
      }
    }
    return nil
  }

  // MARK: Results

  /// What is wrong when the project is to be shipped, file by file: everything is compiled for every target.
  public var findings: [FileFindings] {
    checkTargets()
    return collected { _ in true }
  }

  /// What is wrong with the sources as they stand, whatever a target can do.
  public var sourceFindings: [FileFindings] { collected { !$0.code.hasPrefix("TGT") } }

  /// The same of one file, in the places of the text that was read: templates are filled in there.
  public func sourceDiagnostics(of source: Source) -> [Diagnostic] { diagnostics(of: source) { !$0.code.hasPrefix("TGT") } }

  private func collected(_ isWanted: (Diagnostic) -> Bool) -> [FileFindings] {
    sources.map { FileFindings(file: $0.script.file, diagnostics: diagnostics(of: $0, isWanted)) }
  }

  /// Each finding once.
  private func diagnostics(of source: Source, _ isWanted: (Diagnostic) -> Bool) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return (diagnostics[source.script.file.path] ?? []).filter { isWanted($0) && seen.insert($0).inserted }
  }

  public var hasErrors: Bool { findings.contains { $0.count(.error) > 0 } }

  /// What versions are written with, for these targets or the project's.
  public func compilers(for targets: [String]? = nil) -> [TargetCompiler] {
    TargetCompilers.make(targets ?? configuration.targets.map(\.rawValue), opsSchema: configuration.opsSchema, database: desired)
  }

  /// A procedure in a target's form.
  public func preview(_ name: ObjectName, target: String) -> CompiledRoutine? {
    procedures[name].map { ProcedureCompiler.compile($0, target: target, opsSchema: configuration.opsSchema) }
  }
}
