import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// What stands in a body of the wrong dialect, and how the right one says it.
struct ForeignConstruct {
  let name: String
  let range: SourceRange
  let wayOut: String
  var fix: Diagnostic.Fix?
}

extension ForeignDialectStatement {
  // MARK: Where variables are bound with a colon

  /// GET DIAGNOSTICS, RAISE NOTICE, PERFORM, ON CONFLICT: of procedures that know no colon.
  func diagnosticsStyle(_ statement: StatementID, _ script: Script) -> ForeignConstruct? {
    switch script.tree[statement] {
    case .diagnostics(let id): diagnostics(script.tree[id], statement, script)
    case .raise(let id) where !script.tree[id].format.isNone:
      ForeignConstruct(
        name: "RAISE with a text", range: words(2, of: statement, script),
        wayOut: "declare an exception and raise it by its name; to log a text, call SYSTEM$LOG_INFO('…')")
    case .perform where script.tokens[Int(script.tree.extent(of: statement).first)].kind == .perform:
      ForeignConstruct(name: "PERFORM", range: words(1, of: statement, script), wayOut: "write CALL or SELECT")
    case .leave(_, label: _, when: let condition) where !condition.isNone: exit(when: condition, statement, script)
    case .execute(let id) where !script.tree[id].into.isEmpty: executeInto(script.tree[id], script)
    case .condition(let id): elsif(script.tree[id], statement, script)
    case .insert(let id) where !script.tree[id].conflict.isNone:
      ForeignConstruct(name: "ON CONFLICT", range: script.range(script.tree[id].table), wayOut: "write a MERGE")
    default: nil
    }
  }

  /// EXIT WHEN condition
  private func exit(when condition: ExpressionID, _ statement: StatementID, _ script: Script) -> ForeignConstruct {
    let word = script.file.text(words(1, of: statement, script))
    let text = "IF (\(script.file.text(script.range(condition)))) THEN \(word); END IF"
    let fix = script.name(TokenID(raw: script.tree.extent(of: statement).first + 1)) == "when" ? text : nil
    return ForeignConstruct(
      name: "WHEN behind \(word.uppercased())", range: script.range(statement), wayOut: "put an IF around it",
      fix: fix.map { Diagnostic.Fix("write \(word) in an IF", edits: [TextEdit(replacing: script.range(statement), with: $0)]) })
  }

  /// EXECUTE IMMEDIATE … INTO variable
  private func executeInto(_ node: Execute, _ script: Script) -> ForeignConstruct? {
    guard let target = script.tree[node.into].first else { return nil }
    return ForeignConstruct(
      name: "INTO behind EXECUTE IMMEDIATE", range: script.range(target),
      wayOut: "take its rows, rows := (EXECUTE IMMEDIATE …), and read them with a cursor")
  }

  /// ELSIF is ELSEIF.
  private func elsif(_ node: IfStatement, _ statement: StatementID, _ script: Script) -> ForeignConstruct? {
    guard !node.isCase else { return nil }
    for branch in script.tree[node.branches].dropFirst() {
      let first = script.tree.extent(of: script.tree[branch].condition).first
      let word = (1...2).lazy.filter { $0 <= first }.map { TokenID(raw: first - $0) }.first { script.tokens[Int($0.raw)].kind == .elsif }
      guard let word else { continue }
      let range = script.range(word)
      return ForeignConstruct(
        name: "ELSIF", range: range, wayOut: "write ELSEIF",
        fix: Diagnostic.Fix("write ELSEIF", edits: [TextEdit(replacing: range, with: "ELSEIF")]))
    }
    return nil
  }

  private func diagnostics(_ node: GetDiagnostics, _ statement: StatementID, _ script: Script) -> ForeignConstruct {
    let wayOut =
      node.isStacked
      ? "in a handler SQLERRM, SQLCODE and SQLSTATE hold the error" : "the number of rows is SQLROWCOUNT, as in loaded := SQLROWCOUNT"
    return ForeignConstruct(
      name: "GET DIAGNOSTICS", range: words(node.isStacked ? 3 : 2, of: statement, script), wayOut: wayOut,
      fix: rowCountFix(node, statement, script))
  }

  /// GET DIAGNOSTICS x = ROW_COUNT, and nothing else.
  private func rowCountFix(_ node: GetDiagnostics, _ statement: StatementID, _ script: Script) -> Diagnostic.Fix? {
    let items = Array(script.tree[node.items])
    guard items.count == 2, let item = script.column(items[1]), script.name(item) == "row_count" else { return nil }
    let text = "\(script.file.text(script.range(items[0]))) := SQLROWCOUNT"
    return Diagnostic.Fix("write \(text)", edits: [TextEdit(replacing: script.range(statement), with: text)])
  }

  // MARK: Where they are not

  /// LET, EXECUTE IMMEDIATE, BREAK, REPEAT.
  func colonStyle(_ statement: StatementID, _ script: Script) -> ForeignConstruct? {
    let first = words(1, of: statement, script)
    switch script.tree[statement] {
    case .declare: return ForeignConstruct(name: "LET", range: first, wayOut: "declare the variable in DECLARE and assign it here")
    case .execute(let id) where script.tree[id].isImmediate:
      return ForeignConstruct(
        name: "EXECUTE IMMEDIATE", range: words(2, of: statement, script), wayOut: "write EXECUTE",
        fix: Diagnostic.Fix("write EXECUTE", edits: [TextEdit(replacing: words(2, of: statement, script), with: "EXECUTE")]))
    case .leave where script.file.text(first).uppercased() == "BREAK":
      return ForeignConstruct(
        name: "BREAK", range: first, wayOut: "write EXIT",
        fix: Diagnostic.Fix("write EXIT", edits: [TextEdit(replacing: first, with: "EXIT")]))
    case .loop(let id) where script.tree[id].kind == .until:
      return ForeignConstruct(name: "REPEAT", range: first, wayOut: "write LOOP … EXIT WHEN condition; END LOOP")
    case .loop: return loopEnd(statement, script)
    default: return nil
    }
  }

  /// END FOR, END WHILE
  private func loopEnd(_ statement: StatementID, _ script: Script) -> ForeignConstruct? {
    let last = TokenID(raw: script.tree.extent(of: statement).last)
    let kind = script.tokens[Int(last.raw)].kind
    guard kind == .for || kind == .while else { return nil }
    return ForeignConstruct(
      name: "END \(script.text(last).uppercased())", range: script.range(last), wayOut: "loops begin with LOOP and end with END LOOP")
  }

  /// `:loaded`, and SQLROWCOUNT where it is no variable of the body's own.
  func variables(of body: Body, _ script: Script) -> [ForeignConstruct] {
    let own = Variables(of: body, in: script)
    let extents = script.tree.extent(of: body.owner)
    return script.expressions(in: extents).compactMap { expression in
      switch script.tree[expression] {
      case .bind(let name): bind(name, at: script.range(expression), script)
      case .column(let name) where own.sources(of: script.name(name)).isEmpty: rowCount(script.name(name), at: script.range(expression))
      default: nil
      }
    }
  }

  private func bind(_ name: Symbol, at range: SourceRange, _ script: Script) -> ForeignConstruct {
    let name = script.name(name)
    let fix = Diagnostic.Fix("write \(name)", edits: [TextEdit(replacing: range, with: name)])
    return ForeignConstruct(name: "':\(name)'", range: range, wayOut: "a variable is written without a colon", fix: fix)
  }

  private func rowCount(_ name: String, at range: SourceRange) -> ForeignConstruct? {
    switch name {
    case "sqlrowcount":
      ForeignConstruct(name: "SQLROWCOUNT", range: range, wayOut: "write GET DIAGNOSTICS loaded = ROW_COUNT right behind the statement")
    case "sqlfound": ForeignConstruct(name: "SQLFOUND", range: range, wayOut: "write FOUND")
    case "sqlnotfound": ForeignConstruct(name: "SQLNOTFOUND", range: range, wayOut: "write NOT FOUND")
    default: nil
    }
  }

  /// The first words of a statement.
  private func words(_ count: UInt32, of statement: StatementID, _ script: Script) -> SourceRange {
    let extent = script.tree.extent(of: statement)
    return script.range(TokenID(raw: extent.first)).joined(with: script.range(TokenID(raw: min(extent.first + count - 1, extent.last))))
  }
}
