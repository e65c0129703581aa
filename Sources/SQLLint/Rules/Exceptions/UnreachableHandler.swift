import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler that nothing leads to: its error is not raised in the block, or another handler takes it first.
///
///     SELECT name INTO label FROM t WHERE id = 1;  …  EXCEPTION WHEN no_data_found THEN …
///
/// Without STRICT a SELECT INTO that finds no row sets NULL and raises nothing.
struct UnreachableHandler: BodyRule {
  let code = "EXC009"
  let name = "unreachable-handler"
  let summary = "a handler that is never entered"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.handlers.isEmpty else { return [] }
    let strictness = script.grammar.hasDiagnosticsStatement ? withoutStrict(in: body, script) : []
    return strictness + shadowed(in: body, script)
  }

  // MARK: Nothing raises it

  private func withoutStrict(in body: Body, _ script: Script) -> [Diagnostic] {
    body.handlers.compactMap { handler in
      guard let condition = script.condition(of: handler, among: ["no_data_found", "too_many_rows"]) else { return nil }
      let statements = script.protected(by: handler, in: body)
      guard statements.allSatisfy({ !mayRaise($0, script) }) else { return nil }
      guard let select = statements.lazy.compactMap({ selectInto($0, script) }).first else { return nil }
      return finding(of: condition, select, script)
    }
  }

  private func finding(of condition: TokenID, _ select: SelectInto, _ script: Script) -> Diagnostic {
    let word = script.text(condition)
    let happens = script.name(condition) == "no_data_found" ? "sets NULL where there is no row" : "takes any row where there are many"
    let place = Int(script.range(select.into).end)
    let edit = TextEdit(replacing: SourceRange(start: place, end: place), with: " STRICT")
    return finding(
      "'\(word)' is not raised here: SELECT INTO without STRICT \(happens)", at: script.range(condition),
      notes: [Diagnostic.Note("this goes on", at: script.range(select.into))],
      help: "write INTO STRICT, or ask FOUND behind the SELECT",
      fix: Diagnostic.Fix("write INTO STRICT", .suggested, edits: [edit]))
  }

  private struct SelectInto {
    let into: TokenID
  }

  /// A SELECT INTO variables without STRICT; aggregates always have one row.
  private func selectInto(_ statement: StatementID, _ script: Script) -> SelectInto? {
    guard case .query(let query) = script.tree[statement], let select = outermost(query, script), !select.into.isEmpty, !select.isStrict,
      !select.from.isEmpty, !isAggregate(select, script)
    else { return nil }
    let token = script.token("into", in: script.tree.extent(of: statement))
    return token.isNone ? nil : SelectInto(into: token)
  }

  private func outermost(_ query: QueryID, _ script: Script) -> Select? {
    var query = query
    while true {
      switch script.tree[query] {
      case .select(let select): return script.tree[select]
      case .ordered(let inner, by: _), .limited(let inner, limit: _, offset: _), .locked(let inner, _), .with(_, let inner, recursive: _):
        query = inner
      default: return nil
      }
    }
  }

  private static let aggregates: Set = ["count", "sum", "min", "max", "avg", "string_agg", "array_agg", "bool_or", "bool_and", "json_agg"]

  private func isAggregate(_ select: Select, _ script: Script) -> Bool {
    select.groupBy.isEmpty
      && script.tree[select.items].contains { item in
        script.expressions(in: script.tree[item].value).contains { script.calledName($0).map(Self.aggregates.contains) ?? false }
      }
  }

  /// What may raise the condition all the same: STRICT, RAISE, and what is done elsewhere.
  private func mayRaise(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .call, .perform, .execute, .raise, .opaque, .block, .loop, .condition, .command: true
    default: script.tokens[Int(script.tree.extent(of: statement).first)].kind == .strict || holdsStrict(statement, script)
    }
  }

  private func holdsStrict(_ statement: StatementID, _ script: Script) -> Bool {
    let extent = script.tree.extent(of: statement)
    return (extent.first...extent.last).contains { script.tokens[Int($0)].kind == .strict }
  }

  // MARK: Another one takes it

  /// Handlers are asked in their order: the first that fits is the one.
  private func shadowed(in body: Body, _ script: Script) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for block in Set(body.handlers.map(\.block)).sorted() {
      var seen: [String: TokenID] = [:]
      for handler in body.handlers where handler.block == block {
        for condition in script.tree[script.tree[handler.id].conditions] {
          let name = script.name(condition)
          if let first = seen[name] ?? (isTaken(name, script.grammar) ? seen["others"] : nil) {
            findings.append(finding(of: condition, takenBy: first, script))
          } else {
            seen[name] = condition
          }
        }
      }
    }
    return findings
  }

  /// OTHERS takes all but these two.
  private func isTaken(_ name: String, _ grammar: Grammar) -> Bool {
    grammar.hasDiagnosticsStatement && name != "query_canceled" && name != "assert_failure"
  }

  private func finding(of condition: TokenID, takenBy first: TokenID, _ script: Script) -> Diagnostic {
    finding(
      "this handler of '\(script.text(condition))' is never entered: '\(script.text(first))' above takes the error",
      at: script.range(condition), notes: [Diagnostic.Note("handlers are asked in their order", at: script.range(first))],
      help: "put the special handler above the general one, and one handler for each condition")
  }
}
