import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A value of JSON is cast, and one that is no number ends the whole load.
///
///     payload:duration::NUMBER   →   TRY_CAST(payload:duration::VARCHAR AS NUMBER)
struct HardCastVariant: ExpressionRule {
  let code = "CST001"
  let name = "hard-cast-variant"
  let summary = "a value of JSON is cast, and one bad value ends the load"
  let defaultSeverity = Severity.warning
  var kinds: Set<ExpressionKind> { [.cast] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.hasTryCast, case .cast(let value, let type, trying: false) = script.tree[expression] else { return [] }
    guard mayFail(type, script), isFromJSON(value, script) || context.model.type(of: value) == .json, !isGuarded(expression, context) else {
      return []
    }
    let written = script.quoted(script.range(value))
    let typeName = script.text(script.tree[type].token)
    return [
      finding(
        "one \(written) that is no \(typeName) ends the whole load: the cast fails", at: script.range(expression),
        help: "TRY_CAST gives NULL for it, which a condition can then find", fix: fix(expression, value, type, script))
    ]
  }

  private static let types: Set<String> = [
    "number", "numeric", "decimal", "int", "integer", "bigint", "smallint", "tinyint", "byteint", "float", "float4", "float8", "double",
    "real",
    "date", "time", "timestamp", "timestamp_ntz", "timestamp_ltz", "timestamp_tz", "datetime", "boolean",
  ]

  private func mayFail(_ type: TypeID, _ script: Script) -> Bool { Self.types.contains(script.name(script.tree[type].name)) }

  /// `payload:a.b`, `items[0].price`, `PARSE_JSON(x):a`
  private func isFromJSON(_ value: ExpressionID, _ script: Script) -> Bool {
    var next = value
    while true {
      switch script.tree[next] {
      case .element(let inner, _): next = inner
      case .member: return true
      default: return false
      }
    }
  }

  private static let tests: Set<String> = [
    "typeof", "is_integer", "is_decimal", "is_double", "is_real", "is_date", "is_timestamp", "is_boolean",
  ]

  /// A CASE or an IFF around it that asks for the type, and what the transform checks by itself.
  private func isGuarded(_ expression: ExpressionID, _ context: LintContext) -> Bool {
    let script = context.script
    let branches = script.ancestors(of: expression).filter { isChoice($0, script) }
    return branches.contains { branch in
      script.expressions(in: branch).contains { part in
        script.calledName(part).map { Self.tests.contains($0) || $0.hasPrefix("try_") || $0.hasPrefix("regexp") } ?? false
      }
    }
  }

  private func isChoice(_ expression: ExpressionID, _ script: Script) -> Bool {
    if case .conditional = script.tree[expression] { return true }
    return script.calledName(expression) == "iff"
  }

  // MARK: Fix

  private func fix(_ expression: ExpressionID, _ value: ExpressionID, _ type: TypeID, _ script: Script) -> Diagnostic.Fix? {
    let whole = script.tree.extent(of: expression)
    let operand = script.tree.extent(of: value)
    guard script.kind(operand.last + 1) == .castMark, whole.first == operand.first else {
      return castCallFix(whole, operand, script)
    }
    return Diagnostic.Fix(
      "write TRY_CAST",
      edits: [
        script.insertion("TRY_CAST(", before: whole.first),
        script.replacement(of: operand.last + 1, through: operand.last + 1, with: "::VARCHAR AS "),
        script.insertion(")", behind: whole.last),
      ])
  }

  /// CAST(payload:a AS NUMBER)
  private func castCallFix(_ whole: Extent, _ operand: Extent, _ script: Script) -> Diagnostic.Fix? {
    guard script.kind(whole.first) == .cast, script.kind(operand.last + 1) == .as else { return nil }
    return Diagnostic.Fix(
      "write TRY_CAST",
      edits: [
        script.replacement(of: whole.first, through: whole.first, with: "TRY_CAST"), script.insertion("::VARCHAR", behind: operand.last),
      ])
  }
}
