import SQLSchema
import SQLSemantics
import SQLSyntax

/// `*` and `alias.*`.
///
///     SELECT * FROM item   →   SELECT id, tc_decimal_text(price, 2) AS price FROM item
///
/// A star gives the columns as tables hold them. Where one of them is written otherwise under its name, all of them are named.
extension SQLPrinter {
  func isStar(_ value: ExpressionID) -> Bool {
    guard !value.isNone else { return false }
    switch script.tree[value] {
    case .star, .starOf, .starOfPath: return true
    default: return false
    }
  }

  /// How many columns an item gives; nil where that is not known.
  func width(of item: ExpressionID) -> Int? {
    guard isStar(item) else { return 1 }
    return types(ofStar: item)?.count
  }

  /// nil where not all columns are known.
  func types(ofStar star: ExpressionID) -> [SQLType]? {
    guard let star = model.bindings.star(star), !star.relations.isEmpty, star.relations.allSatisfy({ isKnown($0) }) else { return nil }
    return star.columns.map { type(of: $0) }
  }

  /// The items that stand for a star. `isForced`: they must have names.
  mutating func items(of star: ExpressionID, at place: Int?, _ demands: ColumnDemands, isForced: Bool = false) -> [Item] {
    let whole: [Item] = [(text(star), "")]
    guard !staysAsWritten, let columns = model.bindings.star(star) else { return whole }
    let isAlone = if case .star = script.tree[star] { columns.relations.count == 1 } else { false }
    let token = TokenID(raw: script.tree.extent(of: star).first)
    return named(WrittenStar(columns: columns, token: token, expression: star, isAlone: isAlone), at: place, demands, isForced) ?? whole
  }

  /// `TABLE t`
  mutating func table(_ name: NameID, _ query: QueryID) -> [String] {
    let star = model.bindings.star(ofTable: query)
    let demands = demands(width: star?.columns.count)
    let items = star.flatMap {
      named(WrittenStar(columns: $0, token: script.tree[name].first, expression: .none, isAlone: true), at: 0, demands, false)
    }
    return aligned(items ?? [("*", "")], "SELECT ") + ["FROM \(self.name(of: name))"]
  }

  // MARK: Columns by their names

  /// `isPlain`: the item is the column alone. `keepsValue`: no more is added than an order.
  private typealias Named = (item: Item, isPlain: Bool, keepsValue: Bool)

  /// nil where the star says the same.
  private mutating func named(_ star: WrittenStar, at first: Int?, _ demands: ColumnDemands, _ isForced: Bool) -> [Item]? {
    var named: [Named] = []
    for (offset, column) in star.columns.columns.enumerated() {
      named.append(item(of: column, star, first.map { $0 + offset }, demands))
    }
    guard isForced || movesColumns(star.columns) || named.contains(where: { !$0.isPlain }) else { return nil }
    if star.columns.relations.allSatisfy({ canBeNamed($0) }) { return named.map(\.item) }
    if isForced || named.allSatisfy(\.keepsValue) && !spelling.holdsDecimalsAsText { return nil }
    if !star.columns.isMerged, let items = eachByItself(star.columns, named) { return items }
    refuse("* over columns that are not all known by names of their own", at: star.token, help: "name the columns")
    return nil
  }

  /// A star for each relation that stays as it is; nil where one cannot.
  private func eachByItself(_ star: Star, _ named: [Named]) -> [Item]? {
    var rest = named[...]
    var items: [Item] = []
    for id in star.relations {
      let relation = model.bindings.relation(id)
      let own = rest.prefix(relation.columns.count)
      rest = rest.dropFirst(own.count)
      if canBeNamed(id) {
        items += own.map(\.item)
      } else if own.allSatisfy(\.isPlain), !relation.alias.isNone {
        items.append((spelling.quoted(script.name(relation.alias)) + ".*", ""))
      } else {
        return nil
      }
    }
    return items
  }

  /// Whether engines have the columns of joined tables in other places: USING puts those that both have before all others, or leaves them
  /// where the left table has them.
  private func movesColumns(_ star: Star) -> Bool {
    guard star.isMerged, !isNative else { return false }
    let kept = Set(star.columns.map(\.reference))
    let inPlace = star.relations.flatMap { id in model.bindings.references(of: id).filter { kept.contains($0) } }
    return star.columns.map(\.reference) != inPlace
  }

  /// All columns of a relation are known. A function's are those that the tables of translations name.
  private func isKnown(_ id: RelationID) -> Bool {
    let relation = model.bindings.relation(id)
    return relation.isExact || relation.kind == .function && rowColumns[rowAlias(relation)]?.count == relation.columns.count
  }

  /// And each of them has a name that no other one has.
  private func canBeNamed(_ id: RelationID) -> Bool {
    let names = model.bindings.relation(id).columns.map(\.name)
    return isKnown(id) && !names.contains(where: \.isNone) && Set(names).count == names.count
  }

  private func type(of column: Star.Column) -> SQLType { model.bindings.column(column.reference).type }

  // MARK: One column

  private mutating func item(of column: Star.Column, _ star: WrittenStar, _ place: Int?, _ demands: ColumnDemands) -> Named {
    let name = spelling.quoted(script.name(model.bindings.column(column.reference).name))
    let plain = qualifier(of: column, star) + name
    let text = value(of: column, plain, star, place, demands)
    let shown = itemText(text, demands.wantedType(place) ?? type(of: column), demands, place)
    return ((shown, shown == name ? "" : name), shown == plain, text == plain)
  }

  private func qualifier(of column: Star.Column, _ star: WrittenStar) -> String {
    let alias = model.bindings.relation(column.reference.relation).alias
    if star.isAlone || leavesOutTables || column.other != nil || alias.isNone { return "" }
    return spelling.quoted(script.name(alias)) + "."
  }

  /// What the column would be if the author had named it.
  private mutating func value(
    of column: Star.Column, _ plain: String, _ star: WrittenStar, _ place: Int?, _ demands: ColumnDemands
  ) -> String {
    let type = type(of: column)
    refuseHidden(column, type, at: star.token)
    if !isNative, isStoredDecimal(column.reference), demands.storedType(place) == type { return plain }
    let text = rowColumn(column.reference) ?? (isNative ? plain : normalized(plain, column.reference, type))
    let wanted = demands.wantedType(place) ?? type
    return stored(converted(text, from: type, to: wanted, star), wanted, place, demands)
  }

  private mutating func converted(_ text: String, from type: SQLType, to wanted: SQLType, _ star: WrittenStar) -> String {
    if isNative || wanted == .unknown || isHeldAlike(type, wanted) { return text }
    if !star.expression.isNone,
      let converted = converted(PrintedText(text, Precedence.other), from: type, to: wanted, star.expression)
    {
      return converted.text
    }
    refuse("a column of type \(type) behind * where \(wanted) is wanted", at: star.token, help: "name the columns, and convert it first")
    return text
  }

  /// What a star brings and no name would.
  private mutating func refuseHidden(_ column: Star.Column, _ type: SQLType, at token: TokenID) {
    let relation = model.bindings.relation(column.reference.relation)
    if type == .interval && !spelling.hasIntervals { refuse("a value of type interval", at: token) }
    if let other = column.other, !isNative, spelling.holdsDecimalsAsText, model.bindings.column(other).type != type {
      refuse("* over a FULL JOIN whose tables have a column in two types", at: token, help: "name the columns")
    }
    if leavesOutTables && relation.kind != .target {
      refuse("RETURNING of what other tables hold", at: token, help: "name the columns of the table that is written to")
    }
    if relation.kind == .function, !isNative, column.reference.place == 0, isReadAsElements(relation) {
      refuse("* over the rows of FLATTEN", at: token, help: "name the columns")
    }
  }
}

/// A star where it stands.
private struct WrittenStar {
  let columns: Star
  let token: TokenID
  /// None for `TABLE t`.
  let expression: ExpressionID
  /// It brings all columns of the one relation that there is: nothing else has their names.
  let isAlone: Bool
}
