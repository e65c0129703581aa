import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// SELECT.
extension SQLPrinter {
  typealias Item = (value: String, name: String)

  mutating func lines(_ select: Select, _ query: QueryID, adding extra: [Item]) -> [String] {
    noteRowFunctions(select.from)
    let named = windows
    noteWindows(select)
    defer { windows = named }
    if needsRewriting(select) { return rewritten(select, query, order: .empty, adding: extra) }
    if let sets = groupingSets(select), !spelling.hasLateral { return union(of: sets, select, extra) }
    return clauses(select, items(select) + extra, head: select.isDistinct ? distinct(select) : "")
  }

  /// The SELECT with these items; QUALIFY too, where the target has it.
  mutating func clauses(_ select: Select, _ items: [Item], head: String = "") -> [String] {
    var lines = aligned(items, "SELECT " + head)
    if !select.from.isEmpty { lines += from(select.from) }
    if !select.filter.isNone { lines.append("WHERE \(text(select.filter))") }
    lines += grouping(select)
    if !select.having.isNone { lines.append("HAVING \(text(select.having))") }
    if !select.qualify.isNone && spelling.hasQualify { lines.append("QUALIFY \(text(select.qualify))") }
    return lines
  }

  /// `SELECT value AS name`, the names below each other.
  private func aligned(_ rows: [Item], _ head: String) -> [String] {
    let width = min(60, rows.map(\.value.count).max() ?? 0)
    return rows.enumerated().map { index, row in
      let lead = index == 0 ? head : String(repeating: " ", count: head.count)
      let comma = index == rows.count - 1 ? "" : ","
      return row.name.isEmpty ? "\(lead)\(row.value)\(comma)" : "\(lead)\(row.value.padded(to: width)) AS \(row.name)\(comma)"
    }
  }

  mutating func items(_ select: Select) -> [Item] {
    let (compares, sorted) = (select.isDistinct || comparesRows, sortedItems)
    let wanted = wantedColumns.count == Int(select.items.count) ? wantedColumns : []
    comparesRows = false
    sortedItems = []
    wantedColumns = []
    defer { comparesRows = compares && !select.isDistinct }
    return script.tree[select.items].enumerated().map { place, id in
      let item = script.tree[id]
      guard !item.value.isNone else { return ("", "") }
      let text = place < wanted.count ? value(item.value, as: wanted[place]) : text(item.value)
      let shown = itemText(
        text, item.value, compares: compares, isSorted: sorted.contains(place) || select.isDistinct && select.distinctOn.isEmpty)
      let name = item.alias.isNone ? staysAsWritten ? "" : impliedName(item.value) : spelling.quoted(script.name(item.alias))
      return (shown, name.isEmpty && shown != text ? impliedColumnName(item.value) : name)
    }
  }

  /// Rows that are made distinct are compared in the order of their type; and a column that ORDER BY names by its number, or that must
  /// stand there as it stands here, is sorted by it.
  private mutating func itemText(_ text: String, _ value: ExpressionID, compares: Bool, isSorted: Bool) -> String {
    let type = type(of: value)
    if isNative { return isSorted && spelling.hasLateral && type.isText ? spelling.collated(text, type) : text }
    let isOrdered = compares || isSorted
    return isOrdered && spelling.needsOrderForEquality(type) || isSorted && type.isText ? spelling.collated(text, type) : text
  }

  private func impliedColumnName(_ expression: ExpressionID) -> String {
    if case .column(let name) = script.tree[expression] { spelling.quoted(script.name(name)) } else { "" }
  }

  /// A path, a cast or a converted column has no name of its own on every target.
  func impliedName(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .qualified(_, let name): spelling.quoted(script.name(name))
    case .column(let name) where rowColumn(expression) != nil || isStoredDecimal(expression) && !isNative:
      spelling.quoted(script.name(name))
    case .cast(let value, _, _): impliedCastName(value)
    default: ""
    }
  }

  private func impliedCastName(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .column(let name), .qualified(_, let name): spelling.quoted(script.name(name))
    default: ""
    }
  }

  private mutating func distinct(_ select: Select) -> String {
    guard !select.distinctOn.isEmpty else { return "DISTINCT " }
    let keys = script.tree[select.distinctOn].map { spelling.collated(text($0), type(of: $0)) }
    return "DISTINCT ON (\(keys.joined(separator: ", "))) "
  }

  // MARK: GROUP BY

  private mutating func grouping(_ select: Select) -> [String] {
    if isNative && groupsByAll(select) { return ["GROUP BY ALL"] }
    let isDistinct = groupsDistinctly(select)
    if isDistinct, !isNative, let sets = groupingSets(select) {
      let texts = sets.map { set in "(\(set.map { grouped($0) }.joined(separator: ", ")))" }
      return ["GROUP BY GROUPING SETS (\(texts.joined(separator: ", ")))"]
    }
    let keys = groupingKeys(select)
    guard !keys.isEmpty else { return [] }
    return ["GROUP BY \(isDistinct && isNative ? "DISTINCT " : "")\(keys.map { groupingElement($0) }.joined(separator: ", "))"]
  }

  private mutating func groupingElement(_ element: ExpressionID) -> String {
    switch script.tree[element] {
    case .tuple(let list): "(\(script.tree[list].map { groupingElement($0) }.joined(separator: ", ")))"
    case .call(let name, let elements, _) where isGrouping(name):
      "\(script.file.text(script.range(name)).uppercased()) (\(script.tree[elements].map { groupingElement($0) }.joined(separator: ", ")))"
    default: grouped(element)
    }
  }

  private func isGrouping(_ name: NameID) -> Bool { ["rollup", "cube", "grouping"].contains(script.name(script.tree[name].name)) }

  /// The sets of GROUP BY; nil where it has the plain form.
  func groupingSets(_ select: Select) -> [[ExpressionID]]? {
    let elements = Array(script.tree[select.groupBy])
    guard elements.contains(where: { isSpecial($0) }) else { return nil }
    let sets = elements.map { self.sets(of: $0) }.reduce([[]]) { product, sets in product.flatMap { left in sets.map { left + $0 } } }
    guard groupsDistinctly(select) else { return sets }
    var seen: Set<Set<[UInt8]>> = []
    return sets.filter { seen.insert(Set($0.map { canonical($0) })).inserted }
  }

  private func isSpecial(_ element: ExpressionID) -> Bool {
    switch script.tree[element] {
    case .tuple(let list): list.isEmpty
    case .call(let name, _, _): isGrouping(name)
    default: false
    }
  }

  private func sets(of element: ExpressionID) -> [[ExpressionID]] {
    guard case .call(let name, let list, _) = script.tree[element], isGrouping(name) else { return [members(element)] }
    let parts = Array(script.tree[list])
    switch script.name(script.tree[name].name) {
    case "rollup":
      let groups = parts.map { members($0) }
      return (0...groups.count).reversed().map { groups.prefix($0).flatMap { $0 } }
    case "cube":
      let groups = parts.map { members($0) }
      return (0..<(1 << min(groups.count, 12))).reversed().map { bits in
        groups.indices.filter { bits & (1 << (groups.count - 1 - $0)) != 0 }.flatMap { groups[$0] }
      }
    default: return parts.flatMap { sets(of: $0) }
    }
  }

  private func members(_ element: ExpressionID) -> [ExpressionID] {
    if case .tuple(let list) = script.tree[element] { Array(script.tree[list]) } else { [element] }
  }

  /// Grouping sets where they are not known: a query for each, in which the columns of the others are NULL.
  private mutating func union(of sets: [[ExpressionID]], _ select: Select, _ extra: [Item]) -> [String] {
    let all = Set(sets.flatMap { $0 }.map { canonical($0) })
    var lines: [String] = []
    for set in sets {
      ungrouped = all.subtracting(set.map { canonical($0) })
      isInGroupingSet = true
      let items = items(select) + extra
      isInGroupingSet = false
      ungrouped = []
      lines += (lines.isEmpty ? [] : ["UNION ALL"]) + self.set(set, select, items)
    }
    return lines
  }

  private mutating func set(_ set: [ExpressionID], _ select: Select, _ items: [Item]) -> [String] {
    var lines = aligned(items, "SELECT ")
    if !select.from.isEmpty { lines += from(select.from) }
    if !select.filter.isNone { lines.append("WHERE \(text(select.filter))") }
    if !set.isEmpty { lines.append("GROUP BY \(set.map { grouped($0) }.joined(separator: ", "))") }
    let having = select.having.isNone ? (set.isEmpty ? "count(*) >= 0" : "") : text(select.having)
    if !having.isEmpty { lines.append("HAVING \(having)") }
    return lines
  }

  private func canonical(_ expression: ExpressionID) -> [UInt8] { script.canonicalText(script.tree.extent(of: expression)) }
}
