import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Lists what a script is made of, in the order of its text.
struct ConstructReader {
  private let model: SemanticModel
  private var script: Script { model.script }

  init(_ model: SemanticModel) { self.model = model }

  func constructs() -> [Construct] {
    let found = expressions + clauses + columns + statements
    return found.sorted { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
  }

  // MARK: Statements

  private var statements: [Construct] {
    script.tree.statements.indices.compactMap { index in
      let id = StatementID(raw: UInt32(index + 1))
      return words(script.tree[id]).map { Construct(kind: .statement, words: $0, range: script.range(id)) }
    }
  }

  /// nil for what says nothing by itself.
  private func words(_ statement: Statement) -> String? {
    switch statement {
    case .query: "SELECT"
    case .insert: "INSERT"
    case .insertAll: "INSERT ALL"
    case .update: "UPDATE"
    case .delete(let delete): script.tree[delete].using.isEmpty ? "DELETE" : "DELETE … USING"
    case .merge: "MERGE"
    case .truncate: "TRUNCATE"
    case .createSchema: "CREATE SCHEMA"
    case .createTable: "CREATE TABLE"
    case .createView: "CREATE VIEW"
    case .createIndex: "CREATE INDEX"
    case .createProcedure: "CREATE PROCEDURE"
    case .createTrigger: "CREATE TRIGGER"
    case .createRule: "CREATE RULE"
    case .alterTable: "ALTER TABLE"
    case .drop: "DROP"
    case .comment: "COMMENT"
    case .block, .anonymous: "BEGIN … END"
    case .declare: "a variable"
    case .assign: "assignment"
    case .condition(let node): script.tree[node].operand.isNone ? "IF" : "CASE as a statement"
    case .loop(let loop): words(script.tree[loop].kind)
    case .leave: "EXIT or CONTINUE"
    case .giveBack: "RETURN"
    case .giveBackRows: "RETURN of rows"
    case .raise: "RAISE"
    case .call, .callWith: "CALL"
    case .execute: "EXECUTE"
    case .perform: "PERFORM"
    case .diagnostics: "GET DIAGNOSTICS"
    case .transaction: "COMMIT or ROLLBACK"
    case .cursor: "a cursor"
    case .assertion: "ASSERT"
    case .pipe: "a pipe of statements"
    case .detached, .await, .cancel: "ASYNC"
    case .opaque, .clientText, .command, .with, .nothing: nil
    }
  }

  private func words(_ loop: Loop.Kind) -> String {
    switch loop {
    case .forever: "LOOP"
    case .while: "WHILE"
    case .until: "REPEAT"
    case .range, .query, .cursor, .execution: "FOR"
    case .array: "FOREACH"
    }
  }

  // MARK: Columns

  /// Columns that fill themselves.
  private var columns: [Construct] {
    script.tree.statements.indices.flatMap { index -> [Construct] in
      guard case .createTable(let id) = script.tree.statements[index] else { return [] }
      return script.tree[script.tree[id].columns].compactMap { construct(of: script.tree[$0]) }
    }
  }

  private func construct(of column: ColumnDefinition) -> Construct? {
    let counts = IdentityReader(column, script: script, dialect: model.dialect).counts
    guard counts || !column.generated.isNone else { return nil }
    return Construct(kind: .clause, words: counts ? "an identity" : "a computed column", range: script.range(column.name))
  }

  // MARK: Clauses

  private var clauses: [Construct] {
    let features = script.tree.features.indices.map { script.tree.features[$0] }.map { feature in
      Construct(kind: .clause, words: feature.kind.rawValue, range: script.range(feature.token))
    }
    let statements = script.tree.statements.indices.map { StatementID(raw: UInt32($0 + 1)) }
    return features + Set(statements.flatMap { script.selects(in: $0) }).flatMap { clauses(of: script.tree[$0]) }
  }

  private func clauses(of select: Select) -> [Construct] {
    var found: [Construct] = []
    if let first = script.tree[select.distinctOn].first { found.append(clause("DISTINCT ON", first)) }
    if !select.qualify.isNone { found.append(clause("QUALIFY", select.qualify)) }
    if !select.having.isNone { found.append(clause("HAVING", select.having)) }
    return found
  }

  private func clause(_ words: String, _ expression: ExpressionID) -> Construct {
    Construct(kind: .clause, words: words, range: script.range(expression))
  }

  // MARK: Expressions

  private var expressions: [Construct] {
    script.tree.expressions.indices.compactMap { construct(ExpressionID(raw: UInt32($0 + 1))) }
  }

  private func construct(_ id: ExpressionID) -> Construct? {
    guard let (kind, words) = words(id) else { return nil }
    return Construct(kind: kind, words: words, range: script.range(id))
  }

  /// nil for names, literals and what has brackets only.
  private func words(_ id: ExpressionID) -> (Construct.Kind, String)? {
    switch script.tree[id] {
    case .call(let name, let arguments, _):
      return (.function, "\(script.name(script.tree[name].name))(\(types(Array(script.tree[arguments]))))")
    case .cast(let value, let type, let trying):
      return (.cast, "\(trying ? "try_cast" : "cast")(\(self.type(value)), \(script.name(script.tree[type].name)))")
    case .binary(.and, _, _), .binary(.or, _, _), .unary(.not, _), .unary(.plus, _): return nil
    case .binary(let op, let left, let right): return (.operator, "\(Precedence.symbol(of: op))(\(types([left, right])))")
    case .unary(.minus, let value): return isNumber(value) ? nil : (.operator, "-(\(type(value)))")
    case .prefixed(let word, let value): return (.operator, "\(script.text(word))(\(type(value)))")
    case .infixed(let word, let left, let right): return (.operator, "\(script.text(word))(\(types([left, right])))")
    case .isDistinct(let left, let right, _): return (.operator, "IS DISTINCT FROM(\(types([left, right])))")
    case .between(let value, _, _, _): return (.operator, "BETWEEN(\(type(value)))")
    case .inList(let value, _, _): return (.operator, "IN(\(type(value)))")
    case .inQuery: return (.form, "IN (SELECT …)")
    case .exists: return (.form, "EXISTS (SELECT …)")
    case .isTruth: return (.form, "IS TRUE, IS FALSE")
    case .isKind(_, let word, _): return (.form, "IS \(script.text(word).uppercased())")
    case .conditional: return (.form, "CASE")
    case .extract(let part, let value): return (.function, "extract(\(script.name(part)) from \(type(value)))")
    case .atTimeZone(let value, _): return (.operator, "AT TIME ZONE(\(type(value)))")
    case .collated: return (.form, "COLLATE")
    case .array: return (.form, "ARRAY […]")
    case .slice: return (.operator, "[from:to](array)")
    case .element(let value, _): return (.operator, "[…](\(type(value)))")
    case .member(let value, _): return (.operator, ":(\(type(value)))")
    case .object: return (.form, "{…}")
    case .form(let word, let values): return (.function, "\(script.text(word).lowercased())(\(types(Array(script.tree[values]))))")
    case .filtered: return (.clause, "FILTER")
    case .windowed: return (.clause, "OVER")
    case .withinGroup: return (.clause, "WITHIN GROUP")
    case .orderedArguments: return (.clause, "ORDER BY inside a call")
    case .nullTreatment(_, let word): return (.clause, "\(script.text(word).uppercased()) NULLS")
    case .lambda: return (.form, "a function as a value")
    case .typed(let name, _): return (.form, "\(script.name(name).uppercased()) '…'")
    case .word(let kind) where kind != .default: return (.function, script.file.text(script.range(id)).lowercased())
    default: return nil
    }
  }

  private func types(_ values: [ExpressionID]) -> String { values.map { type($0) }.joined(separator: ", ") }

  private func type(_ value: ExpressionID) -> String {
    switch script.tree[value] {
    case .star: return "*"
    case .null: return "null"
    case .argument(_, let inner): return type(inner)
    default:
      let type = model.type(of: value)
      return type == .unknown ? "any" : type.isText ? "text" : type.description
    }
  }

  private func isNumber(_ value: ExpressionID) -> Bool {
    if case .number = script.tree[value] { true } else { false }
  }
}
