import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A setting of the session that a procedure changes and does not set back.
///
///     ALTER SESSION SET TIMEZONE = 'UTC';
///     SET search_path = stg;
struct SessionSettingLeaks: BodyRule {
  let code = "SES001"
  let name = "session-setting-leaks"
  let summary = "a procedure changes a setting of its caller's session"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.procedure != nil else { return [] }
    let settings = body.statements.flatMap { script.sessionSettings($0.id) }
    var counts: [String: Int] = [:]
    for setting in settings { counts[setting.name, default: 0] += 1 }
    return settings.filter { $0.isSet && counts[$0.name] == 1 && counts["all"] == nil }.map { finding($0, script) }
  }

  private func finding(_ setting: SessionSetting, _ script: Script) -> Diagnostic {
    finding(
      "'\(setting.name)' stays as it is set here when this returns: what the caller runs next runs with it", at: setting.range,
      help: script.grammar.hasSearchPath
        ? "write SET LOCAL, or put the SET behind the procedure's parameters"
        : "set it back with ALTER SESSION UNSET, or set it where the session begins",
      fix: setting.isLocalPossible ? fix(setting) : nil)
  }

  private func fix(_ setting: SessionSetting) -> Diagnostic.Fix {
    let place = SourceRange(start: Int(setting.range.start), end: Int(setting.range.start))
    return Diagnostic.Fix("set it for this transaction alone", .suggested, edits: [TextEdit(replacing: place, with: "LOCAL ")])
  }
}

/// A setting that a statement changes.
struct SessionSetting {
  let name: String
  let range: SourceRange
  /// What is set; else it is set back.
  let isSet: Bool
  let isLocalPossible: Bool
}

extension Script {
  fileprivate func sessionSettings(_ statement: StatementID) -> [SessionSetting] {
    guard let command = command(statement) else { return [] }
    switch name(command.verb) {
    case "alter": return alterSession(statement, command)
    case "set": return set(statement)
    case "reset": return settings(in: command.properties, isSet: false, isLocalPossible: false)
    default: return []
    }
  }

  /// ALTER SESSION SET name = value …, ALTER SESSION UNSET name, …
  private func alterSession(_ statement: StatementID, _ command: Command) -> [SessionSetting] {
    let first = tree.extent(of: statement).first
    guard name(TokenID(raw: first + 1)) == "session", first + 2 <= tree.extent(of: statement).last else { return [] }
    let isSet = tokens[Int(first) + 2].kind == .set
    return settings(in: command.properties, isSet: isSet, isLocalPossible: false)
  }

  private func settings(in properties: List<PropertyID>, isSet: Bool, isLocalPossible: Bool) -> [SessionSetting] {
    tree[properties].compactMap { id in
      let words = tree[id].words
      let token =
        words.isEmpty ? tree[id].value.isNone ? TokenID.none : TokenID(raw: tree.extent(of: tree[id].value).last) : TokenID(raw: words.last)
      guard !token.isNone else { return nil }
      return SessionSetting(name: name(token), range: range(token), isSet: isSet, isLocalPossible: isLocalPossible)
    }
  }

  /// SET [SESSION] name = value, where that is a setting and no variable.
  private func set(_ statement: StatementID) -> [SessionSetting] {
    let extent = tree.extent(of: statement)
    guard grammar.hasSearchPath, extent.last > extent.first + 1 else { return [] }
    let isSession = name(TokenID(raw: extent.first + 1)) == "session"
    let token = extent.first + (isSession ? 2 : 1)
    let next = tokens[Int(token) + 1]
    guard next.kind == .equal || next.kind == .to else { return [] }
    return [SessionSetting(name: name(TokenID(raw: token)), range: range(TokenID(raw: token)), isSet: true, isLocalPossible: !isSession)]
  }
}
