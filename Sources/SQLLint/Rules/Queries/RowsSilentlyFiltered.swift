import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A load leaves out what does not look right, and nobody counts or keeps it.
///
///     INSERT INTO stg.calls (id) SELECT id FROM raw.calls WHERE TRY_TO_DATE(day) IS NOT NULL
struct RowsSilentlyFiltered: BodyRule {
  let code = "QRY008"
  let name = "rows-silently-filtered"
  let summary = "a load leaves out bad rows, and nobody keeps or counts them"
  let defaultSeverity = Severity.info
  let presets = Preset.onRequest

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard !body.isScript, !body.isTransform else { return [] }
    let script = context.script
    let loads = body.statements.filter { script.isLoad(script.tree[$0.id]) }
    guard !loads.isEmpty, !keepsRejects(body, script) else { return [] }
    return loads.flatMap { load in
      script.selects(in: load.id).flatMap { select in
        script.conjuncts(of: script.tree[select].filter).filter { judgesQuality($0, script) }.map { finding($0, script) }
      }
    }
  }

  private func finding(_ condition: ExpressionID, _ script: Script) -> Diagnostic {
    finding(
      "rows that fail \(script.quoted(script.range(condition))) vanish here: nothing keeps them and nothing counts them",
      at: script.range(condition), help: "write them to a table of rejects, or count them into the log")
  }

  private static let judging: Set<String> = ["trim", "length", "len", "is_valid_date", "regexp_like", "rlike", "btrim"]

  /// `TRY_TO_DATE(x) IS NOT NULL`, `TRIM(x) <> ''`, `email LIKE '%@%'`, `email ~ '…'`
  private func judgesQuality(_ condition: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[condition] {
    case .isNull(let value, negated: true):
      if case .cast(_, _, trying: true) = script.tree[value] { return true }
      return script.calledName(value)?.hasPrefix("try_") ?? false
    case .binary(.regexp, _, _), .binary(.match, _, _), .binary(.matchFolded, _, _): return true
    case .binary(.like, _, let pattern): return script.stringToken(pattern).map { script.string($0).contains("@") } ?? false
    case .binary(let sign, let left, let right) where sign.isComparison:
      return script.isLiteral(right) && script.calledName(left).map(Self.judging.contains) ?? false
    case .call: return script.calledName(condition).map { $0 == "regexp_like" || $0 == "rlike" } ?? false
    default: return false
    }
  }

  private static let words = ["reject", "error", "quarantine", "invalid", "bad", "discard", "exception", "fail", "dq", "quality"]

  /// Something is written whose name speaks of rejects, or counted by a query of its own.
  private func keepsRejects(_ body: Body, _ script: Script) -> Bool {
    body.statements.contains { statement in
      switch script.tree[statement.id] {
      case .insert(let id): isNamedForRejects(script.tree[id].table, script)
      case .createTable(let id): isNamedForRejects(script.tree[id].name, script)
      case .insertAll: true
      case .query, .assign, .declare: script.expressions(in: statement.id).contains { script.calledName($0)?.hasPrefix("count") ?? false }
      default: false
      }
    }
  }

  private func isNamedForRejects(_ table: NameID, _ script: Script) -> Bool {
    let name = script.name(script.tree[table].name)
    return Self.words.contains { name.contains($0) }
  }
}
