public import Diagnostics
import SQLEmission
public import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// Translates defaults, checks and views to a target.
public struct FragmentCompiler: Sendable {
  let target: String
  let opsSchema: String
  /// What views may read.
  let database: Database

  public init(target: String, opsSchema: String, database: Database) {
    self.target = target
    self.opsSchema = opsSchema
    self.database = database
  }

  public var translation: FragmentTranslation { FragmentTranslation { fragment, kind in text(fragment, kind).text } }

  /// The fragment as the target's SQL, and what the target cannot say of it.
  public func text(_ fragment: SQLFragment, _ kind: FragmentKind) -> (text: String, diagnostics: [Diagnostic]) {
    guard let dialect = SourceDialect.named(fragment.dialect) else { return (fragment.text, []) }
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "", text: Self.statement(fragment, kind)))
    guard script.diagnostics.isEmpty, let id = script.tree[script.tree.script].first, case .query(let query) = script.tree[id] else {
      return (fragment.text, script.diagnostics)
    }
    let model = SemanticModel(script: script, dialect: dialect, catalogue: catalogue(kind))
    var binder = Binder(model)
    _ = binder.columns(of: query)
    var printer = SQLPrinter(model: model, spelling: spelling, context: NameContext(variable: { $0 }, rowCount: "NULL", now: now))
    let printed = text(of: query, id, kind, &printer)
    let text = target == "sqlite" && isOfSchema(kind) ? BuiltInCondition.text(of: printed) : printed
    // A constant that is written as the column holds it loses nothing.
    let isExact = text != printed && !text.contains("tc_")
    let found = isExact ? printer.diagnostics.filter { $0.severity == .error } : printer.diagnostics
    return (text, model.diagnostics + found + registered(text, kind, script.range(id)))
  }

  /// What every client of the file runs when it writes.
  private func isOfSchema(_ kind: FragmentKind) -> Bool {
    switch kind {
    case .check, .generated, .defaultValue: true
    case .query: false
    }
  }

  private func text(of query: QueryID, _ id: StatementID, _ kind: FragmentKind, _ printer: inout SQLPrinter) -> String {
    if case .query = kind, printer.keepsWords, !printer.isSaid(id) { return printer.ownWords(id) }
    printer.refuseFeatures(in: id)
    return print(query, kind, &printer)
  }

  private static func statement(_ fragment: SQLFragment, _ kind: FragmentKind) -> String {
    switch kind {
    case .defaultValue: "SELECT \(fragment.text)"
    case .check(let table): "SELECT 1 FROM \(table.name) WHERE (\(fragment.text))"
    case .generated(_, let table): "SELECT (\(fragment.text)) FROM \(table.name)"
    case .query: fragment.text
    }
  }

  private func catalogue(_ kind: FragmentKind) -> Database {
    switch kind {
    case .check(let table), .generated(_, let table): Database(schemas: [table.name.schema], tables: [table.name: table])
    case .defaultValue, .query: database
    }
  }

  private func print(_ query: QueryID, _ kind: FragmentKind, _ printer: inout SQLPrinter) -> String {
    let script = printer.model.script
    if case .query = kind { printer.store(query) }
    guard case .select(let select) = script.tree[query] else { return printer.lines(query).joined(separator: "\n") }
    let value = script.tree[script.tree[select].items].first.map { script.tree[$0].value }
    switch kind {
    case .defaultValue: return value.map { printer.text($0) } ?? "NULL"
    case .generated(let column, _): return value.map { printer.written($0, as: column.type) } ?? "NULL"
    case .check: return printer.text(script.tree[select].filter)
    case .query: return printer.lines(query).joined(separator: "\n")
    }
  }

  private var spelling: any Spelling { Spellings.named(target, opsSchema: opsSchema) }

  private var now: String { Spellings.now(target) }

  /// What stands in the schema may use built-in functions alone, so that any client can write the file. A computed column is the
  /// exception: any client can read it, and one that lacks the function is refused when it writes a row, and writes no wrong one.
  private func registered(_ text: String, _ kind: FragmentKind, _ range: SourceRange) -> [Diagnostic] {
    guard text.contains("tc_") else { return [] }
    // A client that gives the number itself needs no counter.
    if case .defaultValue = kind, !text.replacing("tc_nextval(", with: "").contains("tc_") { return [] }
    if case .generated = kind {
      if target != "snowflake" { return [] }
    } else if target != "sqlite" {
      return []
    }
    return [Diagnostic("TGT001", .error, "this needs a function that \(target) has only inside transformc", at: range)]
  }
}
