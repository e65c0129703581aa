import SQLSyntax

/// The variables behind `RETURNING … INTO`, which the tree leaves to the tokens.
struct ReturningTargets {
  /// A name and, of a record's, the field; with the token of the name.
  typealias Target = (name: String, field: String?, token: UInt32)

  let targets: [Target]
  let isStrict: Bool

  /// Rows that nobody takes: in a body RETURNING needs an INTO.
  static func areLost(_ statement: StatementID, _ script: Script) -> Bool {
    let extent = script.tree.extent(of: statement)
    return ReturningTargets(statement, script) == nil && (extent.first...extent.last).contains { script.tokens[Int($0)].kind == .returning }
  }

  /// nil for a statement that has none.
  init?(_ statement: StatementID, _ script: Script) {
    let extent = script.tree.extent(of: statement)
    let tokens = extent.first...extent.last
    guard let returning = tokens.last(where: { script.tokens[Int($0)].kind == .returning }),
      var place = (returning...extent.last).first(where: { script.tokens[Int($0)].kind == .into })
    else { return nil }
    place += 1
    isStrict = script.tokens[Int(place)].kind == .strict
    if isStrict { place += 1 }
    var found: [Target] = []
    while place <= extent.last, script.tokens[Int(place)].kind.isWord {
      let name = script.name(TokenID(raw: place))
      let isField = place + 2 <= extent.last && script.tokens[Int(place) + 1].kind == .dot
      found.append((name, isField ? script.name(TokenID(raw: place + 2)) : nil, place))
      place += isField ? 3 : 1
      guard place <= extent.last, script.tokens[Int(place)].kind == .comma else { break }
      place += 1
    }
    targets = found
  }
}
