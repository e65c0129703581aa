import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// The rows of an INSERT and the columns that they fill.
///
/// A column that fills itself takes no value of a row's own: `DEFAULT` leaves it out where the target has no such word.
struct InsertedRows {
  /// OVERRIDING SYSTEM VALUE: rows number themselves. OVERRIDING USER VALUE: their numbers are passed over.
  private enum Overriding { case nothing, system, user }

  private let insert: Insert
  private let script: Script
  private let table: WrittenTable
  /// As the statement lists them.
  private let names: [String]
  /// The columns of the rows' places, listed or not.
  private let places: [String]
  private let id: StatementID

  init(_ insert: Insert, _ id: StatementID, _ printer: SQLPrinter) {
    self.insert = insert
    self.id = id
    script = printer.model.script
    table = WrittenTable(insert.table, printer.model)
    names = script.tree[insert.columns].map { [script = printer.model.script] in script.name($0) }
    places = names.isEmpty ? table.columns.map(\.name) : names
  }

  private var overriding: Overriding {
    guard let feature = script.tree.features(in: id).first(where: { $0.kind == .overriding }) else { return .nothing }
    return script.text(TokenID(raw: feature.token.raw + 1)).uppercased() == "USER" ? .user : .system
  }

  /// ` OVERRIDING SYSTEM VALUE`, for the target that has it.
  func overriding(_ printer: SQLPrinter) -> String {
    guard printer.isNative else { return "" }
    switch overriding {
    case .nothing: return ""
    case .system: return " OVERRIDING SYSTEM VALUE"
    case .user: return " OVERRIDING USER VALUE"
    }
  }

  /// A value for a column that takes none. The source's own engine says so itself.
  func refusedValue(_ printer: SQLPrinter) -> RefusedValue? {
    let width = width(printer)
    for (place, name) in places.enumerated() where isGiven(place, width) {
      guard let column = table.column(name) else { continue }
      if column.generated != nil || column.identity?.isAlways == true && overriding == .nothing {
        return RefusedValue("cannot insert a non-DEFAULT value into column \"\(name)\"")
      }
    }
    return nil
  }

  /// Whether a row gives a place something else than DEFAULT.
  private func isGiven(_ place: Int, _ width: Int) -> Bool {
    guard let rows = tuples else { return place < width }
    return rows.contains { place < $0.count && !isDefault($0[place]) }
  }

  private func isDefault(_ value: ExpressionID) -> Bool {
    if case .word(.default) = script.tree[value] { true } else { false }
  }

  /// The rows of VALUES; nil for a query's.
  private var tuples: [[ExpressionID]]? {
    if insert.source.isNone { return [] }
    switch script.tree[insert.source] {
    case .missing: return []
    case .values(let rows):
      return script.tree[rows].map { row in
        guard case .tuple(let list) = script.tree[row] else { return [row] }
        return Array(script.tree[list])
      }
    default: return nil
    }
  }

  /// How many columns a query gives.
  private func width(_ printer: SQLPrinter) -> Int {
    names.isEmpty ? printer.model.bindings.shape(of: insert.source)?.columns.count ?? 0 : names.count
  }

  // MARK: Text

  /// The columns to list, and the lines of the rows, each value as its column stores it.
  func text(_ printer: inout SQLPrinter) -> (columns: [String], lines: [String]) {
    guard let tuples else { return (listed(printer), query(&printer)) }
    if tuples.isEmpty { return defaultRow(printer) }
    if printer.isNative { return (names, ["VALUES " + tuples.map { row($0, places, &printer) }.joined(separator: ", ")]) }
    let kept = places.indices.filter { place in tuples.contains { place < $0.count && !isLeftOut($0[place], place) } }
    guard kept.count < places.count, tuples.allSatisfy({ $0.count <= places.count }), !places.isEmpty else {
      return (names, ["VALUES " + tuples.map { row($0, places, &printer) }.joined(separator: ", ")])
    }
    if kept.isEmpty && tuples.count == 1 { return defaultRow(printer) }
    if kept.isEmpty { printer.refuse("more than one row of defaults alone", at: id, help: "insert each in a statement of its own") }
    let keptNames = kept.map { places[$0] }
    let rows = tuples.map { tuple in row(kept.compactMap { $0 < tuple.count ? tuple[$0] : nil }, keptNames, &printer) }
    return (keptNames, ["VALUES " + rows.joined(separator: ", ")])
  }

  /// SQLite counts no computed column among those that a statement without a list fills.
  private func listed(_ printer: SQLPrinter) -> [String] {
    let width = width(printer)
    return printer.isNative || !names.isEmpty || width == 0 || width >= places.count ? names : Array(places.prefix(width))
  }

  /// Values that the column does not take: DEFAULT, and numbers that are passed over.
  private func isLeftOut(_ value: ExpressionID, _ place: Int) -> Bool {
    isDefault(value) || overriding == .user && table.column(places[place])?.identity != nil
  }

  private func defaultRow(_ printer: SQLPrinter) -> (columns: [String], lines: [String]) {
    guard printer.spelling.hasDefaultValues || printer.isNative && names.isEmpty else {
      let first = table.columns.first { $0.generated == nil }?.name ?? names.first ?? ""
      return ([first], ["VALUES (DEFAULT)"])
    }
    return ([], ["DEFAULT VALUES"])
  }

  private func row(_ values: [ExpressionID], _ columns: [String], _ printer: inout SQLPrinter) -> String {
    let texts = values.enumerated().map { place, value in
      place < columns.count ? text(of: value, in: columns[place], &printer) : printer.text(value)
    }
    return "(" + texts.joined(separator: ", ") + ")"
  }

  private func text(of value: ExpressionID, in name: String, _ printer: inout SQLPrinter) -> String {
    if isDefault(value), !printer.spelling.hasDefaultValue {
      // A key of SQLite's counts where it is given NULL.
      return table.defaultText(of: name, printer) ?? "NULL"
    }
    let text = printer.written(value, as: table.column(name)?.type ?? .unknown)
    return table.column(name)?.identity == nil ? text : numbered(value, text, name, printer)
  }

  /// SQLite counts where a key is given NULL, and others refuse it.
  private func numbered(_ value: ExpressionID, _ text: String, _ name: String, _ printer: SQLPrinter) -> String {
    guard !printer.spelling.hasDefaultValue, printer.model.bindings.nullability(of: value) != .never else { return text }
    if case .number = script.tree[value] { return text }
    let message =
      "null value in column \"\(name)\" of relation \"\(printer.model.objectName(insert.table).name)\" violates not-null constraint"
    return "tc_not_null(\(text), \(message.quotedLiteral))"
  }

  private func query(_ printer: inout SQLPrinter) -> [String] {
    if !printer.isNative && overriding == .user {
      printer.refuse("OVERRIDING USER VALUE over a query", at: id, help: "leave the column out of the query")
    }
    let lines = printer.lines(insert.source, storedAs: places.map { table.column($0)?.type ?? .unknown })
    return insert.conflict.isNone || !endsWithTable(insert.source) ? lines : lines + ["WHERE TRUE"]
  }

  /// SQLite would take ON CONFLICT behind a table for a join's condition (sqlite.org/lang_upsert.html, parsing ambiguity).
  private func endsWithTable(_ query: QueryID) -> Bool {
    guard case .select(let id) = script.tree[query] else { return false }
    let select = script.tree[id]
    return select.filter.isNone && select.groupBy.isEmpty && select.having.isNone && select.qualify.isNone
  }
}
