import SQLSchema
import SQLSemantics
public import SQLSyntax

extension SQLPrinter {
  /// Refuses what the statement holds that no target has words for. Whoever prints a statement asks for this first: the
  /// printing leaves such constructs out.
  public mutating func refuseFeatures(in statement: StatementID) {
    for feature in script.tree.features(in: statement) { refuse(feature.kind.rawValue, at: feature.token) }
  }

  /// A query on one line: what stands in brackets inside an expression.
  public mutating func query(_ query: QueryID) -> String { lines(query).map { $0.trimmed }.joined(separator: " ") }

  /// A query as lines, each clause on its own; columns that a load adds stand behind its own.
  public mutating func lines(_ query: QueryID, adding extra: [(value: String, name: String)] = []) -> [String] {
    switch script.tree[query] {
    case .missing: return []
    case .select(let select): return lines(script.tree[select], adding: extra)
    case .values(let rows): return ["VALUES " + script.tree[rows].map { text($0) }.joined(separator: ", ")]
    case .combined(let op, let left, let right, let all): return combined(op, left, right, all)
    case .with(let tables, let body, let recursive): return with(tables, body, recursive: recursive)
    case .ordered(let body, by: let items): return lines(body, adding: extra) + ["ORDER BY \(order(items))"]
    case .limited(let body, let limit, let offset):
      var lines = lines(body, adding: extra)
      if !limit.isNone { lines.append("LIMIT \(text(limit))") }
      if !offset.isNone { lines.append("OFFSET \(text(offset))") }
      return lines
    case .locked(let body, _):
      return lines(body, adding: extra)
    case .table(let name): return ["TABLE \(spelling.name(of: model.objectName(name)))"]
    case .change: return []
    }
  }

  private mutating func combined(_ op: SetOperator, _ left: QueryID, _ right: QueryID, _ all: Bool) -> [String] {
    let word =
      switch op {
      case .union: "UNION"
      case .intersect: "INTERSECT"
      case .except: "EXCEPT"
      }
    return operand(left) + [word + (all ? " ALL" : "")] + operand(right)
  }

  /// Set operators do not rank alike everywhere: an inner one stands in a query of its own.
  private mutating func operand(_ query: QueryID) -> [String] {
    switch script.tree[query] {
    case .select, .values: lines(query)
    default: ["SELECT * FROM ("] + lines(query).indented(2) + [") AS nested"]
    }
  }

  private mutating func with(_ tables: List<CommonTableID>, _ body: QueryID, recursive: Bool) -> [String] {
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
    return lines + self.lines(body)
  }

  // MARK: SELECT

  private mutating func lines(_ select: Select, adding extra: [(value: String, name: String)]) -> [String] {
    var lines = items(select, adding: extra)
    if !select.from.isEmpty { lines += from(select.from) }
    if !select.filter.isNone { lines.append("WHERE \(text(select.filter))") }
    if !select.groupBy.isEmpty { lines.append("GROUP BY \(list(select.groupBy))") }
    if !select.having.isNone { lines.append("HAVING \(text(select.having))") }
    if !select.qualify.isNone {
      lines.append(spelling.hasQualify ? "QUALIFY \(text(select.qualify))" : "WHERE \(unsupported("QUALIFY", at: select.qualify))")
    }
    return lines
  }

  /// `SELECT value AS name`, the names below each other.
  private mutating func items(_ select: Select, adding extra: [(value: String, name: String)]) -> [String] {
    var rows: [(value: String, name: String)] = []
    for id in script.tree[select.items] {
      let item = script.tree[id]
      rows.append((text(item.value), item.alias.isNone ? impliedName(item.value) : spelling.quoted(script.name(item.alias))))
    }
    rows += extra
    let width = min(60, rows.map(\.value.count).max() ?? 0)
    let head = "SELECT " + (select.isDistinct ? distinct(select) : "")
    return rows.enumerated().map { index, row in
      let lead = index == 0 ? head : String(repeating: " ", count: head.count)
      let comma = index == rows.count - 1 ? "" : ","
      return row.name.isEmpty ? "\(lead)\(row.value)\(comma)" : "\(lead)\(row.value.padded(to: width)) AS \(row.name)\(comma)"
    }
  }

  /// A path or a cast has no name of its own on every target.
  private func impliedName(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .qualified(_, let name): spelling.quoted(script.name(name))
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
    guard spelling.hasDistinctOn, let first = script.tree[select.distinctOn].first else {
      return script.tree[select.distinctOn].first.map { unsupported("DISTINCT ON", at: $0) + " " } ?? ""
    }
    _ = first
    return "DISTINCT ON (\(list(select.distinctOn))) "
  }

  // MARK: FROM

  private mutating func from(_ tables: List<TableID>) -> [String] {
    var lines: [String] = []
    for (index, table) in script.tree[tables].enumerated() {
      let tableLines = self.table(table)
      lines += index == 0 ? prefixed(tableLines, "FROM ") : prefixed(tableLines, "CROSS JOIN ")
    }
    return lines
  }

  private func prefixed(_ lines: [String], _ prefix: String) -> [String] {
    guard let first = lines.first else { return [] }
    return [prefix + first] + lines.dropFirst()
  }

  /// A table reference as the lines that follow FROM or JOIN.
  public mutating func table(_ table: TableID) -> [String] {
    switch script.tree[table] {
    case .missing: return []
    case .named(let name, let alias): return [named(name, alias)]
    case .derived(let query, let alias, let lateral):
      return ["\(lateral ? "LATERAL " : "")("] + lines(query).indented(2) + [")" + aliased(alias)]
    case .function(let call, let alias, _): return [function(call, alias)]
    case .join(let id): return join(script.tree[id])
    case .clauses(let inner, _, alias: _): return self.table(inner)
    }
  }

  private func named(_ name: NameID, _ alias: Symbol) -> String {
    let object = model.objectName(name)
    let text = spelling.name(of: object)
    if !alias.isNone { return text + aliased(alias) }
    return text == object.name ? text : "\(text) AS \(spelling.quoted(object.name))"
  }

  private func aliased(_ alias: Symbol) -> String { alias.isNone ? "" : " AS \(spelling.quoted(script.name(alias)))" }

  private mutating func join(_ join: Join) -> [String] {
    let verb =
      switch join.kind {
      case .inner: "JOIN"
      case .left: "LEFT JOIN"
      case .right: "RIGHT JOIN"
      case .full: "FULL JOIN"
      case .cross: "CROSS JOIN"
      }
    var lines = table(join.left) + prefixed(table(join.right), verb + " ")
    if !join.condition.isNone { lines[lines.count - 1] += " ON \(text(join.condition))" }
    if !join.using.isEmpty {
      lines[lines.count - 1] += " USING (\(script.tree[join.using].map { spelling.quoted(script.name($0)) }.joined(separator: ", ")))"
    }
    return lines
  }

  /// FLATTEN(input => x), jsonb_array_elements(x)
  private mutating func function(_ call: ExpressionID, _ alias: Symbol) -> String {
    guard case .call(let name, let arguments, _) = script.tree[call], let function = model.function(name),
      function == .flatten || function == .jsonArrayElements, script.tree[arguments].count == 1, let argument = script.tree[arguments].first
    else { return unsupported("this function in FROM", at: call) }
    var document = argument
    if case .argument(_, let value) = script.tree[argument] { document = value }
    let (root, steps) = pathSteps(document)
    return spelling.elements(
      of: text(root, above: Precedence.cast), path: steps, alias: alias.isNone ? "flatten" : script.name(alias))
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
    return flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { $0.isEmpty ? "" : margin + $0 }
  }
}
