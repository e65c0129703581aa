import SQLSemantics
import SQLSyntax

/// A statement that runs a text: EXECUTE, FOR … IN EXECUTE, RETURN QUERY EXECUTE, OPEN … FOR EXECUTE, `(EXECUTE IMMEDIATE …)`.
struct RunText {
  let statement: StatementID
  let execute: Execute
}

extension Script {
  /// Files and blocks that are run are not among them: their texts are no statements.
  func runTexts(in body: Body) -> [RunText] {
    let declared = body.blocks.flatMap { tree[tree[$0.id].declarations] }.compactMap { runText(asValue: tree[$0].value) }
    return declared + body.statements.compactMap { runText(of: $0.id) }
  }

  private func runText(of statement: StatementID) -> RunText? {
    switch tree[statement] {
    case .execute(let id): text(id, statement)
    case .loop(let id): text(tree[id].execute, statement)
    case .cursor(let id): text(tree[id].execute, statement)
    case .giveBackRows(let id): text(tree[id].execute, statement) ?? runText(asValue: tree[id].value)
    case .giveBack(let value): runText(asValue: value)
    case .assign(let id): runText(asValue: tree[id].value)
    case .declare(let id): runText(asValue: tree[id].value)
    default: nil
    }
  }

  /// `(EXECUTE IMMEDIATE text)`
  private func runText(asValue value: ExpressionID) -> RunText? {
    guard !value.isNone, case .result(let statement) = tree[value], !statement.isNone else { return nil }
    return runText(of: statement)
  }

  private func text(_ id: ID<Execute>, _ statement: StatementID) -> RunText? {
    guard !id.isNone, !tree[id].sql.isNone else { return nil }
    let first = tree.extent(of: statement).first
    let before = tree.extent(of: tree[id].sql).first
    guard tokens[Int(first)].kind != .do, before == 0 || tokens[Int(before) - 1].kind != .from else { return nil }
    return RunText(statement: statement, execute: tree[id])
  }
}
