import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A variable, cursor or exception that is declared and that nothing speaks of again.
///
///     DECLARE error_count NUMBER DEFAULT 0; BEGIN … END   →   nobody counts errors
struct UnusedVariable: BodyRule {
  let code = "VAR001"
  let name = "unused-variable"
  let summary = "a variable that is declared and never used"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript, body.declaresNames(script) else { return [] }
    let locals = context.flow(of: body).locals
    let used = locals.mentioned(in: body, script)
    return locals.all.indices.filter { locals.all[$0].isDeclared && !used.contains($0) && !runs(locals.all[$0].value, script) }.map {
      number in
      finding(locals.all[number], namesake: namesake(of: locals.all[number], locals), fix: fix(number, locals, used, script), script)
    }
  }

  private func finding(_ local: Locals.Local, namesake: Locals.Local?, fix: Diagnostic.Fix?, _ script: Script) -> Diagnostic {
    let name = script.text(local.token)
    guard let namesake else {
      return finding(
        "'\(name)' is declared and never used: it can go, or what was to use it is missing",
        at: script.range(local.token), help: "take the declaration away", fix: fix)
    }
    return finding(
      "'\(name)' is declared and never used: the loop has one of its own", at: script.range(local.token),
      notes: [Diagnostic.Note("the loop's own", at: script.range(namesake.token))], help: "take the declaration away", fix: fix)
  }

  /// `FOR i IN 1..10` declares another `i`.
  private func namesake(of local: Locals.Local, _ locals: Locals) -> Locals.Local? {
    locals.all.first { $0.kind == .loop && $0.name == local.name && local.scope.first <= $0.token.raw && $0.token.raw <= local.scope.last }
  }

  /// `res RESULTSET := (EXECUTE IMMEDIATE …)`: declared to run something.
  private func runs(_ value: ExpressionID, _ script: Script) -> Bool {
    script.expressions(in: value).contains { if case .result = script.tree[$0] { true } else { false } }
  }

  // MARK: Fix

  /// Of several that are all unused, the first stays for the next time: an empty DECLARE is not good everywhere.
  private func fix(_ number: Int, _ locals: Locals, _ used: Bits, _ script: Script) -> Diagnostic.Fix? {
    let local = locals.all[number]
    guard let extent = script.extent(ofDeclaration: local) else { return nil }
    let safety: Diagnostic.Fix.Safety = local.value.isNone || script.isWithoutEffect(local.value) ? .safe : .suggested
    let isAlone = script.kind(before: extent.first) == .declare && script.kind(at: extent.last + 1) == .begin
    if !isAlone && isFirstOfUnused(local, locals, used) { return nil }
    let removed = isAlone ? Extent(first: extent.first - 1, last: extent.last) : extent
    return Diagnostic.Fix("take the declaration of \(script.text(local.token)) away", safety, edits: [script.removal(of: removed)])
  }

  /// Whether the block's declarations are all unused, and this is the first.
  private func isFirstOfUnused(_ local: Locals.Local, _ locals: Locals, _ used: Bits) -> Bool {
    let neighbours = locals.all.indices.filter { locals.all[$0].block == local.block && locals.all[$0].isDeclared }
    guard neighbours.allSatisfy({ !used.contains($0) }), let first = neighbours.first else { return false }
    return locals.all[first].token.raw == local.token.raw
  }
}

extension Locals.Local {
  /// By DECLARE or LET.
  fileprivate var isDeclared: Bool { !declaration.isNone && kind != .routine }
}

extension Body {
  /// Whether there is anything for a rule about variables to look at.
  func declaresNames(_ script: Script) -> Bool {
    blocks.contains { !script.tree[script.tree[$0.id].declarations].isEmpty } || procedure.map { !$0.parameters.isEmpty } ?? false
      || statements.contains { if case .declare = script.tree[$0.id] { true } else { false } }
  }
}

extension Locals {
  /// The locals that some word of the body means, apart from their declarations; read or written, in a statement that was read or not.
  func mentioned(in body: Body, _ script: Script) -> Bits {
    var mentioned = Bits()
    let extent = script.tree.extent(of: body.owner)
    guard !extent.isEmpty else { return mentioned }
    for token in extent.first...extent.last {
      let word = script.tokens[Int(token)]
      guard word.kind.isWord, let number = number(of: word.symbol, at: token), all[number].token.raw != token else { continue }
      mentioned.insert(number)
    }
    return mentioned
  }
}

extension Script {
  /// `name type := value;`, or the whole LET.
  func extent(ofDeclaration local: Locals.Local) -> Extent? {
    guard !local.declaration.isNone else { return nil }
    var extent = Extent(first: local.token.raw, last: local.token.raw)
    if kind(before: extent.first) == .let { extent.first -= 1 }
    while kind(at: extent.last) != .semicolon {
      if kind(at: extent.last) == .endOfFile || kind(at: extent.last) == .begin { return nil }
      extent.last += 1
    }
    return extent
  }
}
