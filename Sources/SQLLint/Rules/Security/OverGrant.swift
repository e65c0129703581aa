import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// More rights than anyone needs, or to more people than anyone meant.
///
///     GRANT ALL ON TABLE stg.calls TO PUBLIC;
///     GRANT ROLE ACCOUNTADMIN TO USER loader;
struct OverGrant: StatementRule {
  let code = "SEC007"
  let name = "over-grant"
  let summary = "rights to change or run things are granted to everyone"
  let defaultSeverity = Severity.warning
  var dynamicReading: DynamicReading { .all }

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let command = script.command(statement), script.name(command.verb) == "grant" else { return [] }
    let grant = Grant(statement, script)
    return [publicFinding(grant, script), roleFinding(grant, script)].compactMap { $0 }
  }

  private func publicFinding(_ grant: Grant, _ script: Script) -> Diagnostic? {
    guard let everyone = grant.everyone, let on = grant.on, givesPower(grant) else { return nil }
    let (rights, object) = (script.quoted(script.range(grant.rights)), script.quoted(script.range(on)))
    return finding(
      "'\(script.text(everyone))' is everyone who can connect: all of them get \(rights) on \(object)", at: script.range(everyone),
      help: "grant it to the role that needs it")
  }

  /// Reading, and finding one's way to things, is left to the author.
  private func givesPower(_ grant: Grant) -> Bool {
    if grant.rightWords.contains(where: { OverGrant.power.contains($0) }) { return true }
    return grant.rightWords.contains("usage") && grant.onWords.contains { OverGrant.used.contains($0) }
  }

  private static let power: Set = [
    "all", "execute", "insert", "update", "delete", "truncate", "ownership", "create", "operate", "modify", "write", "trigger",
    "references",
  ]
  private static let used: Set = ["procedure", "procedures", "warehouse", "integration", "secret"]

  /// GRANT ROLE name TO …
  private func roleFinding(_ grant: Grant, _ script: Script) -> Diagnostic? {
    guard grant.on == nil, let role = grant.roleWords(script).first(where: { script.grammar.administratorRoles.contains(script.name($0)) })
    else { return nil }
    return finding(
      "whoever gets '\(script.text(role))' may do everything, its own rights and those of others included", at: script.range(role),
      help: "grant a role that may do what is needed here, and no more")
  }
}

/// GRANT rights [ON object] TO grantees
private struct Grant {
  let rights: Extent
  let on: Extent?
  let rightWords: Set<String>
  let onWords: Set<String>
  /// PUBLIC
  let everyone: TokenID?

  init(_ statement: StatementID, _ script: Script) {
    let extent = script.tree.extent(of: statement)
    let all = extent.first...max(extent.first, extent.last)
    let to = all.last { script.tokens[Int($0)].kind == .to } ?? extent.last
    let onWord = all.prefix { $0 < to }.first { script.tokens[Int($0)].kind == .on }
    rights = Extent(first: min(extent.first + 1, extent.last), last: max((onWord ?? to), extent.first + 1) - 1)
    on = onWord.flatMap { $0 + 1 < to ? Extent(first: $0 + 1, last: to - 1) : nil }
    rightWords = Grant.words(rights, script)
    onWords = on.map { Grant.words($0, script) } ?? []
    let last = TokenID(raw: all.first { $0 > to && script.name(TokenID(raw: $0)) == "public" } ?? .max)
    everyone = last.isNone ? nil : last
  }

  private static func words(_ extent: Extent, _ script: Script) -> Set<String> {
    guard !extent.isEmpty else { return [] }
    return Set((extent.first...extent.last).map { script.name(TokenID(raw: $0)) })
  }

  func roleWords(_ script: Script) -> [TokenID] {
    rights.isEmpty ? [] : (rights.first...rights.last).map { TokenID(raw: $0) }.filter { script.tokens[Int($0.raw)].kind.isWord }
  }
}
