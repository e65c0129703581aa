import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A variable of few characters that is given a text which may have any number: one day it is too long, and the assignment fails.
///
///     DECLARE message VARCHAR(100); … message := SQLERRM;   →   the handler fails, and its error hides the first one
struct NarrowStringVariable: BodyRule {
  let code = "VAR007"
  let name = "narrow-string-variable"
  let summary = "a text of any length goes into a variable of a few characters"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript, body.declaresNames(script) else { return [] }
    let flow = context.flow(of: body)
    guard flow.locals.all.contains(where: { width(of: $0, script) != nil }) else { return [] }
    var seen: Set<Int> = []
    return flow.graph.steps.indices.flatMap { node -> [Diagnostic] in
      stores(at: node, flow, context).filter { seen.insert($0.local).inserted }.map { finding(of: $0, flow) }
    }
  }

  /// Something that is too long for a local, or may be.
  private struct Store {
    let local: Int
    let range: SourceRange
    let message: String
  }

  private func finding(of store: Store, _ flow: BodyFlow) -> Diagnostic {
    let (script, local) = (flow.script, flow.locals.all[store.local])
    let type = script.tree[local.type]
    let free = script.grammar.bindsWithColon ? "VARCHAR" : "text"
    let typeRange = script.range(typeExtent(type, script))
    return finding(
      store.message, at: store.range, notes: [Diagnostic.Note("declared here", at: script.range(local.token))],
      help: "declare it as \(free)",
      fix: Diagnostic.Fix("declare it as \(free)", .suggested, edits: [TextEdit(replacing: typeRange, with: free)]))
  }

  private func typeExtent(_ type: TypeName, _ script: Script) -> Extent {
    var extent = Extent(first: type.token.raw, last: type.token.raw)
    while script.kind(at: extent.last) != .closeParen && script.kind(at: extent.last) != .semicolon { extent.last += 1 }
    return extent
  }

  /// The characters that a variable may hold; nil where that is no matter.
  private func width(of local: Locals.Local, _ script: Script) -> Int? {
    guard local.kind == .variable || local.kind == .constant, !local.type.isNone else { return nil }
    let type = script.tree[local.type]
    guard !type.isArray, !type.holdsMore, ["varchar", "character", "char", "string", "text", "nvarchar"].contains(script.name(type.name))
    else { return nil }
    return script.tree[type.arguments].first.flatMap { Int(script.text($0)) }
  }

  // MARK: What is given

  private func stores(at node: Int, _ flow: BodyFlow, _ context: LintContext) -> [Store] {
    let script = flow.script
    let targets = flow.effects[node].uses.filter { $0.kind == .assign || $0.kind == .mayAssign }
    guard !targets.isEmpty else { return [] }
    if let value = flow.value(givenBy: node), !value.isNone, let target = targets.first {
      return store(value, target, at: node, flow).map { [$0] } ?? []
    }
    guard let statement = flow.statement(of: node) else { return [] }
    if case .diagnostics(let id) = script.tree[statement] { return storesOfDiagnostics(script.tree[id], targets, flow) }
    return storesOfSelect(statement, targets, flow)
  }

  private func store(_ value: ExpressionID, _ target: Effects.Use, at node: Int, _ flow: BodyFlow) -> Store? {
    let script = flow.script
    guard let width = width(of: flow.locals.all[target.local], script) else { return nil }
    let name = script.text(flow.locals.all[target.local].token)
    let range = script.range(value)
    if case .string(let token) = script.tree[value], script.string(token).count > width {
      let count = script.string(token).count
      return Store(local: target.local, range: range, message: "this has \(count) characters, and '\(name)' holds \(width): it fails")
    }
    if width < 256, let error = errorText(in: value, script) {
      let word = script.quoted(script.range(error))
      return Store(
        local: target.local, range: script.range(error),
        message: "\(word) may have more than the \(width) characters of '\(name)': then this fails, and hides the error that was caught")
    }
    guard width < 8001, appends(value, to: target, flow) && isInLoop(node, flow) || isCollection(value, script) else { return nil }
    return Store(local: target.local, range: range, message: growing(name, width))
  }

  private func growing(_ name: String, _ width: Int) -> String {
    "this grows with the data, and '\(name)' holds \(width) characters: one day it fails"
  }

  /// SQLERRM, alone or glued to other texts.
  private func errorText(in value: ExpressionID, _ script: Script) -> ExpressionID? {
    var pending = [value]
    while let next = pending.popLast() {
      switch script.tree[next] {
      case .binary(.concat, let left, let right): pending += [left, right]
      case .column(let word), .bind(let word): if script.name(word) == "sqlerrm" { return next }
      default: break
      }
    }
    return nil
  }

  /// `x := x || …`
  private func appends(_ value: ExpressionID, to target: Effects.Use, _ flow: BodyFlow) -> Bool {
    var first = value
    while case .binary(.concat, let left, _) = flow.script.tree[first] { first = left }
    guard first != value, case .column(let name) = flow.script.tree[first] else { return false }
    return name == flow.locals.all[target.local].name
  }

  private func isCollection(_ value: ExpressionID, _ script: Script) -> Bool {
    ["string_agg", "listagg", "array_to_string"].contains(script.calledName(value) ?? "")
  }

  private func isInLoop(_ node: Int, _ flow: BodyFlow) -> Bool {
    guard let token = flow.firstToken(of: node) else { return false }
    return flow.body.statements.contains { member in
      guard case .loop = flow.script.tree[member.id] else { return false }
      let extent = flow.script.tree.extent(of: member.id)
      return extent.first < token && token <= extent.last
    }
  }

  // MARK: Diagnostics and queries

  private func storesOfDiagnostics(_ diagnostics: GetDiagnostics, _ targets: [Effects.Use], _ flow: BodyFlow) -> [Store] {
    let items = Array(flow.script.tree[diagnostics.items])
    let long: Set = ["message_text", "pg_exception_detail", "pg_exception_hint", "pg_exception_context", "pg_context"]
    return items.indices.filter { $0 % 2 == 1 }.compactMap { index in
      guard let item = flow.script.column(items[index]).map({ flow.script.name($0) }), long.contains(item) else { return nil }
      guard let target = use(in: items[index - 1], targets, flow), let width = width(of: flow.locals.all[target.local], flow.script),
        width < 256
      else {
        return nil
      }
      let name = flow.script.text(target.token)
      return Store(
        local: target.local, range: flow.script.range(items[index]),
        message:
          "\(flow.script.quoted(flow.script.range(items[index]))) may have more than the \(width) characters of '\(name)': then this fails, and hides the error that was caught"
      )
    }
  }

  private func use(in target: ExpressionID, _ uses: [Effects.Use], _ flow: BodyFlow) -> Effects.Use? {
    let extent = flow.script.tree.extent(of: target)
    return uses.first { extent.first <= $0.token.raw && $0.token.raw <= extent.last }
  }

  private func storesOfSelect(_ statement: StatementID, _ targets: [Effects.Use], _ flow: BodyFlow) -> [Store] {
    guard let select = flow.script.selectInto(statement) else { return [] }
    return zip(flow.script.tree[select.items], flow.script.tree[select.into]).compactMap { item, into in
      guard let target = use(in: into, targets, flow), let width = width(of: flow.locals.all[target.local], flow.script) else { return nil }
      let value = flow.script.tree[item].value
      guard width < 8001, isCollection(value, flow.script) else { return nil }
      return Store(local: target.local, range: flow.script.range(value), message: growing(flow.script.text(target.token), width))
    }
  }
}
