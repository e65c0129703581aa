import Diagnostics
import Procedures
public import SQLEmission
public import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceText

/// Says of everything in a script how a target says it.
///
///     Explainer(script: script, dialect: .snowflake, database: database).explanations(for: "sqlite")
public struct Explainer {
  private let script: Script
  private let dialect: SourceDialect
  private let database: Database
  private let opsSchema: String

  public init(script: Script, dialect: SourceDialect, database: Database, opsSchema: String = "ops") {
    self.script = script
    self.dialect = dialect
    self.database = database
    self.opsSchema = opsSchema
  }

  /// In the order of the text.
  public func explanations(for target: String) -> [Explanation] {
    let model = SemanticModel(script: script, dialect: dialect, catalogue: database)
    let (uses, diagnostics) = compiled(for: target)
    let common = CommonFunctions(dialect: dialect, spelling: Spellings.named(target, opsSchema: opsSchema))
    var assignment = Assignment(
      constructs: ConstructReader(model).constructs(), common: target == dialect.name ? nil : common, target: target)
    for use in uses { assignment.take(use) }
    for diagnostic in diagnostics { assignment.take(diagnostic, in: script) }
    return assignment.explanations
  }

  /// What compiling the script's statements and procedures tells.
  private func compiled(for target: String) -> (uses: [TranslationUse], diagnostics: [Diagnostic]) {
    let compiler = StatementCompiler(script: script, dialect: dialect, database: database, target: target, opsSchema: opsSchema)
    let model = SemanticModel(script: script, dialect: dialect, catalogue: database)
    var (uses, diagnostics) = ([TranslationUse](), [Diagnostic]())
    for id in script.tree[script.tree.script] {
      switch script.tree[id] {
      case .createProcedure:
        let (procedure, problems) = ProcedureReader.read(id, model)
        let routine = procedure.map { ProcedureCompiler.compile($0, target: target, opsSchema: opsSchema) }
        uses += routine?.uses ?? []
        diagnostics += problems + (routine?.diagnostics ?? [])
      case .createView(let view):
        let asked = asked(script.tree[view].query, in: id, model, target)
        uses += asked.uses
        diagnostics += asked.diagnostics
      case .createSchema, .createTable, .createIndex, .comment, .drop: diagnostics += shortfalls(of: id, model, target)
      default:
        let statement = compiler.statement(id)
        uses += statement.uses
        diagnostics += statement.diagnostics
      }
    }
    return (uses, diagnostics)
  }

  /// What printing a view's query tells.
  private func asked(_ query: QueryID, in id: StatementID, _ model: SemanticModel, _ target: String) -> SQLPrinter {
    let context = NameContext(variable: { $0 }, rowCount: "NULL", now: Spellings.now(target))
    var printer = SQLPrinter(model: model, spelling: Spellings.named(target, opsSchema: opsSchema), context: context)
    if !printer.keepsWords { printer.refuseFeatures(in: id) }
    _ = printer.lines(query)
    return printer
  }

  /// What a target cannot give of a table.
  private func shortfalls(of id: StatementID, _ model: SemanticModel, _ target: String) -> [Diagnostic] {
    guard case .createTable(let node) = script.tree[id], let table = database.tables[model.objectName(script.tree[node].name)] else {
      return []
    }
    return (Dialects.named(target)?.shortfalls(of: .createTable(table: table)) ?? []).map { shortfall in
      let severity: Severity = shortfall.weight == .unsupported ? .error : .warning
      return Diagnostic("TGT001", severity, shortfall.message, at: script.range(id), help: shortfall.help)
    }
  }
}

/// Gives each use and each finding to the construct that it is about.
private struct Assignment {
  private let constructs: [Construct]
  private let target: String
  private var found: [Construct: Explanation] = [:]
  private var more: [Explanation] = []

  /// `common`: of a target that reads another dialect.
  init(constructs: [Construct], common: CommonFunctions?, target: String) {
    self.constructs = constructs
    self.target = target
    guard let common else { return }
    for construct in constructs { found[construct] = Self.known(construct, common, target) }
  }

  /// What is said in other words without a line of the tables.
  private static func known(_ construct: Construct, _ common: CommonFunctions, _ target: String) -> Explanation? {
    let name = String(construct.words.prefix { $0 != "(" })
    switch construct.kind {
    case .statement, .clause:
      return StatementNotes.note(construct.words, target: target).map { Explanation(construct, .emulated, note: $0) }
    case .function: return common.entry(name).map { Explanation(construct, $0.relation) }
    case .operator where name == ":" || name == "[…]": return Explanation(construct, .emulated)
    default: return nil
    }
  }

  mutating func take(_ use: TranslationUse) {
    guard let construct = construct(for: use) else {
      let conversion = Construct(kind: .conversion, words: use.construct, range: use.range)
      return put(Explanation(conversion, use.relation, note: use.note))
    }
    put(Explanation(construct, use.relation, note: use.note, wayOut: use.wayOut))
  }

  /// A line about casts at an expression that is none is about what the engine does with its value.
  private func construct(for use: TranslationUse) -> Construct? {
    let isCast = use.construct.hasPrefix("cast(") || use.construct.hasPrefix("trycast(")
    let expressions: [Construct.Kind] = isCast ? [.cast] : [.function, .operator, .form, .clause]
    return constructs.first { $0.range == use.range && expressions.contains($0.kind) }
  }

  mutating func take(_ diagnostic: Diagnostic, in script: Script) {
    guard diagnostic.severity == .error || diagnostic.code != "TGT005" else { return }
    let relation: Explanation.Relation = diagnostic.severity == .error ? .unsupported : .lossy
    let own = constructs.last { $0.range == diagnostic.range }
    let construct = own ?? Construct(kind: .clause, words: words(at: diagnostic, script), range: diagnostic.range)
    put(Explanation(construct, relation, note: diagnostic.message, wayOut: diagnostic.help ?? ""))
  }

  /// The source's own text, as far as one line shows it.
  private func words(at diagnostic: Diagnostic, _ script: Script) -> String {
    let line = script.file.text(diagnostic.range).split(separator: "\n").first ?? ""
    return line.count > 40 ? "\(line.prefix(39))…" : String(line)
  }

  /// The worst that is said of a construct counts.
  private mutating func put(_ explanation: Explanation) {
    guard let known = found[explanation.construct] else {
      found[explanation.construct] = explanation
      if !constructs.contains(explanation.construct) { more.append(explanation) }
      return
    }
    if explanation.relation.weight >= known.relation.weight { found[explanation.construct] = explanation }
  }

  var explanations: [Explanation] {
    (constructs.map { found[$0] ?? Explanation($0, .identical) } + more).sorted { $0.construct.range.start < $1.construct.range.start }
  }
}

extension Translation.Relation {
  /// How far it is from the source's own words.
  public var weight: Int {
    switch self {
    case .identical: 0
    case .emulated: 1
    case .lossy: 2
    case .unsupported: 3
    }
  }
}
