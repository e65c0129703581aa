import SQLSchema
import SQLSemantics
import SQLSyntax

/// Aggregates and windows.
extension SQLPrinter {
  mutating func filtered(_ call: ExpressionID, _ condition: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    if spelling.hasAggregateFilter { return AggregateText(said(call)).followed(by: "FILTER (WHERE \(text(condition)))") }
    guard case .call(let name, let arguments, let distinct) = script.tree[call] else {
      return .atom(unsupported("FILTER", at: whole, help: "use CASE inside the aggregate"))
    }
    return self.call(name, arguments, distinct: distinct, condition: text(condition), call)
  }

  mutating func windowed(_ call: ExpressionID, _ window: WindowID, _ whole: ExpressionID) -> PrintedText {
    if let text = presentValue(call, window, whole) { return text }
    if keepsWords, resolved(script.tree[window], depth: 0) == nil { return ownWords(whole) }
    let frame = readsFrame(call) ? impliedFrame(script.tree[window]) : nil
    return AggregateText(bare(call)).followed(by: "OVER \(self.window(script.tree[window], whole, frame: frame))")
  }

  /// Whether a function takes a row of the frame: dialects have other frames where none is written.
  private func readsFrame(_ call: ExpressionID) -> Bool {
    switch script.tree[call] {
    case .nullTreatment(let inner, _): readsFrame(inner)
    case .call(let name, _, _): ["first_value", "last_value", "nth_value"].contains(script.name(script.tree[name].name))
    default: false
    }
  }

  /// What the source's frame is where the target's would be another.
  func impliedFrame(_ window: Window) -> String? {
    let endsAtRow = !model.dialect.readsWholeWindows
    let hasOrder = resolved(window, depth: 0)?.order.isEmpty == false
    guard !isNative, hasOrder, endsAtRow != spelling.windowsEndAtRow else { return nil }
    return endsAtRow ? "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW" : "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"
  }

  mutating func window(_ window: Window, _ whole: ExpressionID, frame: String? = nil) -> String {
    guard let full = resolved(window, depth: 0) else {
      return unsupported("this window", at: whole, help: "write PARTITION BY and ORDER BY out")
    }
    var parts: [String] = []
    if !full.partition.isEmpty {
      parts.append("PARTITION BY \(script.tree[full.partition].map { grouped($0) }.joined(separator: ", "))")
    }
    if !full.order.isEmpty { parts.append("ORDER BY \(order(full.order))") }
    if full.frame != .none { parts.append(self.frame(full)) } else if let frame { parts.append(frame) }
    return "(\(parts.joined(separator: " ")))"
  }

  private mutating func frame(_ window: Window) -> String {
    if window.frame == .groups && !spelling.hasGroupFrames {
      refuse(
        "a frame of GROUPS", at: TokenID(raw: window.frameTokens.first),
        help: "number the groups by DENSE_RANK in a query below, and take a frame of RANGE over that number")
    }
    if !spelling.hasFrameExclusion, let word = exclusion(window) {
      refuse("EXCLUDE behind a frame", at: word, help: "take the rows that it leaves out off the result")
    }
    return script.text(window.frameTokens)
  }

  /// The word EXCLUDE of a frame.
  private func exclusion(_ window: Window) -> TokenID? {
    let tokens = window.frameTokens
    return (tokens.first...tokens.last).map { TokenID(raw: $0) }.first { script.text($0).lowercased() == "exclude" }
  }

  mutating func noteWindows(_ select: Select) {
    for id in script.tree[select.windows] { windows[script.tree[id].name] = id }
  }

  /// A window that builds on another has its partition, and its order where it has none itself (ISO 9075-2, 7.15).
  private func resolved(_ window: Window, depth: Int) -> Window? {
    let isPlain = window.partition.isEmpty && window.order.isEmpty && window.frame == .none && window.base.isNone
    let base = isPlain ? window.name : window.base
    guard !base.isNone else { return window }
    guard depth < 20, let id = windows[base], let inner = resolved(script.tree[id].unnamed, depth: depth + 1) else { return nil }
    if isPlain { return inner }
    var full = window
    full.partition = inner.partition
    if full.order.isEmpty { full.order = inner.order }
    return full
  }

  /// An expression by which rows are brought together.
  mutating func grouped(_ expression: ExpressionID) -> String {
    if isStoredDecimal(expression) && !isNative { return column(expression) }
    let type = type(of: expression)
    let text = isUncertain(expression) ? ordered(expression) : text(expression)
    return spelling.needsOrderForEquality(type) ? spelling.collated(text, type) : text
  }

  /// NULLs are placed explicitly, since engines differ.
  mutating func order(_ items: List<SortID>) -> String { script.tree[items].map { sortKey(script.tree[$0]) }.joined(separator: ", ") }

  mutating func sortKey(_ item: SortItem) -> String {
    if staysAsWritten && item.nulls == .unstated { return "\(text(item.value))\(item.descending ? " DESC" : "")" }
    return "\(sortValue(item.value))\(item.descending ? " DESC" : "") NULLS \(putsNullsLast(item) ? "LAST" : "FIRST")"
  }

  private mutating func sortValue(_ value: ExpressionID) -> String {
    if isStoredDecimal(value) && !isNative { return isItemsName(value) ? spelling.collated(column(value), type(of: value)) : column(value) }
    let text = isUncertain(value) ? ordered(value) : text(value)
    guard let position = position(value) else { return spelling.collated(text, type(of: value)) }
    guard !spelling.hasLateral, sortedTypes.indices.contains(position - 1) else { return text }
    return spelling.collated(text, sortedTypes[position - 1])
  }

  /// Whether ORDER BY may take a column's name for that of an item, which holds the same value in another form.
  private func isItemsName(_ value: ExpressionID) -> Bool {
    if case .column = script.tree[value] { true } else { false }
  }

  /// `ORDER BY 2`: a column's number, from 1.
  func position(_ value: ExpressionID) -> Int? {
    if case .number(let token) = script.tree[value] { Int(script.text(token)) } else { nil }
  }

  func putsNullsLast(_ item: SortItem) -> Bool {
    item.nulls == .unstated ? item.descending != model.dialect.nullsAreLarge : item.nulls == .last
  }

  // MARK: ORDER BY inside

  /// `string_agg(x ORDER BY y)` and `LISTAGG(x) WITHIN GROUP (ORDER BY y)`.
  mutating func ordered(_ call: ExpressionID, _ items: List<SortID>, _ whole: ExpressionID) -> PrintedText {
    guard case .call(let name, let arguments, let distinct) = script.tree[call] else {
      return .atom(unsupported("ORDER BY here", at: whole))
    }
    let spelled = script.name(script.tree[name].name)
    let isWithin = isWithinGroup(whole)
    if isNative && isWithin { return .atom("\(text(call)) WITHIN GROUP (ORDER BY \(order(items)))") }
    if let placed = placedOrder(spelled, Array(script.tree[arguments]), items, distinct: distinct, whole) { return placed }
    if isNative || spelling.ordersInsideAggregates {
      let inner = text(call)
      if isNative || !isWithin || spelling.joinsTexts(spelled) { return .atom("\(inner.dropLast()) ORDER BY \(order(items)))") }
    }
    let values = Array(script.tree[arguments])
    guard let translation = translations?.best(spelled, values.map { argumentType($0) }), translation.relation != .unsupported else {
      return .atom(unsupported("ORDER BY inside \(described(spelled, values))", at: whole))
    }
    return orderedCall(apply(translation, values, whole).text, script.tree[items].map { script.tree[$0] }, distinct: distinct)
  }

  /// Where the target's line says itself where the order stands.
  private mutating func placedOrder(
    _ name: String, _ values: [ExpressionID], _ items: List<SortID>, distinct: Bool, _ whole: ExpressionID
  ) -> PrintedText? {
    guard let translation = translations?.best(name, values.map { argumentType($0) }),
      translation.template.pieces.contains(where: { $0 == .order || $0 == .within })
    else { return nil }
    let outer = aggregateOrder
    aggregateOrder = order(items)
    defer { aggregateOrder = outer }
    return apply(translation, values, distinct: distinct, whole)
  }

  private func isWithinGroup(_ expression: ExpressionID) -> Bool {
    if case .withinGroup = script.tree[expression] { true } else { false }
  }

  /// The aggregate's twin takes the order of the keys as one text and the keys before its own arguments:
  /// `tc_string_agg_ordered('ab', key, x, ',')`, and a star before the letters for DISTINCT.
  private mutating func orderedCall(_ call: String, _ keys: [SortItem], distinct: Bool) -> PrintedText {
    let letters = keys.map { key in
      (key.descending ? (putsNullsLast(key) ? "d" : "D") : (putsNullsLast(key) ? "a" : "A")) + spelling.orderLetter(type(of: key.value))
    }.joined()
    let first = ([spelling.literal((distinct ? "*" : "") + letters)] + keys.map { text($0.value) }).joined(separator: ", ")
    let parts = Substring(call).split(onceAt: "(")
    return .atom("\(parts.first)_ordered(\(first)\(parts.second == ")" ? "" : ", ")\(parts.second)")
  }

  mutating func nullTreatment(_ call: ExpressionID, _ word: TokenID, _ whole: ExpressionID) -> PrintedText {
    let treatment = script.text(word).uppercased()
    if staysAsWritten { return ownWords(whole) }
    if treatment == "RESPECT" { return bare(call) }
    if isNative && treatment == "IGNORE" { return .atom("\(text(call)) IGNORE NULLS") }
    return .atom(unsupported("\(treatment) NULLS", at: whole, help: "choose the row by a condition of its own"))
  }
}

extension Window {
  /// The same without the name that WINDOW gives it.
  fileprivate var unnamed: Window {
    var window = self
    window.name = .none
    return window
  }
}
