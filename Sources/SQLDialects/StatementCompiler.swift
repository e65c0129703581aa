public import Diagnostics
public import SQLEmission
public import SQLSchema
public import SQLSemantics
public import SQLSyntax

/// Statements outside of procedures, in a target's words.
public struct StatementCompiler {
  private let model: SemanticModel
  private let spelling: any Spelling
  private let context: NameContext

  /// A statement may take several on a target that has no such one.
  public struct Compiled: Sendable {
    public let text: [String]
    public let diagnostics: [Diagnostic]
    public let uses: [TranslationUse]
  }

  public init(script: Script, dialect: SourceDialect, database: Database, target: String, opsSchema: String = "ops") {
    model = SemanticModel(script: script, dialect: dialect, catalogue: database)
    spelling = Spellings.named(target, opsSchema: opsSchema)
    var context = NameContext(variable: { ":v_\($0)" }, rowCount: "NULL", now: Spellings.now(target))
    context.parameter = PositionalParameters(of: script).texts { ":tc_p\($0)" }
    self.context = context
  }

  /// All statements of the script, in order.
  public func statements() -> [Compiled] { model.script.tree[model.script.tree.script].map { statement($0) } }

  /// Only what writes rows; nil for definitions and procedures.
  public func dataStatements() -> [Compiled?] {
    model.script.tree[model.script.tree.script].map { id in
      switch model.script.tree[id] {
      case .insert, .update, .delete, .merge, .with: statement(id)
      default: nil
      }
    }
  }

  /// The arguments of a call as expressions.
  public func arguments(of call: Call) -> [String] {
    var printer = SQLPrinter(model: model, spelling: spelling, context: context)
    return model.script.tree[call.arguments].map { argument in
      if case .argument(_, let value) = model.script.tree[argument] { return printer.text(value) }
      return printer.text(argument)
    }
  }

  public func statement(_ id: StatementID) -> Compiled {
    let known = model.diagnostics.count
    var printer = SQLPrinter(model: model, spelling: spelling, context: context)
    printer.staysAsWritten = printer.keepsWords
    let texts = texts(of: id, &printer)
    if texts.isEmpty { printer.refuse("this statement", at: id) }
    return Compiled(text: texts, diagnostics: printer.diagnostics + model.diagnostics.dropFirst(known), uses: printer.uses)
  }

  private func texts(of id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    let statement = model.script.tree[id]
    if printer.keepsWords, isCopied(statement) || !printer.isSaid(id) { return copy(of: id, &printer) }
    printer.refuseFeatures(in: id)
    if case .query(let query) = statement { return [printer.lines(query).joined(separator: "\n")] }
    let statements = PlainStatements.statements(id, &printer)
    refuseFailure(statements, id, &printer)
    return statements.map(\.text)
  }

  /// Outside of a procedure nothing raises what a statement should fail with.
  private func refuseFailure(_ statements: [TargetStatement], _ id: StatementID, _ printer: inout SQLPrinter) {
    guard statements.count == 1, case .failure = statements[0].kind else { return }
    printer.refuse("a statement that always fails", at: id, help: "a column that fills itself takes no value: leave it out")
  }

  // MARK: The source's own words

  /// What is not printed from its tree where source and target are one dialect.
  private func isCopied(_ statement: Statement) -> Bool {
    switch statement {
    case .query(let query): !SelectTargets.of(query, model.script).list.isEmpty
    case .insert, .update, .delete, .merge: false
    default: true
    }
  }

  /// Nothing of what was not read.
  private func copy(of id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    switch model.script.tree[id] {
    case .opaque, .clientText: []
    default: [printer.ownWords(id)]
    }
  }
}
