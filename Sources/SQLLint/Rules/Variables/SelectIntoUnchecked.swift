import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A query into variables that may find no row, is not asked whether it did, and whose variables then go into other tables.
///
///     SELECT id INTO job_id FROM jobs WHERE name = p_name; INSERT INTO runs (job_id) VALUES (job_id)   →   a run of no job
///
/// Aggregates always return a row. A variable that is compared with NULL, given another value by COALESCE, or asked for in a condition
/// was thought of.
struct SelectIntoUnchecked: BodyRule {
  let code = "VAR006"
  let name = "select-into-unchecked"
  let summary = "SELECT INTO without STRICT whose result is used unasked"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.setsMissingRowsToNull, !body.isScript, body.statements.contains(where: { script.selectInto($0.id) != nil }) else {
      return []
    }
    let flow = context.flow(of: body)
    let doubted = doubtedLocals(in: flow)
    return flow.graph.order.compactMap { finding(at: $0, doubted, flow) }
  }

  private func finding(at node: Int, _ doubted: Bits, _ flow: BodyFlow) -> Diagnostic? {
    let script = flow.script
    guard let statement = flow.statement(of: node), let select = script.selectInto(statement), mayFindNothing(select, script) else {
      return nil
    }
    let targets = flow.effects[node].uses.filter { $0.kind == .assign }
    guard !targets.isEmpty, !targets.contains(where: { doubted.contains($0.local) }), !isAsked(behind: node, flow) else { return nil }
    guard let use = firstUse(of: targets, behind: node, flow), let into = intoWord(of: select, script) else { return nil }
    let name = script.text(use.token)
    let place = SourceRange(start: Int(script.range(into).end), end: Int(script.range(into).end))
    return finding(
      "when no row is found, '\(name)' is NULL and nobody asks: it is used as if there were one", at: script.range(into),
      notes: [Diagnostic.Note("used here", at: script.range(use.token))], help: "write INTO STRICT, or test FOUND behind the query",
      fix: Diagnostic.Fix("make a missing row an error", .suggested, edits: [TextEdit(replacing: place, with: " STRICT")]))
  }

  private func intoWord(of select: Select, _ script: Script) -> TokenID? {
    guard let target = script.tree[select.into].first else { return nil }
    var token = script.tree.extent(of: target).first
    while token > 0, script.kind(at: token) != .into { token -= 1 }
    return token > 0 ? TokenID(raw: token) : nil
  }

  // MARK: The query

  /// Of a table, by a condition, and no aggregate; the engine's own catalogue is left alone.
  private func mayFindNothing(_ select: Select, _ script: Script) -> Bool {
    guard !select.isStrict, !select.filter.isNone, !script.isAggregate(select) else { return false }
    let names = script.namedTables(in: select.from)
    return !names.isEmpty && names.allSatisfy { !isCatalogue($0, script) }
  }

  private func isCatalogue(_ name: NameID, _ script: Script) -> Bool {
    ["pg_catalog", "information_schema"].contains(script.name(script.tree[name].schema))
      || script.name(script.tree[name].name).hasPrefix("pg_")
  }

  // MARK: Doubts

  /// The locals that a condition asks for or that have a fallback somewhere.
  private func doubtedLocals(in flow: BodyFlow) -> Bits {
    var doubted = Bits()
    for node in flow.graph.steps.indices {
      switch flow.graph.steps[node] {
      case .condition, .loop, .until: for use in flow.effects[node].uses where use.kind.reads { doubted.insert(use.local) }
      default:
        for use in flow.effects[node].uses where use.kind.reads && hasFallback(use.token, flow.script) { doubted.insert(use.local) }
      }
    }
    return doubted
  }

  /// `COALESCE(x, …)`, `x IS NULL`
  private func hasFallback(_ token: TokenID, _ script: Script) -> Bool {
    var behind = token.raw + 1
    if script.kind(at: behind) == .dot { behind += 2 }
    if script.kind(at: behind) == .is { return true }
    return token.raw > 1 && script.kind(before: token.raw) == .openParen
      && ["coalesce", "nullif", "concat", "concat_ws"].contains(script.name(TokenID(raw: token.raw - 2)))
  }

  /// FOUND or ROW_COUNT before the next statement that sets them.
  private func isAsked(behind node: Int, _ flow: BodyFlow) -> Bool {
    var pending = flow.graph.successors(of: node).filter { $0.kind != .error }.map(\.node)
    var seen = Set(pending)
    while let next = pending.popLast(), seen.count < Self.farthest {
      if asksForRows(next, flow) { return true }
      if flow.effects[next].rowCount == .set { continue }
      for edge in flow.graph.successors(of: next) where edge.kind != .error && seen.insert(edge.node).inserted { pending.append(edge.node) }
    }
    return false
  }

  private func asksForRows(_ node: Int, _ flow: BodyFlow) -> Bool {
    let script = flow.script
    switch flow.graph.steps[node] {
    case .condition(_, let condition): return mentionsFound(script.tree.extent(of: condition), script)
    case .statement(let statement):
      if case .diagnostics = script.tree[statement] { return true }
      return mentionsFound(script.tree.extent(of: statement), script)
    default: return false
    }
  }

  private func mentionsFound(_ extent: Extent, _ script: Script) -> Bool {
    !extent.isEmpty && (extent.first...extent.last).contains { script.kind(at: $0).isWord && script.name(TokenID(raw: $0)) == "found" }
  }

  // MARK: Uses

  /// How many steps behind the query are looked at: a use that is farther away is another story.
  private static let farthest = 200

  /// The first write or dynamic statement on a way behind the query that reads one of its targets, before something else is in it.
  private func firstUse(of targets: [Effects.Use], behind node: Int, _ flow: BodyFlow) -> Effects.Use? {
    let locals = Set(targets.map(\.local))
    var (pending, next) = (flow.graph.successors(of: node).filter { $0.kind != .error }.map(\.node), 0)
    var seen = Set(pending)
    while next < min(pending.count, Self.farthest) {
      let effects = flow.effects[pending[next]]
      if let use = use(of: locals, in: effects) { return use }
      if !effects.uses.contains(where: { $0.kind == .assign && locals.contains($0.local) }) {
        let edges = flow.graph.successors(of: pending[next]).filter { $0.kind != .error }
        for edge in edges where seen.insert(edge.node).inserted { pending.append(edge.node) }
      }
      next += 1
    }
    return nil
  }

  private func use(of locals: Set<Int>, in effects: Effects) -> Effects.Use? {
    guard effects.isDynamic || effects.writes.contains(where: { $0.kind.changesRows }) else { return nil }
    return effects.uses.first { $0.kind.reads && locals.contains($0.local) }
  }
}

extension Script {
  /// The SELECT of a statement that is one with INTO.
  func selectInto(_ statement: StatementID) -> Select? {
    guard case .query(var query) = tree[statement] else { return nil }
    while true {
      switch tree[query] {
      case .select(let select): return tree[select].into.isEmpty ? nil : tree[select]
      case .ordered(let inner, by: _), .limited(let inner, limit: _, offset: _), .locked(let inner, _), .with(_, let inner, recursive: _):
        query = inner
      default: return nil
      }
    }
  }

  /// One row for all: an aggregate without GROUP BY.
  func isAggregate(_ select: Select) -> Bool {
    guard select.groupBy.isEmpty, select.having.isNone else { return false }
    let aggregates: Set = [
      "count", "sum", "min", "max", "avg", "array_agg", "listagg", "string_agg", "any_value", "max_by", "min_by", "bool_and", "bool_or",
      "every",
      "json_agg", "jsonb_agg", "json_object_agg", "jsonb_object_agg", "stddev", "variance", "count_if", "booland_agg", "boolor_agg",
    ]
    return tree[select.items].contains { item in
      expressions(in: tree[item].value).contains { calledName($0).map(aggregates.contains) ?? false }
    }
  }
}
