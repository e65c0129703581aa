import SQLSemantics
public import SQLSyntax
import SourceText

/// What stands as the source has it, since the target reads the source's own dialect.
extension SQLPrinter {
  /// What no printing has words for may be written as it stands.
  public var keepsWords: Bool { isNative && spelling.keepsOwnWords }

  /// Whether all that a statement holds is printed from its tree: what is not would be left out, and must be copied or refused.
  public func isSaid(_ statement: StatementID) -> Bool {
    Self.unsaid(in: statement, script).isEmpty
      && !(keepsWords && script.tree.features(in: statement).contains { $0.kind == .pivot || $0.kind == .unpivot })
  }

  /// The source's own words, comments left out, with what names, parameters and the time of the run are here.
  ///
  ///     SELECT TOP 5 id FROM t WHERE n > least   →   SELECT TOP 5 id FROM t WHERE n > :v_least
  ///
  /// `others`: texts that take the place of expressions.
  public mutating func ownWords(_ extent: Extent, with others: [ExpressionID: String] = [:]) -> String {
    copied.append(extent)
    let replacements = replacements(in: extent, others)
    var text = ""
    var token = extent.first
    while token <= extent.last {
      if token > extent.first { text += gap(before: token) }
      if let (last, replacement) = replacements[token] {
        text += replacement
        token = last + 1
      } else {
        text += script.text(TokenID(raw: token))
        token += 1
      }
    }
    return text
  }

  public mutating func ownWords(_ statement: StatementID, with others: [ExpressionID: String] = [:]) -> String {
    ownWords(script.tree.extent(of: statement), with: others)
  }

  mutating func ownWords(_ expression: ExpressionID, power: UInt8 = Precedence.atom) -> PrintedText {
    PrintedText(ownWords(script.tree.extent(of: expression)), power)
  }

  /// A table's name: with the database that it is said to be in, where nothing is changed.
  public func name(of table: NameID) -> String {
    staysAsWritten ? script.text(extent(of: table)) : spelling.name(of: model.objectName(table))
  }

  private func extent(of name: NameID) -> Extent { Extent(first: script.tree[name].first.raw, last: script.tree[name].last.raw) }

  /// What the context says instead of expressions, by their first tokens, with their last ones.
  private mutating func replacements(in extent: Extent, _ others: [ExpressionID: String]) -> [UInt32: (last: UInt32, text: String)] {
    var found: [UInt32: (last: UInt32, text: String)] = [:]
    for index in script.tree.expressions.indices {
      let id = ExpressionID(raw: UInt32(index + 1))
      let place = script.tree.extent(of: id)
      guard extent.first <= place.first, place.last <= extent.last, !place.isEmpty else { continue }
      if let text = others[id] ?? contextualText(id) { found[place.first] = (place.last, text) }
    }
    return found
  }

  /// nil for what stays as it is.
  private mutating func contextualText(_ expression: ExpressionID) -> String? {
    if staysAsWritten { return nil }
    switch script.tree[expression] {
    case .parameter, .word(.currentTimestamp): return bare(expression).text
    case .call(let name, _, _): return model.function(name) == .now ? context.now : nil
    case .bind, .column, .qualified, .path: return isOfContext(expression) ? name(expression).text : nil
    default: return nil
    }
  }

  private func isOfContext(_ expression: ExpressionID) -> Bool {
    switch model.reference(of: expression) {
    case .variable, .rowCount, .airbyteChanges: return true
    case .elementValue, .elementIndex, .column, .unknown: break
    }
    switch model.bindings.meaning(of: expression) {
    case .variable, .field: return true
    case .column(let reference): return model.bindings.relation(reference.relation).kind == .record
    default: return false
    }
  }

  /// What stands before a token: nothing, a space, or a line's end with its margin.
  private func gap(before token: UInt32) -> String {
    let start = script.tokens[Int(token) - 1].end
    let end = Int(script.tokens[Int(token)].start)
    guard start < end else { return "" }
    let bytes = script.file.bytes[start..<end]
    guard bytes.contains(UInt8(ascii: "\n")) else { return " " }
    return "\n" + String(repeating: " ", count: bytes.reversed().prefix { $0 == UInt8(ascii: " ") }.count)
  }
}
