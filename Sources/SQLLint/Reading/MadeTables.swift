import SQLSemantics
import SQLSyntax

/// The tables and views that a body makes, and where it does so first. What a script makes it may make in procedures that it holds, and
/// in texts that it runs.
///
///     SELECT run_on_all_nodes($$ CREATE TABLE calls (id int) $$);
final class MadeTables {
  private let script: Script
  private let isScript: Bool
  private var firstTokens: [Symbol: UInt32] = [:]
  private var inTexts: [Symbol: Bool] = [:]

  init(in body: Body, _ script: Script) {
    self.script = script
    isScript = body.isScript
    let statements = body.isScript ? script.tree.statements.indices.map { StatementID(raw: UInt32($0 + 1)) } : body.statements.map(\.id)
    for statement in statements {
      for name in script.tablesMade(by: statement) {
        let token = script.tree.extent(of: statement).first
        firstTokens[name] = min(firstTokens[name] ?? .max, token)
      }
    }
  }

  /// Whether a table of this name is made before a statement.
  func hold(_ table: NameID, before statement: StatementID) -> Bool {
    let name = script.tree[table].name
    if let token = firstTokens[name], token < script.tree.extent(of: statement).first { return true }
    return isScript && isMadeInText(name)
  }

  private func isMadeInText(_ name: Symbol) -> Bool {
    if let known = inTexts[name] { return known }
    let isMade = script.makesInText(name)
    inTexts[name] = isMade
    return isMade
  }
}

extension Script {
  /// The names of the tables and views that a statement makes: by CREATE, or by SELECT … INTO.
  func tablesMade(by statement: StatementID) -> [Symbol] {
    switch tree[statement] {
    case .createTable(let id): [tree[tree[id].name].name]
    case .createView(let id): [tree[tree[id].name].name]
    case .query where holdsInto(statement):
      selects(in: statement).flatMap { tree[tree[$0].into].compactMap { column($0) } } + tablesOfInto(in: statement)
    default: []
    }
  }

  /// Most queries have no INTO, and are not walked through.
  private func holdsInto(_ statement: StatementID) -> Bool {
    let extent = tree.extent(of: statement)
    return !extent.isEmpty && firstToken(.into, from: extent.first, upTo: extent.last + 1) != nil
  }

  /// `SELECT … INTO [TEMP] TABLE name`, which the tree does not hold.
  private func tablesOfInto(in statement: StatementID) -> [Symbol] {
    tree.features(in: statement).filter { $0.kind == .intoTable }.compactMap { feature in
      let behind = (feature.token.raw + 1)...min(feature.token.raw + 5, tree.extent(of: statement).last)
      let words: Set = ["temp", "temporary", "local", "global", "unlogged", "table", "into"]
      return behind.lazy.map { self.tokens[Int($0)].symbol }.first { !$0.isNone && !words.contains(self.name($0)) }
    }
  }
}
