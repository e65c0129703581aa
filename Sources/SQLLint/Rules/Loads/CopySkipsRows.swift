import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// COPY that leaves out what it cannot load, in a procedure that does not look at how much that was.
///
///     COPY INTO raw.calls FROM @landing ON_ERROR = CONTINUE;
struct CopySkipsRows: BodyRule, DynamicRule {
  let code = "COP001"
  let name = "copy-skips-rows"
  let summary = "ON_ERROR = CONTINUE and nobody looks at what was left out"
  let defaultSeverity = Severity.warning
  var questions: RuleQuestions { RuleQuestions(bodies: self, texts: self) }

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript else { return [] }
    return script.copies(in: body).compactMap { copy in
      isLookedAt(behind: copy.index, in: body, script) ? nil : finding(copy)
    }
  }

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    let body = statement.body
    guard !body.isScript, let sql, let text = statement.text, let run = body.statements.firstIndex(where: { $0.id == statement.statement })
    else { return [] }
    let copies = sql.copies(in: Body.all(in: sql)[0])
    guard !copies.isEmpty, !isLookedAt(behind: run, in: body, context.script) else { return [] }
    return copies.compactMap(finding).map(text.placed)
  }

  private func finding(_ copy: CopyStatement) -> Diagnostic? {
    guard let setting = copy.setting("on_error"), let word = copy.script.word(setting) else { return nil }
    guard word == "continue" || word.hasPrefix("skip_file") else { return nil }
    return finding(copy, setting, word, copy.script)
  }

  private func finding(_ copy: CopyStatement, _ setting: Property, _ word: String, _ script: Script) -> Diagnostic {
    let what = word == "continue" ? "rows that" : "files with a row that"
    return finding(
      "\(what) '\(copy.table)' cannot take are left out, and nothing here looks at how many: the load has holes and ends well",
      at: script.range(setting),
      help: "look at errors_seen in RESULT_SCAN(LAST_QUERY_ID()) right behind it, or write ON_ERROR = ABORT_STATEMENT")
  }

  /// Something behind it asks for its result. The result of the last statement may be what the procedure returns.
  private func isLookedAt(behind index: Int, in body: Body, _ script: Script) -> Bool {
    let rest = body.statements[(index + 1)...]
    return rest.contains { script.words(of: $0.id).contains { CopySkipsRows.looks.contains($0) } }
  }

  private static let looks: Set = ["result_scan", "last_query_id", "validate", "copy_history", "load_history", "sqlid"]
}
