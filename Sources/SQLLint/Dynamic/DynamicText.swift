import SQLSemantics
import SQLSyntax
import SourceText

/// The SQL that a statement runs, as far as the script says it: constant text, and holes where values are put in.
///
///     'TRUNCATE TABLE ' || schema_name || '.calls'   →   TRUNCATE TABLE schema_name.calls, with one hole
///
/// A hole is filled with a word that reads like what is put there: the variable's own name, so that what is said about the text
/// is said in the author's words.
struct DynamicText {
  struct Hole {
    enum Kind {
      /// One name, or a part of one.
      case name
      /// One value, or a part of a quoted one.
      case value
      /// Anything: names, conditions, whole clauses.
      case anything
    }

    /// In the text.
    let range: Range<Int>
    let kind: Kind
    /// It was quoted, or it cannot hold more; what only stands where a name does may be a name and more.
    let isCertain: Bool
    let value: ExpressionID
  }

  fileprivate(set) var text = PlacedText()
  fileprivate(set) var holes: [Hole] = []

  /// All of it is known.
  var isConstant: Bool { holes.isEmpty }
  /// Its clauses are known: what is put in are single names and values.
  var isClosed: Bool { !holes.contains { $0.kind == .anything } }
  /// The length of what stands there for certain.
  var certainLength: Int { holes.first { !$0.isCertain }?.range.lowerBound ?? text.count }
  /// It begins with SQL rather than with something unknown.
  var hasBeginning: Bool { (holes.first?.range.lowerBound ?? text.count) > 0 && !text.isEmpty }
}

/// Puts the text together that an expression gives.
struct DynamicTextReader {
  private let script: Script
  private let variables: Variables
  private var result = DynamicText()
  private var isInString = false
  private var followed = 0

  /// How often a text may name variables; one that is made of itself never ends.
  private static let mostFollowed = 200

  /// Nil where nothing is known of it.
  static func text(of expression: ExpressionID, _ variables: Variables, _ script: Script) -> DynamicText? {
    var reader = DynamicTextReader(script: script, variables: variables)
    reader.read(expression)
    return reader.result.hasBeginning && !reader.result.text.isTemplate ? reader.result : nil
  }

  private init(script: Script, variables: Variables) {
    self.script = script
    self.variables = variables
  }

  /// Chains of `||` may be of any length: they are not followed by recursion.
  private mutating func read(_ expression: ExpressionID) {
    var pending = [expression]
    while let next = pending.popLast() {
      switch script.tree[next] {
      case .binary(.concat, let left, let right): pending += [right, left]
      case .string: constant(next)
      case .call(_, let arguments, distinct: _): call(next, Array(script.tree[arguments]), &pending)
      case .cast(let value, let type, trying: _): if script.isPlainType(type) { plain(next, type) } else { pending.append(value) }
      case .column, .bind, .qualified: variable(next, &pending)
      case .number: hole(.value, next)
      default: hole(.anything, next)
      }
    }
  }

  private mutating func constant(_ literal: ExpressionID) {
    guard let text = script.placedText(of: literal) else { return hole(.anything, literal) }
    add(text)
  }

  private mutating func add(_ text: PlacedText) {
    for byte in text.bytes where byte == UInt8(ascii: "'") { isInString.toggle() }
    result.text.append(text)
  }

  /// A variable that is only ever given one text is that text.
  private mutating func variable(_ expression: ExpressionID, _ pending: inout [ExpressionID]) {
    guard let name = Variables.name(expression, script) else { return hole(.anything, expression) }
    if script.isPlainType(variables.type(of: name)) { return plain(expression, variables.type(of: name)) }
    guard let value = variables.onlyValue(of: name), followed < DynamicTextReader.mostFollowed else { return hole(.anything, expression) }
    followed += 1
    pending.append(value)
  }

  // MARK: Calls

  private mutating func call(_ call: ExpressionID, _ arguments: [ExpressionID], _ pending: inout [ExpressionID]) {
    switch script.calledName(call) {
    case "chr", "char": character(call, arguments)
    case "concat": pending += arguments.reversed()
    case "quote_ident": hole(.name, call)
    case "quote_literal", "quote_nullable": hole(.value, call, "'x'")
    case "format": format(call, arguments)
    default: hole(.anything, call)
    }
  }

  /// `CHR(39)` is a quote.
  private mutating func character(_ call: ExpressionID, _ arguments: [ExpressionID]) {
    guard let code = arguments.first, case .number(let token) = script.tree[code], let byte = UInt8(script.text(token)), byte < 128 else {
      return hole(.anything, call)
    }
    var text = PlacedText()
    text.append(byte, from: script.range(call))
    add(text)
  }

  /// format('DELETE FROM %I WHERE id = %L', table_name, id)
  private mutating func format(_ call: ExpressionID, _ arguments: [ExpressionID]) {
    guard let first = arguments.first, let format = script.placedText(of: first) else { return hole(.anything, call) }
    var pieces = FormatPieces(format)
    while let piece = pieces.next() {
      switch piece {
      case .text(let text): add(text)
      case .conversion(let letter, let number): conversion(letter, of: number < arguments.count ? arguments[number] : call)
      }
    }
  }

  private mutating func conversion(_ letter: UInt8, of argument: ExpressionID) {
    switch letter {
    case UInt8(ascii: "I"): hole(.name, argument)
    case UInt8(ascii: "L"): hole(.value, argument, "'x'")
    default: formatted(argument)
    }
  }

  /// %s puts in what it is given.
  private mutating func formatted(_ argument: ExpressionID) {
    if case .string = script.tree[argument] { return constant(argument) }
    let name = Variables.name(argument, script)
    if let name, script.isPlainType(variables.type(of: name)) { return plain(argument, variables.type(of: name)) }
    if case .cast(_, let type, trying: _) = script.tree[argument], script.isPlainType(type) { return plain(argument, type) }
    hole(.anything, argument)
  }

  // MARK: Holes

  /// A number, a time, or the name of a table as the server writes it.
  private mutating func plain(_ value: ExpressionID, _ type: TypeID) {
    switch script.name(script.tree[type].name) {
    case "regclass", "regtype", "regrole": hole(.name, value)
    case "regprocedure": hole(.anything, value)  // name(types)
    default: hole(.value, value)
    }
  }

  private mutating func hole(_ given: DynamicText.Hole.Kind, _ value: ExpressionID, _ literal: String = "0") {
    let kind = isInString ? .value : given == .anything && namesFollow ? .name : given
    let start = result.text.count
    let word = kind != .value ? script.word(for: value) ?? "something_\(result.holes.count + 1)" : isInString ? "x" : literal
    result.text.append(word, from: script.range(value))
    result.holes.append(DynamicText.Hole(range: start..<result.text.count, kind: kind, isCertain: given != .anything, value: value))
  }

  /// Whether a name is what stands here: behind FROM, INTO, TABLE …, a dot or an opening quote of names.
  private var namesFollow: Bool {
    let bytes = result.text.bytes
    guard let last = bytes.last else { return false }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: "\"") { return true }
    guard last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") else { return false }
    let end = bytes.lastIndex { $0 > UInt8(ascii: " ") } ?? 0
    let start = bytes[...end].lastIndex { $0 <= UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
    return DynamicTextReader.wordsBeforeNames.contains(String(decoding: bytes[start...end], as: UTF8.self).lowercased())
  }

  private static let wordsBeforeNames: Set = [
    "from", "into", "table", "view", "update", "join", "schema", "on", "sequence", "exists", "index", "procedure", "call", "database",
    "role",
    "to", "warehouse", "stage", "truncate", "column",
  ]
}

extension PlacedText {
  /// Somebody else fills it in before it is SQL: `@extschema@`, `{{ schema }}`, `${schema}`, `<% schema %>`.
  fileprivate var isTemplate: Bool {
    bytes.indices.dropLast().contains { index in
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "$"), UInt8(ascii: "{")), (UInt8(ascii: "<"), UInt8(ascii: "%")): true
      case (UInt8(ascii: "@"), _): isClosedWord(from: index + 1)
      default: false
      }
    }
  }

  /// `word@`
  private func isClosedWord(from start: Int) -> Bool {
    let end = bytes[start...].firstIndex { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) && $0 != UInt8(ascii: "_") }
    guard let end, end > start else { return false }
    return bytes[end] == UInt8(ascii: "@")
  }
}

extension Variables {
  /// The value of a variable that is given one only, and nothing from outside.
  func onlyValue(of name: String) -> ExpressionID? {
    let sources = sources(of: name)
    guard sources.count == 1, case .value(let value) = sources[0] else { return nil }
    return value
  }
}

extension Script {
  /// A word for what is put in: the variable's name, where it has one.
  fileprivate func word(for value: ExpressionID) -> String? {
    guard let symbol = plainSymbol(value) else { return nil }
    let name = self.name(symbol)
    return name.utf8.allSatisfy(Script.isWordByte) && !name.isEmpty ? name : nil
  }

  /// Of a call with one argument the argument's.
  private func plainSymbol(_ value: ExpressionID) -> Symbol? {
    switch tree[value] {
    case .column(let symbol), .bind(let symbol), .qualified(_, let symbol): return symbol
    case .call(_, let arguments, distinct: _): return tree[arguments].count == 1 ? tree[arguments].first.flatMap { column($0) } : nil
    default: return nil
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Numbers, times and truth values cannot carry SQL.
  func isPlainType(_ type: TypeID) -> Bool { !type.isNone && Script.plainTypes.contains(name(tree[type].name)) }

  private static let plainTypes: Set = [
    "number", "numeric", "decimal", "int", "integer", "bigint", "smallint", "float", "double", "real", "boolean", "bool", "date", "time",
    "timestamp", "timestamptz", "timestamp_ntz", "timestamp_ltz", "timestamp_tz", "uuid", "regclass", "regprocedure", "regtype", "regrole",
    "interval", "oid", "int2", "int4", "int8",
  ]
}
