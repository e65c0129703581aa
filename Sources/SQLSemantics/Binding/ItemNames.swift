import SQLSyntax

/// The items of a SELECT by their names. They are few and seldom asked for, so that they are searched one after the other; a table of
/// them is made of many only.
struct ItemNames {
  private static let few = 32

  private var items: [(name: Symbol, value: ExpressionID)] = []
  private var table: [Symbol: ExpressionID] = [:]

  init() {}

  init(of select: Select, in script: Script) {
    let list = script.tree[select.items]
    items.reserveCapacity(min(list.count, Self.few))
    for id in list where !script.tree[id].alias.isNone { add(script.tree[id].alias, script.tree[id].value) }
  }

  /// Of two items of one name the last one.
  subscript(name: Symbol) -> ExpressionID? { table.isEmpty ? items.last { $0.name == name }?.value : table[name] }

  mutating func add(_ name: Symbol, _ value: ExpressionID) {
    guard table.isEmpty else {
      table[name] = value
      return
    }
    items.append((name, value))
    if items.count > Self.few { table = Dictionary(items.map { ($0.name, $0.value) }) { $1 } }
  }
}
