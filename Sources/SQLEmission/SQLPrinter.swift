public import Diagnostics
import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceText

/// Prints expressions and queries of a script for a target. What the target cannot say is a diagnostic, never dropped.
///
/// Between a dialect and itself operators and functions are written as they stand; to another, `Translations` say how, by the types
/// of the operands, and operands are converted where the engines would do it in their own ways.
public struct SQLPrinter {
  public let model: SemanticModel
  public let spelling: any Spelling
  public var context: NameContext
  /// nil: the target's own dialect.
  let translations: Translations?
  public private(set) var diagnostics: [Diagnostic] = []
  /// What was said in other words, with its place: what `explain` lists.
  public private(set) var uses: [TranslationUse] = []
  /// Names that mean something else here: a MERGE's alias, a working table's column.
  public var renamedColumns: [String: String] = [:]
  /// Expressions that are NULL in the grouping set that is being printed, as canonical text.
  var ungrouped: Set<[UInt8]> = []
  /// The types that the columns of the next SELECT or VALUES are wanted in, since its rows meet those of other queries.
  var wantedColumns: [SQLType] = []
  /// A query for one grouping set is being printed.
  var isInGroupingSet = false
  /// The columns that the rows of the next SELECT or VALUES fill.
  var storedColumns: StoredColumns?
  /// Nobody reads what the columns of the next SELECT hold: EXISTS.
  var readsNoValues = false
  /// The rows of the SELECT that is being printed are compared with others: by a set operator.
  var comparesRows = false
  /// The items of the next SELECT whose numbers ORDER BY names, and the types of its columns.
  var sortedItems: Set<Int> = []
  var sortedTypes: [SQLType] = []
  /// What WINDOW calls the windows of the SELECT that is being printed: they are written out where they are used.
  var windows: [Symbol: WindowID] = [:]
  /// The alias whose rows the columns of a function in FROM belong to.
  var rowAlias = ""
  /// The keys of the ORDER BY inside the aggregate that is being printed.
  var aggregateOrder = ""
  /// The columns of functions in FROM that read other tables, by the functions' names there.
  var rowColumns: [String: [String]] = [:]
  /// Columns stand without their tables: in RETURNING, where a target knows no alias.
  public var leavesOutTables = false
  /// Names, values and types stay as they are written: of statements that stand for themselves, printed for their own dialect.
  public var staysAsWritten = false
  /// What stands as the source has it.
  public internal(set) var copied: [Extent] = []
  /// What an array that is being cast to holds.
  var elementType = SQLType.unknown

  public init(model: SemanticModel, spelling: any Spelling, context: NameContext) {
    self.model = model
    self.spelling = spelling
    self.context = context
    translations = spelling.translations(from: model.dialect.name)
  }

  var script: Script { model.script }
  /// The target reads the source's own dialect.
  public var isNative: Bool { translations == nil }

  // MARK: Diagnostics

  mutating func unsupported(_ what: String, at expression: ExpressionID, help: String? = nil) -> String {
    report(what, at: script.range(expression), help)
    return "NULL"
  }

  public mutating func refuse(_ what: String, at statement: StatementID, help: String? = nil) {
    report(what, at: script.range(statement), help)
  }

  public mutating func refuse(_ what: String, at token: TokenID, help: String? = nil) { report(what, at: script.range(token), help) }

  /// What is lost, or is not quite the same, on the target.
  public mutating func warn(_ what: String, at token: TokenID, help: String? = nil) {
    diagnostics.append(Diagnostic("TGT005", .warning, what, at: script.range(token), help: help))
  }

  private mutating func report(_ what: String, at range: SourceRange, _ help: String?) {
    diagnostics.append(Diagnostic("TGT001", .error, "\(what) is not supported on \(spelling.target) yet", at: range, help: help))
  }

  /// Notes how a construct was said, and warns where something is lost.
  mutating func note(_ translation: Translation, at expression: ExpressionID) {
    let range = script.range(expression)
    uses.append(
      TranslationUse(
        construct: translation.signature, relation: translation.relation, note: translation.note, wayOut: translation.wayOut, range: range))
    guard translation.relation == .lossy else { return }
    diagnostics.append(
      Diagnostic(
        "TGT005", .warning, "\(shown(translation)) on \(spelling.target): \(translation.note)", at: range,
        help: translation.wayOut.isEmpty ? nil : translation.wayOut))
  }

  /// The construct as the author wrote it: a function's name, an operator.
  func shown(_ translation: Translation) -> String {
    translation.name.utf8.first.map(\.isWordByte) == true ? "'\(translation.name)'" : "operator '\(translation.name)'"
  }

  // MARK: Expressions

  /// An expression, in brackets where its operator holds less than `power`.
  public mutating func text(_ expression: ExpressionID, above power: UInt8 = 0) -> String {
    let text = printed(expression)
    return text.power < power ? "(\(text.text))" : text.text
  }

  mutating func printed(_ expression: ExpressionID) -> PrintedText { settled(said(expression), expression) }

  /// A text that is made of values with an order of their own is compared as a text all the same.
  private func settled(_ text: PrintedText, _ expression: ExpressionID) -> PrintedText {
    guard !isNative, let settled = spelling.settled(text.text), type(of: expression).isText else { return text }
    if case .subquery = script.tree[expression] { return text }
    return PrintedText(settled, Precedence.cast)
  }

  /// As it stands before FILTER or OVER: what follows belongs to the call itself.
  mutating func said(_ expression: ExpressionID) -> PrintedText {
    guard !ungrouped.isEmpty else { return bare(expression) }
    if isUngrouped(expression) { return .atom("NULL") }
    guard isAggregate(expression) else { return bare(expression) }
    // Its values are those of the rows, before they are grouped.
    let kept = ungrouped
    ungrouped = []
    defer { ungrouped = kept }
    return bare(expression)
  }

  func isAggregate(_ expression: ExpressionID) -> Bool {
    switch script.tree[expression] {
    case .call(let name, let arguments, _):
      model.dialect.catalogue.isAggregate(script.name(script.tree[name].name), argumentCount: Int(arguments.count))
    case .filtered(let call, _), .withinGroup(let call, _), .orderedArguments(let call, _): isAggregate(call)
    default: false
    }
  }

  func isUngrouped(_ expression: ExpressionID) -> Bool {
    ungrouped.contains(script.canonicalText(script.tree.extent(of: expression)))
  }

  mutating func list(_ expressions: List<ExpressionID>) -> String { script.tree[expressions].map { text($0) }.joined(separator: ", ") }

  mutating func bare(_ expression: ExpressionID) -> PrintedText {
    switch script.tree[expression] {
    case .missing, .null: return .atom("NULL")
    case .boolean(let value): return .atom(value ? "TRUE" : "FALSE")
    case .number(let token): return number(token, expression)
    case .string(let token) where staysAsWritten: return .atom(script.text(token))
    case .string(let token): return .atom(spelling.literal(script.string(token)))
    case .typed(let name, let token): return typed(script.name(name), token, expression)
    case .bind, .column, .qualified, .path: return sequenceNumber(expression) ?? name(expression)
    case .parameter(let token):
      if staysAsWritten { return ownWords(expression) }
      return .atom(context.parameter(token.raw) ?? unsupported("a positional parameter", at: expression))
    case .star: return .atom("*")
    case .starOf(let name): return .atom(spelling.quoted(script.name(name)) + ".*")
    case .word(let word): return self.word(word, expression)
    case .unary(let op, let value): return unary(op, value, expression)
    case .binary(let op, let left, let right): return binary(op, left, right, expression)
    case .isNull(let value, let negated):
      return PrintedText(text(value, above: Precedence.is + 1) + (negated ? " IS NOT NULL" : " IS NULL"), Precedence.is)
    case .isTruth(let value, let truth, let negated) where isNative:
      return PrintedText("\(text(value, above: Precedence.is + 1)) IS \(negated ? "NOT " : "")\(truth ? "TRUE" : "FALSE")", Precedence.is)
    case .isTruth(let value, let truth, let negated):
      return PrintedText(spelling.isTruth(text(value, above: Precedence.comparison), truth, negated: negated), Precedence.is)
    case .isDistinct(let left, let right, let negated): return distinct(left, right, negated: negated)
    case .between(let value, let low, let high, let negated): return between(value, low, high, negated)
    case .escaped(let match, let escape): return escaped(match, escape, expression)
    case .inList(let value, let elements, let negated): return inList(value, elements, negated, expression)
    case .inQuery(let value, let query, let negated):
      return PrintedText("\(member(value, of: query)) \(negated ? "NOT IN" : "IN") (\(self.query(query)))", Precedence.comparison)
    case .exists(let query): return exists(query)
    case .subquery(let query): return .atom("(\(self.query(query)))")
    case .tuple(let elements): return .atom("(\(list(elements)))")
    case .call(let name, let arguments, let distinct):
      return sequenceNumber(name, arguments, expression) ?? call(name, arguments, distinct: distinct, expression)
    case .argument(let name, let value): return isNative ? .atom("\(script.name(name)) => \(text(value))") : bare(value)
    case .filtered(let call, let condition): return filtered(call, condition, expression)
    case .windowed(let call, let window): return windowed(call, window, expression)
    case .withinGroup(let call, let order): return ordered(call, order, expression)
    case .orderedArguments(let call, let order): return ordered(call, order, expression)
    case .nullTreatment(let call, let word): return nullTreatment(call, word, expression)
    case .conditional(let id): return conditional(script.tree[id])
    case .cast(let value, let type, let trying): return cast(value, type, trying: trying, expression)
    case .member, .element: return element(expression)
    case .extract(let part, let value): return extract(script.name(part), value, expression)
    case .atTimeZone(let value, let zone): return operation("attimezone", [value, zone], expression) { "\($0[0]) AT TIME ZONE \($0[1])" }
    case .collated(let value, let name): return collated(value, name, expression)
    case .array(let elements): return array(elements, expression)
    case .slice(let value, let from, let to): return slice(value, from, to, expression)
    case .form(let word, let values): return form(word, values, expression)
    case .prefixed(let word, let value):
      let symbol = script.text(word)
      return operation(symbol, [value], expression) { "\(symbol) \($0[0])" }
    case .infixed(let word, let left, let right): return infixed(word, left, right, expression)
    case .isKind(let value, let word, let negated): return isKind(value, word, negated, expression)
    case .field, .fields, .entry, .spread, .lambda, .stage, .result: return unprinted(expression)
    case .starOfPath(let name) where isNative: return .atom(self.name(of: name) + ".*")
    case .starOfPath(let name): return .atom(spelling.quoted(script.name(script.tree[name].name)) + ".*")
    case .bitString(let token): return bitString(token, expression)
    case .object(let entries): return object(entries, expression)
    }
  }

  private mutating func exists(_ query: QueryID) -> PrintedText {
    if case .select = script.tree[query] { readsNoValues = true }
    return .atom("EXISTS (\(self.query(query)))")
  }

  /// What other targets have no words for, and a target takes of its own dialect.
  private mutating func unprinted(_ expression: ExpressionID) -> PrintedText {
    if keepsWords { return ownWords(expression, power: Precedence.other) }
    let what =
      switch script.tree[expression] {
      case .field, .fields: "a field of a composite value"
      case .entry, .spread: "this part of an object in braces"
      case .lambda: "a function as a value"
      case .stage: "a stage"
      default: "the result of a statement"
      }
    return .atom(unsupported(what, at: expression))
  }

  /// Refuses an expression where its value would stand.
  public mutating func unsupportedValue(_ what: String, at expression: ExpressionID) -> String { unsupported(what, at: expression) }

  // MARK: Types

  func type(of expression: ExpressionID) -> SQLType { model.type(of: expression) }

  /// The type of an argument; nil for one that takes whatever type is wanted.
  func argumentType(_ expression: ExpressionID) -> SQLType? {
    guard !expression.isNone else { return nil }
    switch script.tree[expression] {
    case .null, .missing: return nil
    case .string: return model.dialect.isStrictlyTyped ? nil : .text
    case .argument(_, let value): return argumentType(value)
    default: return type(of: expression)
    }
  }
}
