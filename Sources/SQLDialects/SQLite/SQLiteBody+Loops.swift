import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Loops and cursors.
extension SQLiteBody {
  func loop(_ loop: Loop, _ id: StatementID) {
    let turned = temporary("turned")
    let open = OpenLoop(
      label: loop.label.isNone ? "" : script.name(loop.label), next: newLabel(), end: newLabel(), isLoop: true, turned: turned)
    loops.append(open)
    if tracksFound, isCounted(loop) { add(.assign(name: turned, sql: "SELECT 0")) }
    switch loop.kind {
    case .forever: forever(loop, open)
    case .while: whileLoop(loop, open)
    case .until: until(loop, open)
    case .range: range(loop, open)
    case .query, .cursor, .execution: rows(loop, open, id)
    case .array: array(loop, open, id)
    }
    loops.removeLast()
    place(open.end)
    if tracksFound, isCounted(loop) { add(.assign(name: "found", sql: "SELECT :\(turned)")) }
  }

  /// In PL/pgSQL a loop over rows or numbers tells by FOUND whether it had one; while it runs it changes nothing.
  private func isCounted(_ loop: Loop) -> Bool {
    switch loop.kind {
    case .forever, .while, .until: false
    case .range, .query, .cursor, .execution, .array: model.dialect.mixesVariablesWithColumns
    }
  }

  /// The next row, or the end of the loop.
  private func fetch(_ cursor: String, _ targets: [String], _ open: OpenLoop) {
    guard tracksFound, model.dialect.mixesVariablesWithColumns else {
      add(.fetch(cursor: cursor, into: targets, motion: .next))
      return add(.unless(sql: "SELECT :found", to: open.end))
    }
    let kept = temporary("found")
    add(.assign(name: kept, sql: "SELECT :found"))
    add(.fetch(cursor: cursor, into: targets, motion: .next))
    add(.unless(sql: "SELECT :found", to: open.end))
    add(.assign(name: "found", sql: "SELECT :\(kept)"))
    add(.assign(name: open.turned, sql: "SELECT 1"))
  }

  private func forever(_ loop: Loop, _ open: OpenLoop) {
    place(open.next)
    statements(loop.statements)
    add(.go(to: open.next))
  }

  private func whileLoop(_ loop: Loop, _ open: OpenLoop) {
    place(open.next)
    add(.unless(sql: "SELECT \(printer.text(loop.condition))", to: open.end))
    statements(loop.statements)
    add(.go(to: open.next))
  }

  /// REPEAT … UNTIL condition
  private func until(_ loop: Loop, _ open: OpenLoop) {
    let start = newLabel()
    place(start)
    statements(loop.statements)
    place(open.next)
    add(.unless(sql: "SELECT \(printer.text(loop.condition))", to: start))
  }

  /// The bounds are computed once. The loop ends at the last value, so that the variable never passes the largest number.
  private func range(_ loop: Loop, _ open: OpenLoop) {
    let variable = "v_" + names.declared(at: loop.variable, named: script.name(loop.variable))
    let (last, step, start) = (temporary("last"), temporary("step"), newLabel())
    let isReversed = loop.reversed
    let takesUpperFirst = isReversed && !model.dialect.mixesVariablesWithColumns
    add(.assign(name: variable, sql: "SELECT \(printer.value(takesUpperFirst ? loop.upper : loop.condition, as: .integer))"))
    add(.assign(name: last, sql: "SELECT \(printer.value(takesUpperFirst ? loop.condition : loop.upper, as: .integer))"))
    add(.assign(name: step, sql: "SELECT \(loop.step.isNone ? "1" : printer.value(loop.step, as: .integer))"))
    add(.unless(sql: "SELECT :\(variable) \(isReversed ? ">=" : "<=") :\(last)", to: open.end))
    place(start)
    if tracksFound, isCounted(loop) { add(.assign(name: open.turned, sql: "SELECT 1")) }
    statements(loop.statements)
    place(open.next)
    add(.unless(sql: "SELECT :\(variable) \(isReversed ? "- :\(step) >=" : "+ :\(step) <=") :\(last)", to: open.end))
    add(.assign(name: variable, sql: "SELECT :\(variable) \(isReversed ? "-" : "+") :\(step)"))
    add(.go(to: start))
  }

  /// FOR row IN a query, a cursor or a text.
  private func rows(_ loop: Loop, _ open: OpenLoop, _ id: StatementID) {
    let cursor = temporary("cursor")
    if !loop.query.isNone {
      add(.open(cursor: cursor, sql: printer.lines(loop.query).joined(separator: "\n")))
    } else if !loop.execute.isNone {
      add(.openText(cursor: cursor, sql: dynamic(script.tree[loop.execute])))
    } else if !openDeclared(loop, cursor) {
      return printer.refuse("a loop over this", at: id)
    }
    place(open.next)
    let targets = rowTargets(loop)
    fetch(cursor, targets, open)
    statements(loop.statements)
    add(.go(to: open.next))
  }

  /// A declared cursor, opened for the loop alone.
  private func openDeclared(_ loop: Loop, _ cursor: String) -> Bool {
    var (name, arguments) = ("", [ExpressionID]())
    switch script.tree[loop.condition] {
    case .column(let symbol): name = script.name(symbol)
    case .call(let called, let list, _): (name, arguments) = (script.name(script.tree[called].name), Array(script.tree[list]))
    default: return false
    }
    guard let variable = cursors[name] else { return false }
    if variable.kind == .resultset {
      add(.openText(cursor: cursor, sql: "SELECT \(printer.spelling.literal("cursor:\(name)"))"))
      return true
    }
    open(variable, as: cursor, arguments)
    return true
  }

  /// Of a list of variables each takes a column; a record has a variable for each column.
  private func rowTargets(_ loop: Loop) -> [String] {
    let first = names.used(script.name(loop.variable), at: loop.variable.raw)
    if !loop.moreVariables.isEmpty {
      return ["v_\(first)"] + script.tree[loop.moreVariables].map { "v_" + names.used(script.name($0), at: $0.raw) }
    }
    if recordNames.contains(first) || isLoopRecord(loop) { return ["v_\(first)__*"] }
    return ["v_\(first)"]
  }

  /// In Snowflake the variable of FOR is a row; in PL/pgSQL it is what it was declared as.
  private func isLoopRecord(_ loop: Loop) -> Bool {
    !model.dialect.mixesVariablesWithColumns || names.type(of: names.used(script.name(loop.variable), at: loop.variable.raw)) == .unknown
  }

  /// FOREACH x IN ARRAY a
  private func array(_ loop: Loop, _ open: OpenLoop, _ id: StatementID) {
    guard loop.step.isNone else { return printer.refuse("FOREACH … SLICE", at: id) }
    let cursor = temporary("cursor")
    let value = printer.text(loop.condition)
    add(.open(cursor: cursor, sql: "SELECT value FROM json_each(\(value)) ORDER BY key"))
    place(open.next)
    fetch(cursor, ["v_" + names.used(script.name(loop.variable), at: loop.variable.raw)], open)
    statements(loop.statements)
    add(.go(to: open.next))
  }

  /// EXIT, BREAK, CONTINUE, ITERATE
  func leave(_ kind: Leave, _ label: Symbol, _ condition: ExpressionID, _ id: StatementID) {
    let name = label.isNone ? "" : script.name(label)
    guard let loop = loops.last(where: { name.isEmpty ? $0.isLoop : $0.label == name }) else {
      return printer.refuse("leaving what is not around it", at: id)
    }
    let target = kind == .loop ? loop.end : loop.next
    guard !condition.isNone else { return add(.go(to: target)) }
    let after = newLabel()
    add(.unless(sql: "SELECT \(printer.text(condition))", to: after))
    add(.go(to: target))
    place(after)
  }

  // MARK: Cursors

  func cursor(_ node: CursorStatement, _ id: StatementID) {
    let name = script.name(node.name)
    switch node.verb {
    case .open:
      if !node.query.isNone {
        add(.open(cursor: name, sql: printer.lines(node.query).joined(separator: "\n")))
      } else if !node.execute.isNone {
        add(.openText(cursor: name, sql: dynamic(script.tree[node.execute])))
      } else if let variable = cursors[name] {
        open(variable, as: name, Array(script.tree[node.arguments]))
      } else {
        printer.refuse("opening a cursor that is not declared here", at: id)
      }
    case .fetch, .move:
      guard let motion = motion(node, from: script.tree.extent(of: id).first) else {
        return printer.refuse("this direction of FETCH", at: id)
      }
      add(.fetch(cursor: name, into: node.verb == .move ? [] : fetchTargets(node.into), motion: motion))
    case .close: add(.close(cursor: name))
    }
  }

  private func fetchTargets(_ into: List<ExpressionID>) -> [String] {
    if into.count == 1, let only = script.tree[into].first, isRecord(only), let target = target(only) { return ["\(target.name)__*"] }
    return targets(into)
  }

  private func motion(_ node: CursorStatement, from first: UInt32) -> CursorMotion? {
    if node.direction.isNone { return .next }
    let words = script.file.text(script.range(Extent(first: first + 1, last: node.name.raw - 2))).uppercased().split(separator: " ").map(
      String.init)
    if let count = words.last.flatMap({ Int($0) }) {
      switch words.first {
      case "ABSOLUTE": return .absolute(count)
      case "BACKWARD": return .relative(-count)
      default: return .relative(count)
      }
    }
    switch words.joined() {
    case "NEXT", "FORWARD": return .next
    case "PRIOR", "BACKWARD": return .prior
    case "FIRST": return .first
    case "LAST": return .last
    default: return nil
    }
  }

  /// A cursor's query with its arguments as variables of the parameters' names.
  func open(_ variable: Variable, as name: String, _ arguments: [ExpressionID]) {
    let parameters = script.tree[variable.parameters].map { script.tree[$0] }
    for (index, parameter) in parameters.enumerated() {
      let value = index < arguments.count ? argumentValue(arguments[index]) : parameter.defaultValue
      add(.assign(name: "v_" + script.name(parameter.name), sql: "SELECT \(value.isNone ? "NULL" : printer.text(value))"))
    }
    if !variable.query.isNone {
      add(.open(cursor: name, sql: lines(variable, arguments).joined(separator: "\n")))
    } else if !variable.value.isNone {
      openResult(variable.value, of: name)
    }
  }

  /// The query, with the values of `OPEN c USING (a, b)` in the places of its question marks.
  private func lines(_ variable: Variable, _ arguments: [ExpressionID]) -> [String] {
    guard variable.parameters.isEmpty, !arguments.isEmpty else { return printer.lines(variable.query) }
    let values = arguments.map { argument in
      let name = temporary("argument")
      add(.assign(name: name, sql: "SELECT \(printer.text(argument))"))
      return ":" + name
    }
    let context = printer.context
    defer { printer.context = context }
    printer.context.parameter = PositionalParameters(of: variable, script).values(values)
    return printer.lines(variable.query)
  }

  func argumentValue(_ expression: ExpressionID) -> ExpressionID {
    if case .argument(_, let value) = script.tree[expression] { value } else { expression }
  }
}
