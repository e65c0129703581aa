import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// One column is compared with UTC here and with the session's time there.
///
///     … WHERE updated_at > SYSDATE() - 1 …;  UPDATE … SET updated_at = CURRENT_TIMESTAMP();
struct WatermarkTimezoneMismatch: BodyRule {
  let code = "ROW003"
  let name = "watermark-timezone-mismatch"
  let summary = "a column meets UTC in one place and local time in another"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    var first: [Symbol: Meeting] = [:]
    var reported: Set<Symbol> = []
    var findings: [Diagnostic] = []
    for meeting in body.statements.lazy.flatMap({ meetings(in: $0.id, script) }) {
      guard let other = first[meeting.column] else {
        first[meeting.column] = meeting
        continue
      }
      guard other.isUTC != meeting.isUTC, reported.insert(meeting.column).inserted else { continue }
      findings.append(finding(of: meeting, and: other, script))
    }
    return findings
  }

  private func finding(of meeting: Meeting, and other: Meeting, _ script: Script) -> Diagnostic {
    let (own, before) = meeting.isUTC ? ("UTC", "the session's time") : ("the session's time", "UTC")
    return finding(
      "'\(script.name(meeting.column))' meets \(own) here and \(before) before: the hours between the two are loaded twice or never",
      at: script.range(meeting.clock), notes: [Diagnostic.Note("\(before) here", at: script.range(other.clock))],
      help: "use one clock for a column, UTC best, and say so in its type")
  }

  private struct Meeting {
    let column: Symbol
    let clock: ExpressionID
    let isUTC: Bool
  }

  private func meetings(in statement: StatementID, _ script: Script) -> [Meeting] {
    switch script.tree[statement] {
    case .query, .insert, .update, .delete, .merge, .createTable, .assign, .declare: break
    default: return []
    }
    var meetings = assignments(of: statement, script)
    for expression in script.expressions(in: statement) {
      if let meeting = comparison(expression, script) { meetings.append(meeting) }
    }
    return meetings
  }

  private func assignments(of statement: StatementID, _ script: Script) -> [Meeting] {
    switch script.tree[statement] {
    case .update(let id): script.tree[script.tree[id].assignments].compactMap { meeting(of: script.tree[$0], script) }
    case .insert(let id): inserted(script.tree[id], script)
    default: []
    }
  }

  private func meeting(of assignment: Assignment, _ script: Script) -> Meeting? {
    assignment.columns.isEmpty ? meeting(assignment.column, assignment.value, script) : nil
  }

  /// INSERT INTO t (a, b) VALUES (…), SELECT …
  private func inserted(_ insert: Insert, _ script: Script) -> [Meeting] {
    guard case .select(let select) = script.tree[insert.source] else { return [] }
    let columns = script.tree[insert.columns]
    let items = script.tree[script.tree[select].items]
    guard columns.count == items.count else { return [] }
    return zip(columns, items).compactMap { meeting($0, script.tree[$1].value, script) }
  }

  private func meeting(_ column: TokenID, _ value: ExpressionID, _ script: Script) -> Meeting? {
    meeting(script.symbol(script.name(column)), value, script)
  }

  private func comparison(_ expression: ExpressionID, _ script: Script) -> Meeting? {
    guard case .binary(let comparison, let left, let right) = script.tree[expression] else { return nil }
    switch comparison {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    default: return nil
    }
    if let column = script.column(left) { return meeting(column, right, script) }
    return script.column(right).flatMap { meeting($0, left, script) }
  }

  private func meeting(_ column: @autoclosure () -> Symbol, _ value: ExpressionID, _ script: Script) -> Meeting? {
    guard !value.isNone, mayHoldClock(value, script), script.isShort(value),
      let clock = script.expressions(in: value).last(where: { script.isClock($0) })
    else {
      return nil
    }
    return zone(of: clock, script).map { Meeting(column: column(), clock: clock, isUTC: $0) }
  }

  /// Most columns are compared with constants and with columns.
  private func mayHoldClock(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .number, .string, .boolean, .null, .qualified, .bind: false
    default: true
    }
  }

  /// True: UTC. False: the session's. Nil: an instant, which knows its zone.
  private func zone(of clock: ExpressionID, _ script: Script) -> Bool? {
    switch script.tree[clock] {
    case .atTimeZone(_, let zone): return isUTC(zone, script)
    case .cast(let value, let type, trying: _):
      if let inner = zone(of: value, script) { return inner }
      return isNaive(type, script) ? false : nil
    case .word(let kind): return kind == .localTimestamp || script.grammar.hasUTCSysdate && kind == .currentTimestamp ? false : nil
    case .column(let name): return script.name(name) == "localtimestamp" ? false : nil
    case .call: return zone(ofCall: clock, script)
    default: return nil
    }
  }

  private func zone(ofCall call: ExpressionID, _ script: Script) -> Bool? {
    guard case .call(_, let arguments, distinct: _) = script.tree[call] else { return nil }
    switch script.calledName(call) {
    case "sysdate", "getutcdate": return true
    case "convert_timezone", "timezone": return zoneArgument(Array(script.tree[arguments]), script)
    case "current_timestamp", "getdate", "localtimestamp": return script.grammar.hasUTCSysdate ? false : nil
    default: return nil
    }
  }

  /// The zone that is converted to: the last argument but one.
  private func zoneArgument(_ arguments: [ExpressionID], _ script: Script) -> Bool? {
    arguments.count > 1 ? isUTC(arguments[arguments.count - 2], script) : nil
  }

  private func isUTC(_ zone: ExpressionID, _ script: Script) -> Bool? {
    guard case .string(let token) = script.tree[zone] else { return nil }
    return ["utc", "etc/utc", "gmt"].contains(script.string(token).lowercased())
  }

  private func isNaive(_ type: TypeID, _ script: Script) -> Bool {
    let type = script.tree[type]
    return ["timestamp", "timestamp_ntz", "datetime"].contains(script.name(type.name)) && !type.withTimeZone
  }
}
