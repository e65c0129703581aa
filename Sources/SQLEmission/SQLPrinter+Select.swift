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
  func aligned(_ rows: [Item], _ head: String) -> [String] {
    let width = min(60, rows.map(\.value.count).max() ?? 0)
    return rows.enumerated().map { index, row in
      let lead = index == 0 ? head : String(repeating: " ", count: head.count)
      let comma = index == rows.count - 1 ? "" : ","
      return row.name.isEmpty ? "\(lead)\(row.value)\(comma)" : "\(lead)\(row.value.padded(to: width)) AS \(row.name)\(comma)"
    }
  }

  /// `areNamed`: a query around this one asks for the columns by their names.
  mutating func items(_ select: Select, areNamed: Bool = false) -> [Item] {
    let keepsStars = readsNoValues && !areNamed
    let compares = comparesRows
    var demands = demands(width: width(of: select))
    demands.areCompared = demands.areCompared || select.isDistinct
    demands.areSorted = select.isDistinct && select.distinctOn.isEmpty
    defer { comparesRows = compares && !select.isDistinct }
    var items: [Item] = []
    var place: Int? = 0
    for id in script.tree[select.items] {
      let item = script.tree[id]
      if isStar(item.value) {
        items += keepsStars ? [(text(item.value), "")] : self.items(of: item.value, at: place, demands, isForced: areNamed)
      } else {
        items.append(item.value.isNone ? ("", "") : self.item(item, at: place, demands))
      }
      place = place.flatMap { place in width(of: item.value).map { place + $0 } }
    }
    return items
  }

  private func width(of select: Select) -> Int? {
    script.tree[select.items].reduce(0) { sum, id in sum.flatMap { sum in width(of: script.tree[id].value).map { sum + $0 } } }
  }

  /// What was noted for the next SELECT, which takes it.
  mutating func demands(width: Int?) -> ColumnDemands {
    let demands = ColumnDemands(
      areCompared: comparesRows, sorted: sortedItems, wanted: wantedColumns.count == width ? wantedColumns : [],
      stored: storedColumns?.types.count == width ? storedColumns : nil)
    (comparesRows, sortedItems, wantedColumns, storedColumns, readsNoValues) = (false, [], [], nil, false)
    return demands
  }

  private mutating func item(_ item: SelectItem, at place: Int?, _ demands: ColumnDemands) -> Item {
    let wanted = demands.wantedType(place)
    let text = stored(item.value, as: wanted, at: place, demands)
    let own = type(of: item.value)
    let shown = itemText(text, wanted.map { $0 == .unknown ? own : $0 } ?? own, demands, place)
    let name = item.alias.isNone ? staysAsWritten ? "" : impliedName(item.value) : spelling.quoted(script.name(item.alias))
    if item.alias.isNone, shown == name, case .column = script.tree[item.value] { return (shown, "") }
    return (shown, name.isEmpty && shown != text ? impliedColumnName(item.value) : name)
  }

  /// An item in the form that the column has which takes it.
  private mutating func stored(_ value: ExpressionID, as wanted: SQLType?, at place: Int?, _ demands: ColumnDemands) -> String {
    if !isNative, isStoredDecimal(value), demands.storedType(place) == type(of: value) { return column(value) }
    let text = wanted.map { self.value(value, as: $0) } ?? text(value)
    return isNull(value) ? text : stored(text, wanted ?? type(of: value), place, demands)
  }

  /// A column that is made of the rows converts none of them.
  func stored(_ text: String, _ type: SQLType, _ place: Int?, _ demands: ColumnDemands) -> String {
    guard !isNative, demands.stored?.areMade == true, let stored = demands.storedType(place), isDouble(stored) else { return text }
    return spelling.exact(text, as: stored)
  }

  /// Rows that are made distinct are compared in the order of their type; and a column that ORDER BY names by its number, or that must
  /// stand there as it stands here, is sorted by it.
  func itemText(_ text: String, _ type: SQLType, _ demands: ColumnDemands, _ place: Int?) -> String {
    let isSorted = demands.isSorted(place)
    if isNative { return isSorted && spelling.hasLateral && type.isText ? spelling.collated(text, type) : text }
    let isOrdered = demands.areCompared || isSorted
    return isOrdered && spelling.needsOrderForEquality(type) || isSorted && type.isText ? spelling.collated(text, type) : text
  }

  private func impliedColumnName(_ expression: ExpressionID) -> String {
    if case .column(let name) = script.tree[expression] { spelling.quoted(script.name(name)) } else { "" }
  }

  /// A path, a cast or a converted column has no name of its own on every target.
  func impliedName(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .qualified(_, let name): spelling.quoted(script.name(name))
    case .column(let name) where !isNative && isOfRows(expression): spelling.quoted(script.name(name))
    case .cast(let value, _, _): impliedCastName(value)
    default: ""
    }
  }

  /// A column, and no field of a record.
  private func isOfRows(_ expression: ExpressionID) -> Bool {
    guard case .column(let reference) = model.bindings.meaning(of: expression) else { return false }
    return model.bindings.relation(reference.relation).kind != .record
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
    if let star = script.tree[select.items].map({ script.tree[$0].value }).first(where: { isStar($0) }) {
      _ = unsupported("* beside GROUPING SETS", at: star, help: "name the columns")
    }
    let (wanted, stored, compares) = (wantedColumns, storedColumns, comparesRows)
    var lines: [String] = []
    for set in sets {
      (wantedColumns, storedColumns, comparesRows) = (wanted, stored, compares)
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
    var lines = aligned(set.isEmpty ? aggregated(items, select) : items, "SELECT ")
    if !select.from.isEmpty { lines += from(select.from) }
    if !select.filter.isNone { lines.append("WHERE \(text(select.filter))") }
    if !set.isEmpty { lines.append("GROUP BY \(set.map { grouped($0) }.joined(separator: ", "))") }
    let having = select.having.isNone ? (set.isEmpty ? "count(*) >= 0" : "") : text(select.having)
    if !having.isEmpty { lines.append("HAVING \(having)") }
    return lines
  }

  /// The one row of all rows is one of aggregates only where one stands among its values.
  private func aggregated(_ items: [Item], _ select: Select) -> [Item] {
    guard let first = items.first, !script.tree[select.items].contains(where: { holdsAggregate(script.tree[$0].value) }) else {
      return items
    }
    return [("CASE WHEN count(*) >= 0 THEN \(first.value) END", first.name)] + items.dropFirst()
  }

  private func canonical(_ expression: ExpressionID) -> [UInt8] { script.canonicalText(script.tree.extent(of: expression)) }
}
