import Diagnostics
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A text that is run and known before, read in the source's dialect and said in the target's words.
///
///     EXECUTE 'DELETE FROM item WHERE id = $1' USING n   →   DELETE FROM item WHERE id = v_n
struct KnownText {
  /// None where it is a query.
  let statements: [TargetStatement]
  /// nil where it is none.
  let query: [String]?
  /// Of the query, as far as they are known.
  let columns: [(name: String, type: SQLType)]
  /// It makes or drops a table.
  let isDefinition: Bool

  static let wayOut = "write the statement itself; values are variables in it"

  /// nil for a text that is put together when it is run, and for one that cannot be said; the reason is told.
  static func of(_ execute: Execute, at id: StatementID, _ names: VariableNames, _ printer: inout SQLPrinter) -> KnownText? {
    let script = printer.model.script
    guard let text = ConstantText.of(execute.sql, script, names) else {
      printer.refuse("a text that is put together and run", at: id, help: wayOut)
      return nil
    }
    let inner = Script(grammar: printer.model.dialect.grammar)
    inner.parse(SourceFile(path: script.file.path, text: text.hasSuffix(";") ? text : text + ";"))
    guard inner.diagnostics.isEmpty, let statement = inner.tree[inner.tree.script].first else {
      printer.refuse("a text that is run and cannot be read", at: id, help: wayOut)
      return nil
    }
    let values = script.tree[execute.using].map { "(\(printer.text($0)))" }
    return KnownText(statement, inner, values, at: id, &printer)
  }

  private init(_ statement: StatementID, _ inner: Script, _ values: [String], at id: StatementID, _ printer: inout SQLPrinter) {
    let script = printer.model.script
    let model = SemanticModel(script: inner, dialect: printer.model.dialect, catalogue: printer.model.catalogue)
    var context = NameContext(variable: { $0 }, rowCount: "NULL", now: printer.context.now)
    context.parameter = PositionalParameters(of: inner).values(values)
    var own = SQLPrinter(model: model, spelling: printer.spelling, context: context)
    own.refuseFeatures(in: statement)
    if case .query(let asked) = inner.tree[statement] {
      query = own.lines(asked)
      columns = (model.bindings.shape(of: asked)?.columns ?? []).map { (inner.name($0.name), $0.type) }
      statements = []
    } else {
      query = nil
      columns = []
      statements = PlainStatements.statements(statement, &own)
    }
    isDefinition = inner.tree[statement].isDefinition
    if query == nil && statements.isEmpty { printer.refuse("a text that runs a statement of this kind", at: id, help: Self.wayOut) }
    for problem in own.diagnostics {
      if problem.severity == .error {
        printer.refuse("a text that is run and says what cannot be said (\(problem.message)), which", at: id)
      } else {
        printer.warn(problem.message, at: TokenID(raw: script.tree.extent(of: id).first), help: problem.help)
      }
    }
  }
}

extension Statement {
  fileprivate var isDefinition: Bool {
    switch self {
    case .createTable, .drop: true
    default: false
    }
  }
}
