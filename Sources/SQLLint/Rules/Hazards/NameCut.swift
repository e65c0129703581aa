import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A name that is longer than the engine keeps: it is cut, and two names may become one.
struct NameCut: BodyRule {
  let code = "MIG019"
  let name = "name-cut"
  let summary = "a name is longer than the engine keeps"
  let defaultSeverity = Severity.warning
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript, let longest = script.grammar.longestName else { return [] }
    return script.tree[script.tree.script].flatMap { names(definedBy: $0, script) }.compactMap { token in
      let text = script.text(token)
      let length = text.utf8.count - (text.hasPrefix("\"") ? 2 : 0)
      guard length > longest else { return nil }
      let kept = String(decoding: Array(text.utf8.drop { $0 == UInt8(ascii: "\"") }.prefix(longest)), as: UTF8.self)
      return finding(
        "this name has \(length) bytes and is cut to \(longest): '\(kept)'", at: script.range(token),
        help: "choose a shorter name: another one that begins alike would become the same")
    }
  }

  private func names(definedBy statement: StatementID, _ script: Script) -> [TokenID] {
    switch script.tree[statement] {
    case .createTable(let id): [last(script.tree[id].name, script)] + script.tree[script.tree[id].columns].map { script.tree[$0].name }
    case .createIndex(let id): [last(script.tree[id].name, script)].filter { !$0.isNone }
    case .createView(let id): [last(script.tree[id].name, script)]
    case .alterTable(let id): script.tree[script.tree[id].actions].compactMap { name(in: script.tree[$0], script) }
    default: []
    }
  }

  private func last(_ name: NameID, _ script: Script) -> TokenID { name.isNone ? .none : script.tree[name].last }

  private func name(in action: AlterAction, _ script: Script) -> TokenID? {
    switch action.kind {
    case .addColumn: return action.name.isNone ? nil : action.name
    case .renameColumn, .renameTable: return action.newName.isNone ? nil : action.newName
    case .addConstraint:
      let word = script.token("constraint", in: action.tokens)
      return word.isNone ? nil : TokenID(raw: word.raw + 1)
    default: return nil
    }
  }
}
