public import SQLSchema
import SQLSemantics
public import SQLSyntax

/// Comparisons: both sides in one type, in the order that the source dialect has.
extension SQLPrinter {
  mutating func comparison(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID) -> PrintedText {
    let symbol = Precedence.symbol(of: op)
    if let (quantifier, array) = quantified(right) {
      if case .subquery(let query) = script.tree[array] { return quantified(left, op, quantifier, query) }
      return operation("\(symbol) \(quantifier)", [left, array], right) { _ in "" }
    }
    if let rows = rows(left, right, isOrder: op != .equal && op != .notEqual) {
      return comparison(op, rows)
    }
    let type = commonType([left, right])
    if let pair = storedPair([left, right]) { return PrintedText("\(pair[0]) \(symbol) \(pair[1])", Precedence.comparison) }
    let isOrder = op != .equal && op != .notEqual
    return PrintedText(
      "\(compared(left, as: type, isOrder: isOrder)) \(symbol) \(value(right, as: type, above: Precedence.comparison + 1))",
      Precedence.comparison)
  }

  /// `ANY (array)`, `ALL (array)` behind a comparison.
  private func quantified(_ value: ExpressionID) -> (quantifier: String, array: ExpressionID)? {
    guard !isNative, case .call(let name, let arguments, _) = script.tree[value], let array = script.tree[arguments].first else {
      return nil
    }
    switch script.name(script.tree[name].name) {
    case "any", "some": return ("any", array)
    case "all": return ("all", array)
    default: return nil
    }
  }

  /// `x > ALL (SELECT …)`: false where one is, else NULL where one is, else true; ANY the other way round.
  private mutating func quantified(_ left: ExpressionID, _ op: BinaryOperator, _ quantifier: String, _ query: QueryID) -> PrintedText {
    let from = model.bindings.shape(of: query)?.columns.first?.type ?? .unknown
    let type = from == .unknown || isNative ? type(of: left) : Self.common(type(of: left), from)
    if op == .equal && quantifier == "any" {
      return PrintedText("\(member(left, of: query)) IN (\(self.query(query)))", Precedence.comparison)
    }
    if op == .notEqual && quantifier == "all" {
      return PrintedText("\(member(left, of: query)) NOT IN (\(self.query(query)))", Precedence.comparison)
    }
    if from != .unknown && !isNative { wantedColumns = [type] }
    let rowsOfQuery = self.query(query)
    wantedColumns = []
    if spelling.hasLateral {
      let symbol = Precedence.symbol(of: op)
      return PrintedText(
        "\(compared(left, as: type, isOrder: true)) \(symbol) \(quantifier.uppercased()) (\(rowsOfQuery))", Precedence.comparison)
    }
    let test = "\(compared(left, as: type, isOrder: true)) \(Precedence.symbol(of: op)) tc_value"
    let found = quantifier == "any" ? ("max(\(test))", "1", "0") : ("max(NOT (\(test)))", "0", "1")
    let rows = "(WITH tc_rows (tc_value) AS (\(rowsOfQuery)) SELECT tc_value FROM tc_rows)"
    return .atom("(SELECT CASE WHEN \(found.0) THEN \(found.1) WHEN count(*) > count(\(test)) THEN NULL ELSE \(found.2) END FROM \(rows))")
  }

  mutating func between(_ value: ExpressionID, _ low: ExpressionID, _ high: ExpressionID, _ negated: Bool) -> PrintedText {
    let verb = negated ? "NOT BETWEEN" : "BETWEEN"
    if let texts = storedPair([value, low, high]) {
      return PrintedText("\(texts[0]) \(verb) \(texts[1]) AND \(texts[2])", Precedence.comparison)
    }
    let type = commonType([value, low, high])
    let power = Precedence.comparison + 1
    let bounds = "\(lowBound(low, self.value(low, as: type, above: power))) AND \(self.value(high, as: type, above: power))"
    return PrintedText("\(compared(value, as: type, isOrder: true)) \(verb) \(bounds)", Precedence.comparison)
  }

  /// Between BETWEEN and AND stands no AT TIME ZONE and no COLLATE without brackets.
  private func lowBound(_ bound: ExpressionID, _ text: String) -> String {
    let isLoose = script.expressions(in: bound).contains { part in
      switch script.tree[part] {
      case .atTimeZone: true
      case .collated: isNative
      default: false
      }
    }
    return isLoose ? "(\(text))" : text
  }

  mutating func inList(_ value: ExpressionID, _ elements: List<ExpressionID>, _ negated: Bool, _ whole: ExpressionID) -> PrintedText {
    if let text = rowIn(value, Array(script.tree[elements]), negated) { return text }
    let all = [value] + Array(script.tree[elements])
    let verb = negated ? "NOT IN" : "IN"
    if let texts = storedPair(all) {
      return PrintedText("\(texts[0]) \(verb) (\(texts.dropFirst().joined(separator: ", ")))", Precedence.comparison)
    }
    let type = commonType(all)
    let texts = all.dropFirst().map { self.value($0, as: type, above: Precedence.comparison + 1) }
    return PrintedText("\(compared(value, as: type)) \(verb) (\(texts.joined(separator: ", ")))", Precedence.comparison)
  }

  mutating func distinct(_ left: ExpressionID, _ right: ExpressionID, negated: Bool) -> PrintedText {
    let type = commonType([left, right])
    let right = value(right, as: type, above: Precedence.comparison + 1)
    return PrintedText(spelling.isDistinct(compared(left, as: type), right, negated: negated), Precedence.is)
  }

  // MARK: Rows

  /// `(a, b)` and `(1, 2)`, each pair in its own type.
  private mutating func rows(_ left: ExpressionID, _ right: ExpressionID, isOrder: Bool) -> [(left: String, right: String)]? {
    guard !isNative, case .tuple(let first) = script.tree[left], case .tuple(let second) = script.tree[right], first.count == second.count
    else {
      return nil
    }
    let power = spelling.comparesRows ? 0 : Precedence.comparison + 1
    return zip(script.tree[first], script.tree[second]).map { one, other in
      let type = commonType([one, other])
      return (compared(one, as: type, isOrder: isOrder), value(other, as: type, above: power))
    }
  }

  private func comparison(_ op: BinaryOperator, _ rows: [(left: String, right: String)]) -> PrintedText {
    guard spelling.comparesRows else { return .atom("(\(pairwise(op, rows[...])))") }
    let (left, right) = (rows.map(\.left).joined(separator: ", "), rows.map(\.right).joined(separator: ", "))
    return PrintedText("(\(left)) \(Precedence.symbol(of: op)) (\(right))", Precedence.comparison)
  }

  /// `(a, b) > (1, 2)` value by value: `a > 1 OR a = 1 AND b > 2`. The first pair that differs, or is NULL, decides.
  private func pairwise(_ op: BinaryOperator, _ rows: ArraySlice<(left: String, right: String)>) -> String {
    guard let first = rows.first else { return "TRUE" }
    let rest = rows.dropFirst()
    let symbol = Precedence.symbol(of: op)
    switch op {
    case _ where rest.isEmpty: return "\(first.left) \(symbol) \(first.right)"
    case .equal: return "\(first.left) = \(first.right) AND \(pairwise(op, rest))"
    case .notEqual: return "\(first.left) <> \(first.right) OR \(pairwise(op, rest))"
    default: return "\(first.left) \(symbol.prefix(1)) \(first.right) OR \(first.left) = \(first.right) AND (\(pairwise(op, rest)))"
    }
  }

  /// `(a, b) IN ((1, 2), (3, 4))`: one of the rows is equal.
  private mutating func rowIn(_ row: ExpressionID, _ elements: [ExpressionID], _ negated: Bool) -> PrintedText? {
    var tests: [String] = []
    for element in elements {
      guard let rows = rows(row, element, isOrder: false) else { return nil }
      tests.append(comparison(.equal, rows).text)
    }
    let text = "(\(tests.joined(separator: " OR ")))"
    return negated ? PrintedText("NOT \(text)", Precedence.not) : .atom(text)
  }

  /// What stands before IN and a query.
  mutating func member(_ value: ExpressionID, of query: QueryID) -> String {
    let columns = model.bindings.shape(of: query)?.columns.map(\.type) ?? []
    guard !isNative, case .tuple(let elements) = script.tree[value] else { return single(value, columns.first ?? .unknown) }
    let texts = script.tree[elements].enumerated().map { place, element in
      compared(
        element,
        as: place < columns.count && columns[place] != .unknown ? SQLType.unified(type(of: element), columns[place]) : type(of: element))
    }
    return "(\(texts.joined(separator: ", ")))"
  }

  /// A value before IN and a query of one column, which is asked for in the type of both.
  private mutating func single(_ value: ExpressionID, _ column: SQLType) -> String {
    guard !isNative, column != .unknown, let own = argumentType(value), own != .unknown, own != column else {
      return compared(value, as: type(of: value))
    }
    let type = Self.common(own, column)
    wantedColumns = [type]
    return compared(value, as: type)
  }

  /// The left side of a comparison, with the order that its type needs.
  mutating func compared(_ value: ExpressionID, as type: SQLType, isOrder: Bool = false) -> String {
    let text = self.value(value, as: type, above: Precedence.comparison + 1)
    return isOrder || spelling.needsOrderForEquality(type) ? spelling.collated(text, type) : text
  }

  /// Columns of tables and short literals, compared as the target holds them: a double that came from a decimal of at most fifteen
  /// digits is equal to, and ordered like, that decimal.
  private func storedPair(_ operands: [ExpressionID]) -> [String]? {
    guard spelling.holdsDecimalsAsText, !isNative, operands.contains(where: { isStoredDecimal($0) }) else { return nil }
    let texts = operands.map { operand -> String? in
      if isStoredDecimal(operand) { return column(operand) }
      guard case .number(let token) = script.tree[operand], script.text(token).utf8.count <= 15 else { return nil }
      return script.text(token)
    }
    let plain = texts.compactMap { $0 }
    return plain.count == texts.count ? plain : nil
  }

  /// A call whose value is some number, and no one says which: a whole number or a decimal's text.
  func isUncertain(_ expression: ExpressionID) -> Bool {
    guard spelling.holdsDecimalsAsText, !isNative, type(of: expression) == .numeric else { return false }
    switch script.tree[expression] {
    case .call: return model.bindings.function(of: expression)?.signatures.contains { $0.result == .number } ?? false
    case .windowed(let call, _), .filtered(let call, _), .withinGroup(let call, _), .orderedArguments(let call, _): return isUncertain(call)
    default: return false
    }
  }

  /// Such a value as a decimal's text, which can be put in order.
  mutating func ordered(_ expression: ExpressionID) -> String { "CAST(\(text(expression)) AS TEXT)" }

  // MARK: One type

  /// The type in which values are compared or brought together; unknown where nothing has to be done.
  public func commonType(_ values: [ExpressionID]) -> SQLType {
    var common: SQLType?
    for value in values {
      guard let type = argumentType(value) else { continue }
      if type == .unknown { return .unknown }
      guard let known = common else {
        common = type
        continue
      }
      common = Self.common(known, type)
    }
    return common ?? .text
  }

  static func common(_ left: SQLType, _ right: SQLType) -> SQLType {
    let unified = SQLType.unified(left, right)
    if unified != .unknown { return unified }
    switch (left, right) {
    case (.date, .timestamp), (.text, _): return right
    case (.timestamp, .date), (_, .text): return left
    case (.timestamp, .timestamp): return .timestamp(zoned: true)
    case (.json, _), (_, .json): return .json
    default: return .unknown
    }
  }

  /// A value in the form of a type.
  public mutating func value(_ expression: ExpressionID, as wanted: SQLType, above power: UInt8 = 0) -> String {
    let value = converted(expression, as: wanted)
    return value.power < power ? "(\(value.text))" : value.text
  }

  mutating func converted(_ expression: ExpressionID, as wanted: SQLType) -> PrintedText {
    guard !isNative, wanted != .unknown else { return printed(expression) }
    if let literal = numberLiteral(expression, as: wanted) { return literal }
    if wanted.isDecimal && isUncertain(expression) { return .atom(ordered(expression)) }
    let from = argumentType(expression) ?? (isNull(expression) ? wanted : .text)
    if isHeldAlike(from, wanted) { return printed(expression) }
    return converted(printed(expression), from: from, to: wanted, expression)
      ?? .atom(unsupported("a value of type \(from) where \(wanted) is wanted", at: expression, help: "convert it first"))
  }

  func isNull(_ expression: ExpressionID) -> Bool {
    guard !expression.isNone else { return true }
    switch script.tree[expression] {
    case .null, .missing: return true
    default: return false
    }
  }

  func isHeldAlike(_ from: SQLType, _ to: SQLType) -> Bool {
    if from == to || from == .unknown || from.isText && to.isText { return true }
    switch (from, to) {
    case (.decimal(_, let left), .decimal(_, let right)): return (left > 0) == (right > 0)
    case (.decimal(_, let scale), .numeric), (.numeric, .decimal(_, let scale)): return scale > 0
    case (.integer, .decimal(_, 0)), (.decimal(_, 0), .integer), (.array, .json), (.json, .array): return true
    default: return false
    }
  }

  /// `5` where a decimal or a double is wanted.
  private func numberLiteral(_ expression: ExpressionID, as wanted: SQLType) -> PrintedText? {
    var (isNegative, inner) = (false, expression)
    if case .unary(.minus, let value) = script.tree[expression] { (isNegative, inner) = (true, value) }
    guard case .number(let token) = script.tree[inner], spelling.holdsDecimalsAsText else { return nil }
    let digits = DecimalLiteral.written(out: script.text(token))
    switch wanted {
    case .double:
      let double = digits.utf8.contains(UInt8(ascii: ".")) ? digits : digits + ".0"
      return isNegative ? PrintedText("-" + double, Precedence.sign) : .atom(double)
    case .decimal(_, 0): return nil
    case .decimal, .numeric: return .atom((isNegative ? DecimalLiteral.negated(digits) : digits).quotedLiteral)
    default: return nil
    }
  }
}
