/// Puts things after what they need; what is free to stand anywhere stands by name.
///
///     orders → customers, customers → regions   becomes   regions, customers, orders
///
/// A circle is entered at its first name, so that the result is the same every time.
public struct DependencyOrder {
  private let needs: [ObjectName: [ObjectName]]
  private var visited: Set<ObjectName> = []
  private var ordered: [ObjectName] = []

  /// The names in an order where each stands after those that `needs` lists for it. Needs outside `names` do not count.
  public static func sorting(_ names: some Sequence<ObjectName>, needs: (ObjectName) -> [ObjectName]) -> [ObjectName] {
    let all = Set(names)
    var order = DependencyOrder(
      needs: Dictionary(uniqueKeysWithValues: all.map { name in (name, needs(name).filter(all.contains).sorted()) }))
    for name in all.sorted() { order.visit(name) }
    return order.ordered
  }

  private init(needs: [ObjectName: [ObjectName]]) { self.needs = needs }

  private mutating func visit(_ name: ObjectName) {
    guard visited.insert(name).inserted else { return }
    for need in needs[name] ?? [] { visit(need) }
    ordered.append(name)
  }
}
