import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Loops.
extension PostgreSQLBody {
  func loop(_ loop: Loop, _ id: StatementID) -> [String] {
    loops.append(
      OpenLoop(label: loop.label.isNone ? "" : script.name(loop.label), turn: loop.kind == .until ? "tc_turn_\(newNumber())" : ""))
    let label = loop.label.isNone ? [] : ["<<\(spelling.quoted(script.name(loop.label)))>>"]
    defer { loops.removeLast() }
    let (before, head) = head(loop, id)
    if loop.kind == .until { return before + label + until(loop) }
    let (first, work) = (firstLines(loop), statements(loop.statements))
    return before + label + ["\(head)LOOP"] + (first + work).indented(4) + ["END LOOP;"]
  }

  /// What stands in front of the loop, and before its LOOP.
  private func head(_ loop: Loop, _ id: StatementID) -> (before: [String], head: String) {
    switch loop.kind {
    case .forever, .until: ([], "")
    case .while: ([], "WHILE \(printer.text(loop.condition)) ")
    case .range: ([], range(loop))
    case .query: ([], "FOR \(rowTargets(loop)) IN \(printer.lines(loop.query).joined(separator: "\n        ")) ")
    case .execution: ([], "FOR \(rowTargets(loop)) IN EXECUTE \(dynamic(script.tree[loop.execute])) ")
    case .cursor: cursorHead(loop, id)
    case .array:
      (
        [],
        "FOREACH \(rowTargets(loop))\(loop.step.isNone ? "" : " SLICE \(printer.text(loop.step))") IN ARRAY \(printer.text(loop.condition)) "
      )
    }
  }

  /// The loop's own variable is the engine's, of 32 bits; the source's holds more where its dialect's numbers do.
  private func range(_ loop: Loop) -> String {
    let (low, high) = (printer.value(loop.condition, as: .integer), printer.value(loop.upper, as: .integer))
    let bounds = loop.reversed && !isNative ? "REVERSE \(high)..\(low)" : "\(loop.reversed ? "REVERSE " : "")\(low)..\(high)"
    let step = loop.step.isNone ? "" : " BY \(printer.text(loop.step))"
    guard !isNative else { return "FOR \(declared(loop.variable)) IN \(bounds)\(step) " }
    declareInBlock("\(declared(loop.variable)) bigint;")
    return "FOR \(counter(loop)) IN \(bounds)\(step) "
  }

  private func counter(_ loop: Loop) -> String {
    spelling.quoted("tc_" + names.declared(at: loop.variable, named: script.name(loop.variable)))
  }

  private func firstLines(_ loop: Loop) -> [String] {
    loop.kind == .range && !isNative ? ["\(declared(loop.variable)) := \(counter(loop));"] : []
  }

  /// Variables that are declared take a column each, or the row.
  private func rowTargets(_ loop: Loop) -> String {
    if !isNative { declareInBlock("\(declared(loop.variable)) record;") }
    let tokens = [loop.variable] + Array(script.tree[loop.moreVariables])
    return tokens.map { variable(script.name($0), at: $0.raw) }.joined(separator: ", ")
  }

  private func cursorHead(_ loop: Loop, _ id: StatementID) -> (before: [String], head: String) {
    switch script.tree[loop.condition] {
    case .column(let symbol), .bind(let symbol):
      let (name, token) = (script.name(symbol), script.tree.extent(of: loop.condition).first)
      if let set = resultSets.contains(name) ? name : cursorSets[name] {
        return ([], "FOR \(rowTargets(loop)) IN EXECUTE \(rows(ofSet: set)) ")
      }
      if unboundCursors.contains(name) {
        printer.refuse("a loop over a cursor with ?", at: id, help: "loop over the query itself, with the values as variables in it")
      }
      return ([], "FOR \(rowTargets(loop)) IN \(variable(name, at: token)) ")
    case .call(let called, let list, _):
      let (name, token) = (script.name(script.tree[called].name), script.tree.extent(of: loop.condition).first)
      return (
        [],
        "FOR \(rowTargets(loop)) IN \(variable(name, at: token))(\(script.tree[list].map { cursorArgument($0) }.joined(separator: ", "))) "
      )
    default:
      printer.refuse("a loop over this", at: id)
      return ([], "")
    }
  }

  /// REPEAT … UNTIL: the condition is asked at the end of each turn, where CONTINUE goes.
  private func until(_ loop: Loop) -> [String] {
    let work = statements(loop.statements)
    let turn = loops[loops.count - 1]
    let body = turn.usesTurn ? ["<<\(turn.turn)>>", "BEGIN"] + work.indented(4) + ["END;"] : work
    return ["LOOP"] + (body + ["EXIT WHEN \(printer.text(loop.condition));"]).indented(4) + ["END LOOP;"]
  }

  /// EXIT, BREAK, CONTINUE, ITERATE
  func leave(_ kind: Leave, _ label: Symbol, _ condition: ExpressionID) -> [String] {
    let name = label.isNone ? "" : script.name(label)
    let test = condition.isNone ? "" : " WHEN \(printer.text(condition))"
    if kind == .iteration, let place = loops.lastIndex(where: { name.isEmpty || $0.label == name }), !loops[place].turn.isEmpty {
      loops[place].usesTurn = true
      return ["EXIT \(loops[place].turn)\(test);"]
    }
    return ["\(kind == .loop ? "EXIT" : "CONTINUE")\(name.isEmpty ? "" : " \(spelling.quoted(name))")\(test);"]
  }
}
