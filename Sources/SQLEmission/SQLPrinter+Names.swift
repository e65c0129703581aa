import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Names and literals.
extension SQLPrinter {
  mutating func name(_ expression: ExpressionID) -> PrintedText {
    if staysAsWritten { return ownWords(expression) }
    switch model.reference(of: expression) {
    case .variable: return .atom(variable(expression))
    case .rowCount: return .atom(context.rowCount)
    case .airbyteChanges: return .atom(context.airbyteChanges)
    case .elementValue: return .atom(spelling.elementValue(alias(expression)))
    case .elementIndex: return .atom(spelling.elementIndex(alias(expression)))
    case .column, .unknown: return meaning(expression)
    }
  }

  private mutating func meaning(_ expression: ExpressionID) -> PrintedText {
    switch model.bindings.meaning(of: expression) {
    case .variable: return .atom(context.variable(lastName(expression), script.tree.extent(of: expression).first))
    case .field: return .atom(field(expression))
    case .column(let reference) where model.bindings.relation(reference.relation).kind == .record: return .atom(field(expression))
    case .unknown, .none: return .atom(special(expression) ?? normalized(column(expression), expression))
    case .item(let value) where !isNative || !model.dialect.hasLateralAliases:
      return PrintedText(text(value), Precedence.power(of: script.tree[value]))
    default:
      if let column = rowColumn(expression) { return PrintedText(column, Precedence.other) }
      if type(of: expression) == .interval && !spelling.hasIntervals {
        return .atom(unsupported("a value of type interval", at: expression))
      }
      return .atom(normalized(column(expression), expression))
    }
  }

  /// A variable of the body, or what a handler sees of its error.
  private func variable(_ expression: ExpressionID) -> String {
    let declared = context.variable(lastName(expression), script.tree.extent(of: expression).first)
    if case .variable = model.bindings.meaning(of: expression) { return declared }
    return special(expression) ?? declared
  }

  private func field(_ expression: ExpressionID) -> String {
    context.field(alias(expression), script.tree.extent(of: expression).first, lastName(expression))
  }

  /// A word that bodies have for what happened last.
  private func special(_ expression: ExpressionID) -> String? {
    switch script.tree[expression] {
    case .column(let name), .bind(let name): context.special(script.name(name))
    default: nil
    }
  }

  /// A decimal as expressions hold it: where a table's column holds another form, it is converted.
  private func normalized(_ text: String, _ expression: ExpressionID) -> String {
    guard case .column(let reference) = model.bindings.meaning(of: expression) else { return text }
    return normalized(text, reference, type(of: expression))
  }

  func normalized(_ text: String, _ reference: ColumnReference, _ type: SQLType) -> String {
    guard spelling.holdsDecimalsAsText, isStored(reference), case .decimal(_, let scale) = type, scale > 0 else { return text }
    return spelling.storedDecimal(text, scale: Int(scale))
  }

  /// Whether a column is one of a table itself, and not of a query over it.
  private func isStored(_ reference: ColumnReference) -> Bool {
    switch model.bindings.relation(reference.relation).kind {
    case .table, .target, .excluded: return true
    case .commonTable, .derived, .function, .record: return false
    }
  }

  /// A column that holds its decimals as doubles.
  func isStoredDecimal(_ expression: ExpressionID) -> Bool {
    guard case .column(let reference) = model.bindings.meaning(of: expression) else { return false }
    return isStored(reference) && isDouble(type(of: expression))
  }

  func isStoredDecimal(_ reference: ColumnReference) -> Bool {
    isStored(reference) && isDouble(model.bindings.column(reference).type)
  }

  /// A type of decimals that columns hold as doubles.
  func isDouble(_ type: SQLType) -> Bool { spelling.holdsDecimalsAsText && type.isShortDecimal }

  /// The column's own name, whatever form its values have.
  func column(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .column(let name): return renamedColumns[script.name(name)] ?? spelling.quoted(script.name(name))
    case .qualified(_, let name) where leavesOutTables, .path(_, let name) where leavesOutTables: return spelling.quoted(script.name(name))
    case .qualified(_, let name), .path(_, let name):
      return spelling.quoted(alias(expression)) + "." + spelling.quoted(script.name(name))
    default: return spelling.quoted(lastName(expression))
    }
  }

  private func table(_ expression: ExpressionID) -> Symbol {
    switch script.tree[expression] {
    case .qualified(let table, _): table
    case .path(let table, _): script.tree[table].name
    default: .none
    }
  }

  func lastName(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .column(let name), .bind(let name), .qualified(_, let name), .path(_, let name): script.name(name)
    default: ""
    }
  }

  private func alias(_ expression: ExpressionID) -> String { script.name(table(expression)) }

  // MARK: Literals

  /// A decimal is a text where the target holds decimals so; with an exponent it is written out.
  func number(_ token: TokenID, _ expression: ExpressionID) -> PrintedText {
    let text = script.text(token)
    // `1e3` is a decimal where decimals have numbers of their own.
    if !isNative, !spelling.holdsDecimalsAsText, type(of: expression) == .double {
      return PrintedText("\(text)::\(spelling.typeName(.double))", Precedence.cast)
    }
    guard !isNative, spelling.holdsDecimalsAsText, type(of: expression).isDecimal else { return .atom(text) }
    if case .decimal(_, 0) = type(of: expression) { return .atom(text) }
    return .atom(DecimalLiteral.written(out: text).quotedLiteral)
  }

  mutating func typed(_ name: String, _ token: TokenID, _ expression: ExpressionID) -> PrintedText {
    let literal = spelling.literal(script.string(token))
    if isNative { return .atom("\(name.uppercased()) \(literal)") }
    guard type(of: expression) != .unknown else { return .atom(unsupported("a literal of type \(name)", at: expression)) }
    if let translation = translations?.best("cast", [.text, type(of: expression)], isConstant: { $0 == 0 }),
      translation.parameters.first?.isConstant == true
    {
      return filled(translation, [.atom(literal)], [expression], type: type(of: expression), expression)
    }
    return converted(.atom(literal), from: .text, to: type(of: expression), expression)
      ?? .atom(unsupported("a literal of type \(name)", at: expression))
  }

  mutating func word(_ word: TokenKind, _ expression: ExpressionID) -> PrintedText {
    if word == .default { return .atom("DEFAULT") }
    if isNative && word != .currentTimestamp { return .atom(script.file.text(script.range(expression))) }
    if word == .currentTimestamp { return staysAsWritten ? ownWords(expression) : .atom(context.now) }
    let name = script.file.text(script.range(expression)).lowercased().prefix { $0 != "(" }
    return operation(String(name), [], expression) { _ in String(name) }
  }

  mutating func bitString(_ token: TokenID, _ expression: ExpressionID) -> PrintedText {
    let text = script.text(token)
    guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "x") else {
      return .atom(unsupported("a string of bits", at: expression))
    }
    return .atom(spelling.binaryLiteral(String(text.dropFirst(2).dropLast())))
  }

  /// A key as written: JSON's keys keep their case.
  func memberKey(_ token: TokenID) -> String {
    script.tokens[Int(token.raw)].kind == .quotedIdentifier ? script.name(token) : script.text(token)
  }
}
