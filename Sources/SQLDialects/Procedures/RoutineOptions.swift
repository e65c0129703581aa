import Procedures
import SQLSyntax
import SourceText

/// What a routine's statement says beside its head and its body, as text.
struct RoutineOptions {
  private let script: Script
  private let extent: Extent
  private let node: CreateProcedure

  init(_ procedure: LoweredProcedure) {
    script = procedure.script
    node = procedure.node
    extent = script.tree.extent(of: procedure.statement)
  }

  /// OPEN stands somewhere in the body.
  var opensCursors: Bool {
    (node.bodyTokens.first...max(node.bodyTokens.first, node.bodyTokens.last)).contains { script.tokens[Int($0)].kind == .open }
  }

  /// STABLE, STRICT, SECURITY DEFINER, SET search_path = ….
  var texts: [String] {
    var texts = node.security == .owner ? ["SECURITY DEFINER"] : []
    var token = extent.first
    while token < extent.last {
      if token >= node.bodyTokens.first && token <= node.bodyTokens.last {
        token = node.bodyTokens.last + 1
        continue
      }
      switch script.tokens[Int(token)].kind {
      case .immutable, .stable, .volatile, .strict, .leakproof: texts.append(script.text(TokenID(raw: token)).uppercased())
      case .set: texts.append(setting(from: &token))
      default: break
      }
      token += 1
    }
    return texts
  }

  private func setting(from token: inout UInt32) -> String {
    let first = token
    while token < extent.last, !endsSetting(script.tokens[Int(token) + 1].kind) { token += 1 }
    return script.file.text(script.range(Extent(first: first, last: token)))
  }

  private func endsSetting(_ kind: TokenKind) -> Bool {
    switch kind {
    case .as, .language, .security, .returns, .immutable, .stable, .volatile, .strict, .cost, .rows, .parallel, .set, .semicolon, .begin:
      true
    default: false
    }
  }
}
