import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// The role that may do everything is put on for work that any owner could do.
///
///     USE ROLE ACCOUNTADMIN;
///     CREATE TABLE stg.calls (…);
struct AdminRoleInScript: BodyRule {
  let code = "SEC008"
  let name = "admin-role-in-script"
  let summary = "an administrator's role for work that does not need it"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !script.grammar.administratorRoles.isEmpty else { return [] }
    let roles = body.statements.indices.compactMap { index in role(body.statements[index].id, script).map { (index, $0) } }
    let ends = roles.dropFirst().map(\.0) + [body.statements.count]
    return zip(roles, ends).compactMap { role, end in
      finding(role.1, before: body.statements[(role.0 + 1)..<end].map(\.id), script)
    }
  }

  private func finding(_ role: TokenID, before statements: [StatementID], _ script: Script) -> Diagnostic? {
    guard script.grammar.administratorRoles.contains(script.name(role)), let first = statements.first(where: { isWork($0, script) }),
      !statements.contains(where: { needsAdministrator($0, script) })
    else { return nil }
    return finding(
      "'\(script.text(role))' may do everything, and nothing here needs that: what is made belongs to it, and a mistake has no bounds",
      at: script.range(role), notes: [Diagnostic.Note("run by it", at: firstWord(of: first, script))],
      help: "use the role that owns these objects")
  }

  private func firstWord(of statement: StatementID, _ script: Script) -> SourceRange {
    script.range(TokenID(raw: script.tree.extent(of: statement).first))
  }

  /// USE ROLE name, SET ROLE name, SET SESSION AUTHORIZATION name
  private func role(_ statement: StatementID, _ script: Script) -> TokenID? {
    guard let command = script.command(statement), ["use", "set"].contains(script.name(command.verb)) else { return nil }
    for id in script.tree[command.properties] where !script.tree[id].words.isEmpty && !script.tree[id].value.isNone {
      let word = script.name(TokenID(raw: script.tree[id].words.last))
      guard word == "role" || word == "authorization" else { continue }
      return TokenID(raw: script.tree.extent(of: script.tree[id].value).last)
    }
    return nil
  }

  /// Changes something; USE, SET and SHOW do not.
  private func isWork(_ statement: StatementID, _ script: Script) -> Bool {
    guard let command = script.command(statement) else { return true }
    return !["use", "set", "show", "describe", "desc", "list", "ls", "unset", "reset"].contains(script.name(command.verb))
  }

  /// What is the account's: integrations, shares, users, roles, grants of them. What was not read may be anything.
  private func needsAdministrator(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .opaque, .anonymous, .execute, .call: true
    case .command, .drop: isAdministration(script.words(of: statement))
    default: false
    }
  }

  /// By the words in front: CREATE OR REPLACE STORAGE INTEGRATION, GRANT ROLE, GRANT … ON ACCOUNT.
  private func isAdministration(_ words: [String]) -> Bool {
    guard let verb = words.first, !["use", "set", "show"].contains(verb) else { return false }
    guard verb == "grant" || verb == "revoke" else { return words.prefix(5).contains { AdminRoleInScript.administration.contains($0) } }
    let rights = words.prefix { $0 != "to" && $0 != "from" }
    return rights.contains { AdminRoleInScript.administration.contains($0) } || !rights.contains("on")
  }

  private static let administration: Set = [
    "integration", "integrations", "monitor", "share", "account", "network", "user", "role", "roles", "users", "imported", "replication",
    "failover", "managed", "connection", "organization", "warehouse", "application", "policy", "ownership", "listing", "compute", "tag",
    "database", "extension", "server", "superuser", "tablespace", "system", "publication", "subscription", "owner",
  ]
}
