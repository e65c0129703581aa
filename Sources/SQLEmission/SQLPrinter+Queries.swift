public import SQLSchema
import SQLSemantics
public import SQLSyntax

/// Queries.
extension SQLPrinter {
  /// Refuses what the statement holds that this target has no words for. Whoever prints a statement asks for this first: the
  /// printing leaves such constructs out.
  public mutating func refuseFeatures(in statement: StatementID) {
    for feature in Self.unsaid(in: statement, script) { refuse(feature.kind.rawValue, at: feature.token, help: feature.kind.wayOut) }
  }

  /// What is noted in the tree and yet printed.
  public static func says(_ kind: Feature.Kind) -> Bool {
    switch kind {
    case .groupingSets, .distinctIntersection, .windows, .table, .columnAliases, .defaultValues, .overriding, .ties, .groupByAll,
      .groupByDistinct, .naturalJoin, .pivot, .unpivot:
      true
    default: false
    }
  }

  /// What a statement holds and the printing leaves out.
  public static func unsaid(in statement: StatementID, _ script: Script) -> [Feature] {
    script.tree.features(in: statement).filter { isUnsaid($0, script) }
  }

  private static func isUnsaid(_ feature: Feature, _ script: Script) -> Bool {
    switch feature.kind {
    case .pivot, .unpivot: !turns(at: feature.token.raw, script)
    case .columnAliases: isOfClauses(feature, script)
    default: !says(feature.kind)
    }
  }

  /// A PIVOT or UNPIVOT that names all that it turns.
  static func turns(at token: UInt32, _ script: Script) -> Bool {
    PivotClause(at: token, script) != nil || UnpivotClause(at: token, script) != nil
  }

  /// Behind TABLESAMPLE, PIVOT and the like, or behind a join in brackets.
  private static func isOfClauses(_ feature: Feature, _ script: Script) -> Bool {
    script.tree.columnNames.indices.contains { index in
      let names = script.tree.columnNames[index]
      guard case .clauses(_, let clauses, alias: _) = script.tree[names.table], let first = script.tree[names.names].first else {
        return false
      }
      if clauses.count == 1, let clause = script.tree[clauses].first, turns(at: script.tree[clause].words.first, script) { return false }
      return first.raw >= feature.token.raw && first.raw <= feature.token.raw + 1
    }
  }

  /// A query on one line: what stands in brackets inside an expression.
  public mutating func query(_ query: QueryID) -> String { lines(query).map { $0.trimmed }.joined(separator: " ") }

  /// A query as lines, each clause on its own; columns that a load adds stand behind its own.
  public mutating func lines(_ query: QueryID, adding extra: [(value: String, name: String)] = []) -> [String] {
    switch script.tree[query] {
    case .missing: return []
    case .select(let select): return lines(script.tree[select], query, adding: extra)
    case .values(let rows): return ["VALUES " + values(rows, query).joined(separator: ", ")]
    case .combined(let op, let left, let right, let all): return combined(op, left, right, all, query)
    case .with(let tables, let body, let recursive): return before { $0.with(tables, recursive: recursive) } + lines(body, adding: extra)
    case .ordered(let body, by: let items): return ordered(body, items, adding: extra)
    case .limited(let body, let limit, let offset) where hasTies(limit): return tied(body, limit, offset, adding: extra)
    case .limited(let body, let limit, let offset): return lines(body, adding: extra) + self.limit(limit, offset)
    case .locked(let body, _): return lines(body, adding: extra)
    case .table(let name): return table(name, query)
    case .change: return []
    }
  }

  /// What stands before a query, and takes nothing of what is asked of that.
  private mutating func before(_ print: (inout SQLPrinter) -> [String]) -> [String] {
    let kept = (wantedColumns, storedColumns)
    (wantedColumns, storedColumns) = ([], nil)
    defer { (wantedColumns, storedColumns) = kept }
    return print(&self)
  }

  /// The columns of a query make those of a table or a view, which hold what is in them as all tables do.
  public mutating func store(_ query: QueryID) {
    guard !isNative, !query.isNone else { return }
    storedColumns = StoredColumns(types: model.bindings.types(ofTableMadeOf: query), areMade: true)
  }

  /// A query whose columns are stored: each as a column of its type stores it.
  public mutating func lines(_ query: QueryID, storedAs types: [SQLType]) -> [String] {
    guard !isNative, let shape = model.bindings.shape(of: query) else { return lines(query) }
    let pairs = Array(zip(shape.columns.map(\.type), types))
    guard pairs.contains(where: { needsStoring($0, as: $1) }) else {
      storedColumns = StoredColumns(types: types, areMade: false)
      defer { storedColumns = nil }
      return lines(query)
    }
    let names = shape.columns.indices.map { "c\($0 + 1)" }
    let values = pairs.indices.map { place in
      needsStoring(pairs[place].0, as: pairs[place].1)
        ? stored(names[place], from: pairs[place].0, as: pairs[place].1) ?? names[place] : names[place]
    }
    return ["WITH tc_rows (\(names.joined(separator: ", "))) AS ("] + lines(query).indented(2) + [
      ")", "SELECT \((values + names.dropFirst(values.count)).joined(separator: ", ")) FROM tc_rows",
    ]
  }

  /// Whether a value changes when a column of another type takes it.
  private func needsStoring(_ from: SQLType, as type: SQLType) -> Bool {
    switch (from, type) {
    case (.decimal(_, let left), .decimal(_, let right)): left > right
    case (.numeric, .decimal), (.numeric, .integer), (.integer, .decimal), (.integer, .text), (.boolean, .text), (.double, .integer),
      (.double, .decimal):
      true
    case (.decimal(_, let scale), .integer): scale > 0
    default: false
    }
  }

  private mutating func ordered(_ body: QueryID, _ items: List<SortID>, adding extra: [(value: String, name: String)]) -> [String] {
    if case .select(let id) = script.tree[body], needsRewriting(script.tree[id]) {
      return rewritten(script.tree[id], body, order: items, adding: extra)
    }
    let outer = (sortedItems, sortedTypes)
    defer { (sortedItems, sortedTypes) = outer }
    sortedTypes = model.bindings.shape(of: body)?.columns.map(\.type) ?? []
    guard case .select(let id) = script.tree[body] else { return lines(body, adding: extra) + ["ORDER BY \(order(items))"] }
    sortedItems = positions(items)
    let named = windows
    noteWindows(script.tree[id])
    defer { windows = named }
    return lines(body, adding: extra) + ["ORDER BY \(order(items))"]
  }

  /// `ORDER BY 2, 1`: the places of the columns, from 0.
  private func positions(_ items: List<SortID>) -> Set<Int> {
    Set(script.tree[items].compactMap { position(script.tree[$0].value).map { $0 - 1 } })
  }

  private mutating func limit(_ limit: ExpressionID, _ offset: ExpressionID) -> [String] {
    var lines: [String] = []
    if !limit.isNone, !isNull(limit) { lines.append("LIMIT \(text(limit))") }
    if lines.isEmpty && !offset.isNone, let unlimited = spelling.unlimited { lines.append(unlimited) }
    if !offset.isNone { lines.append("OFFSET \(text(offset))") }
    return lines
  }

  // MARK: VALUES and set operators

  /// Every row's values in the types of the columns.
  private mutating func values(_ rows: List<ExpressionID>, _ query: QueryID) -> [String] {
    let types = wantedColumns.isEmpty ? columnTypes(rows) : wantedColumns
    let demands = ColumnDemands(stored: storedColumns)
    (wantedColumns, storedColumns) = ([], nil)
    return script.tree[rows].map { row in
      guard case .tuple(let list) = script.tree[row] else { return text(row) }
      let texts = script.tree[list].enumerated().map { place, value in
        let type = place < types.count ? types[place] : .unknown
        let text = self.value(value, as: type)
        return isNull(value) ? text : stored(text, type, place, demands)
      }
      return "(\(texts.joined(separator: ", ")))"
    }
  }

  /// The type of each column that all rows have it in.
  private func columnTypes(_ rows: List<ExpressionID>) -> [SQLType] {
    let rows = script.tree[rows].compactMap { row -> [ExpressionID]? in
      guard case .tuple(let list) = script.tree[row] else { return nil }
      return Array(script.tree[list])
    }
    return (rows.first ?? []).indices.map { place in commonType(rows.filter { place < $0.count }.map { $0[place] }) }
  }

  /// The types of the columns of queries whose rows meet: what holds those of all.
  private func meetingTypes(_ query: QueryID) -> [SQLType] {
    switch script.tree[query] {
    case .combined(_, let left, let right, all: _):
      let (first, second) = (meetingTypes(left), meetingTypes(right))
      return first.count == second.count ? zip(first, second).map { $0 == $1 ? $0 : Self.common($0, $1) } : []
    case .values(let rows): return columnTypes(rows)
    case .select(let id): return itemTypes(script.tree[id])
    case .ordered(let body, by: _), .limited(let body, _, _), .with(_, let body, _): return meetingTypes(body)
    default: return model.bindings.shape(of: query)?.columns.map(\.type) ?? []
    }
  }

  /// Nothing where a star stands for columns that are not known.
  private func itemTypes(_ select: Select) -> [SQLType] {
    var types: [SQLType] = []
    for id in script.tree[select.items] {
      let value = script.tree[id].value
      guard !value.isNone else { return [] }
      switch script.tree[value] {
      case .star, .starOf, .starOfPath:
        guard let columns = self.types(ofStar: value) else { return [] }
        types += columns
      case .fields: return []
      default: types.append(commonType([value]))
      }
    }
    return types
  }

  private mutating func combined(_ op: SetOperator, _ left: QueryID, _ right: QueryID, _ all: Bool, _ whole: QueryID) -> [String] {
    let word =
      switch op {
      case .union: "UNION"
      case .intersect: "INTERSECT"
      case .except: "EXCEPT"
      }
    let outer = comparesRows
    comparesRows = comparesRows || !all || op != .union
    defer { comparesRows = outer }
    let wanted = isNative ? [] : wantedColumns.isEmpty ? meetingTypes(whole) : wantedColumns
    // Rows that are compared have one form: doubles that only some of them could stay would not be equal to texts.
    let stored = storedColumns?.areMade == true ? storedColumns : nil
    readsNoValues = false
    (wantedColumns, storedColumns) = (wanted, stored)
    let first = operand(left)
    (wantedColumns, storedColumns) = (wanted, stored)
    let second = operand(right)
    (wantedColumns, storedColumns) = ([], nil)
    guard all, op != .union, !spelling.hasLateral else { return first + [word + (all ? " ALL" : "")] + second }
    return counted(first, word, second, whole)
  }

  /// INTERSECT ALL and EXCEPT ALL where they are not known: equal rows are numbered, which makes them differ.
  private mutating func counted(_ left: [String], _ word: String, _ right: [String], _ whole: QueryID) -> [String] {
    guard let columns = columns(of: whole) else { return left + [word + " ALL"] + right }
    let names = columns.indices.map { "tc_\($0 + 1)" }
    let list = names.joined(separator: ", ")
    let values = zip(names, columns).map { spelling.collated($0, $1.type) }.joined(separator: ", ")
    func numbered(_ lines: [String]) -> [String] {
      ["SELECT \(values), row_number() OVER (PARTITION BY \(values)) AS tc_copy FROM (", "  WITH tc_rows (\(list)) AS ("]
        + lines.indented(4)
        + ["  )", "  SELECT \(list) FROM tc_rows", ") AS nested"]
    }
    let shown = zip(names, columns).map { $1.name.isNone ? $0 : "\($0) AS \(spelling.quoted(script.name($1.name)))" }.joined(
      separator: ", ")
    return ["SELECT \(shown) FROM ("] + (numbered(left) + [word] + numbered(right)).indented(2) + [") AS counted"]
  }

  /// The columns of a chain of set operators are those of its first query.
  private func columns(of query: QueryID) -> [BoundColumn]? {
    if let shape = model.bindings.shape(of: query) { return shape.columns }
    guard case .combined(_, let left, _, all: _) = script.tree[query] else { return nil }
    return columns(of: left)
  }

  /// Set operators do not rank alike everywhere: an inner one stands in a query of its own.
  private mutating func operand(_ query: QueryID) -> [String] {
    switch script.tree[query] {
    case .select(let id) where !needsRewriting(script.tree[id]): lines(query)
    case .values where spelling.hasLateral: lines(query)
    case _ where isNative && spelling.hasLateral: ["("] + lines(query).indented(2) + [")"]
    default: ["SELECT * FROM ("] + lines(query).indented(2) + [") AS nested"]
    }
  }

  // MARK: WITH

  public mutating func with(_ tables: List<CommonTableID>, recursive: Bool) -> [String] {
    var lines: [String] = []
    let ids = Array(script.tree[tables])
    for (index, id) in ids.enumerated() {
      let table = script.tree[id]
      let columns =
        table.columns.isEmpty ? "" : " (\(script.tree[table.columns].map { spelling.quoted(script.name($0)) }.joined(separator: ", ")))"
      let opening = index == 0 ? "WITH \(recursive ? "RECURSIVE " : "")" : ""
      lines.append("\(opening)\(spelling.quoted(script.name(table.name)))\(columns) AS (")
      lines += self.lines(table.query).indented(2)
      lines.append(index == ids.count - 1 ? ")" : "),")
    }
    return lines
  }
}

extension String {
  func padded(to width: Int) -> String { count >= width ? self : self + String(repeating: " ", count: width - count) }

  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text = text.dropFirst() }
    return String(text)
  }
}

extension [String] {
  /// Every line moved to the right, those inside an element too.
  public func indented(_ count: Int) -> [String] {
    let margin = String(repeating: " ", count: count)
    var lines: [String] = []
    lines.reserveCapacity(self.count)
    for element in self {
      for line in element.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        lines.append(line.isEmpty ? "" : margin + Substring(line))
      }
    }
    return lines
  }
}
