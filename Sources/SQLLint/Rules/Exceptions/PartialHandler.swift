import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler for errors of SQL statements in a block that also computes: an error of an expression passes it by.
///
///     share := loaded / total;  …  EXCEPTION WHEN STATEMENT_ERROR THEN ROLLBACK; …
struct PartialHandler: BodyRule {
  let code = "EXC006"
  let name = "partial-handler"
  let summary = "STATEMENT_ERROR is caught, and an expression's error passes by"
  let defaultSeverity = Severity.warning

  private static let catchingAll: Set = ["other", "others", "expression_error"]

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return body.handlers.compactMap { handler in
      guard let condition = script.condition(of: handler, among: ["statement_error"]) else { return nil }
      let isCovered = body.handlers.contains { $0.block == handler.block && script.condition(of: $0, among: Self.catchingAll) != nil }
      guard !isCovered, let missed = missed(by: handler, in: body, script) else { return nil }
      return finding(of: condition, missed, in: handler, script)
    }
  }

  private func finding(of condition: TokenID, _ missed: ExpressionID, in handler: BodyHandler, _ script: Script) -> Diagnostic {
    let word = script.text(condition)
    let last = script.tree[script.tree[handler.id].conditions].last ?? condition
    let place = Int(script.range(last).end)
    let edit = TextEdit(replacing: SourceRange(start: place, end: place), with: " OR EXPRESSION_ERROR")
    return finding(
      "'\(word)' is raised by SQL statements only: an error of \(script.quoted(script.range(missed))) passes this handler by",
      at: script.range(condition), notes: [Diagnostic.Note("this can fail too", at: script.range(missed))],
      help: "catch OTHER, or EXPRESSION_ERROR as well",
      fix: Diagnostic.Fix("catch EXPRESSION_ERROR too", .suggested, edits: [edit]))
  }

  /// The first expression of the block's own statements that may fail.
  private func missed(by handler: BodyHandler, in body: Body, _ script: Script) -> ExpressionID? {
    for statement in script.protected(by: handler, in: body) {
      for value in values(of: statement, script) where !value.isNone && !script.holdsQuery(value) {
        if let risk = script.expressions(in: value).first(where: { canFail($0, script) }) { return risk }
      }
    }
    return nil
  }

  /// What a statement computes before it does anything: no SQL statement is run for it.
  private func values(of statement: StatementID, _ script: Script) -> [ExpressionID] {
    switch script.tree[statement] {
    case .assign(let id): [script.tree[id].value]
    case .declare(let id): [script.tree[id].value]
    case .giveBack(let value): [value]
    case .condition(let id): script.tree[script.tree[id].branches].map { script.tree[$0].condition }
    case .loop(let id): [script.tree[id].condition]
    default: []
    }
  }

  private static let conversions: Set = [
    "to_number", "to_decimal", "to_date", "to_time", "to_timestamp", "to_timestamp_ntz", "to_timestamp_ltz", "to_timestamp_tz",
    "to_boolean", "to_double", "to_binary", "parse_json",
  ]

  /// A division, or a conversion of a text.
  private func canFail(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .binary(.divide, _, let by), .binary(.modulo, _, let by): !isNumber(by, script)
    case .cast(let value, let type, trying: false): !isText(type, script) && !isLiteral(value, script)
    case .call: script.calledName(expression).map(Self.conversions.contains) ?? false
    default: false
    }
  }

  private func isNumber(_ expression: ExpressionID, _ script: Script) -> Bool {
    if case .number = script.tree[expression] { true } else { false }
  }

  private func isLiteral(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .number, .string, .null, .boolean, .word: true
    case .call: ["current_timestamp", "sysdate", "current_date", "getdate"].contains(script.calledName(expression) ?? "")
    default: false
    }
  }

  private func isText(_ type: TypeID, _ script: Script) -> Bool {
    ["varchar", "string", "text", "char", "variant", "object", "array"].contains(script.name(script.tree[type].name))
  }
}
